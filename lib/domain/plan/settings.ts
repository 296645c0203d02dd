import { z } from "zod";
import { monthSchema } from "@/lib/domain/calendar/month-schema";
import { idSchema, longestName } from "./identifier";

export const mostMonths = 120;
export const mostLines = 1000;

const largestCash = 1e15;

/** The settings that money and compute depend on: the ones that a scenario may change. */
export const cashSettings = {
  openingCash: z.number().min(-largestCash).max(largestCash),
  cashFloor: z.number().min(0).max(largestCash).optional(),
  interestOnCash: z.number().min(0).max(1).default(0),
  /** The most GPUs of a model that can be rented at once; a model not named has no limit (R45). */
  onDemandGpus: z.record(z.string().min(1).max(80), z.number().min(0).max(1e7)).optional(),
};

/** Where the product works: some fields are regulated, and a check asks for their regimes. */
export const applicationFields = [
  "health",
  "finance",
  "education",
  "customer-service",
  "driving",
  "other",
] as const;
export type ApplicationField = (typeof applicationFields)[number];

/** A check that a person has answered for, on one line or on the whole plan; the report shows why. */
const mutedCheckSchema = z.strictObject({
  check: idSchema,
  line: idSchema.optional(),
  reason: z.string().min(1).max(longestName),
});
export type MutedCheck = z.output<typeof mutedCheckSchema>;

const mostMutedChecks = 500;

/** What a plan is about and what was decided on it: nothing that moves money. */
const reviewSettings = {
  field: z.enum(applicationFields).optional(),
  mutedChecks: z.array(mutedCheckSchema).max(mostMutedChecks).optional(),
};

const axisSettings = {
  name: z.string().min(1).max(longestName),
  currency: z.string().regex(/^[A-Z]{3}$/),
  start: monthSchema,
  months: z.number().int().min(1).max(mostMonths),
};

/** What a plan says about itself, apart from its lines. */
export const settingsShape = { ...axisSettings, ...cashSettings, ...reviewSettings };
export const planSettingsSchema = z.strictObject(settingsShape);
export const settingNames = planSettingsSchema.keyof().options;
export type PlanSettings = z.output<typeof planSettingsSchema>;

/** The settings that a scenario may change: cash and quotas, never the axis or the currency (R58). */
export const scenarioSettingsSchema = z.strictObject({
  openingCash: cashSettings.openingCash.optional(),
  cashFloor: cashSettings.cashFloor.nullable().optional(),
  interestOnCash: z.number().min(0).max(1).nullish(),
  onDemandGpus: cashSettings.onDemandGpus.nullable().optional(),
});
