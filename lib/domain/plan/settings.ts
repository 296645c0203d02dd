import { z } from "zod";
import { monthSchema } from "@/lib/domain/calendar/month-schema";
import { longestName } from "./identifier";

export const mostMonths = 120;

const largestCash = 1e15;

const cashSettings = {
  openingCash: z.number().min(-largestCash).max(largestCash),
  cashFloor: z.number().min(0).max(largestCash).optional(),
  interestOnCash: z.number().min(0).max(1).default(0),
  /** The most GPUs of a model that can be rented at once; a model not named has no limit (R45). */
  onDemandGpus: z.record(z.string().min(1).max(80), z.number().min(0).max(1e7)).optional(),
};

const axisSettings = {
  name: z.string().min(1).max(longestName),
  currency: z.string().regex(/^[A-Z]{3}$/),
  start: monthSchema,
  months: z.number().int().min(1).max(mostMonths),
};

/** What a plan says about itself, apart from its lines. */
export const settingsShape = { ...axisSettings, ...cashSettings };
export const planSettingsSchema = z.strictObject(settingsShape);
export type PlanSettings = z.output<typeof planSettingsSchema>;

/** The settings that a scenario may change: cash and quotas, never the axis or the currency (R58). */
export const scenarioSettingsSchema = z.strictObject({
  openingCash: cashSettings.openingCash.optional(),
  cashFloor: cashSettings.cashFloor.nullable().optional(),
  interestOnCash: z.number().min(0).max(1).nullish(),
  onDemandGpus: cashSettings.onDemandGpus.nullable().optional(),
});
