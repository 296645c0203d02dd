import { z } from "zod";
import { monthSchema } from "@/lib/domain/calendar/month-schema";
import { idSchema, longestName } from "@/lib/domain/plan/identifier";
import { planFileSchema } from "@/lib/domain/plan/plan-file";
import { planSettingsSchema } from "@/lib/domain/plan/settings";
import { templateLanguages } from "@/lib/domain/plan/templates/languages";
import { versionSchema } from "./version";

export const planSummary = z.object({
  id: idSchema,
  name: z.string(),
  currency: z.string(),
  start: z.string(),
  months: z.int(),
  /** How many lines the plan has. */
  lines: z.int(),
  version: versionSchema,
  updatedAt: z.iso.datetime(),
});

export const listPlansResponse = z.object({ plans: z.array(planSummary) });

const name = z.string().min(1).max(longestName).optional();

export const createPlanRequest = z.union([
  z.strictObject({
    template: z.string().min(1).max(64),
    name,
    /** First month of the plan; this month when absent. */
    start: monthSchema.optional(),
    /** Language of its names and notes; English when absent. */
    language: z.enum(templateLanguages).optional(),
  }),
  z.strictObject({ file: planFileSchema, name }),
]);

/** A stored plan with the versions that its writes have to name. */
export const planDocument = z.object({
  id: idSchema,
  version: versionSchema,
  settingsVersion: versionSchema,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  plan: planFileSchema,
  lineVersions: z.record(idSchema, versionSchema),
  scenarioVersions: z.record(idSchema, versionSchema),
});

/** Whole settings; null restores the default or takes an optional one away. */
export const changeSettingsRequest = z.strictObject({
  set: z.partialRecord(planSettingsSchema.keyof(), z.unknown()),
});

export const settingsResponse = z.object({
  planVersion: versionSchema,
  settingsVersion: versionSchema,
  settings: planSettingsSchema,
});

export const deletePlanResponse = z.object({ id: idSchema, planVersion: versionSchema });

/** What a stale delete, restore or reorder is answered with. */
export const planOrder = z.object({ planVersion: versionSchema, order: z.array(idSchema) });

export type PlanSummary = z.output<typeof planSummary>;
export type ListPlansResponse = z.output<typeof listPlansResponse>;
export type CreatePlanRequest = z.input<typeof createPlanRequest>;
export type PlanDocument = z.output<typeof planDocument>;
export type ChangeSettingsRequest = z.input<typeof changeSettingsRequest>;
export type SettingsResponse = z.output<typeof settingsResponse>;
export type DeletePlanResponse = z.output<typeof deletePlanResponse>;
export type PlanOrder = z.output<typeof planOrder>;
