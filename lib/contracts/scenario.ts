import { z } from "zod";
import { idSchema } from "@/lib/domain/plan/identifier";
import { lineSchema } from "@/lib/domain/plan/lines/registry";
import { mostScenarios } from "@/lib/domain/plan/plan-file";
import { scenarioSchema } from "@/lib/domain/plan/scenario-schema";
import { mostLines, planSettingsSchema } from "@/lib/domain/plan/settings";
import { versionSchema } from "./version";

/** The scenario above, or null for the first place. */
const after = idSchema.nullable();

export const scenarioState = z.object({
  planVersion: versionSchema,
  version: versionSchema,
  scenario: scenarioSchema,
  after,
});

/** What a stale change or removal is answered with: the scenario as it is, or that it is gone. */
export const currentScenario = z.union([
  scenarioState,
  z.object({
    planVersion: versionSchema,
    version: z.null(),
    scenario: z.null(),
    after: z.null(),
  }),
]);

/** Without `after` the scenario goes last. */
export const addScenarioRequest = z.strictObject({
  scenario: scenarioSchema,
  after: after.optional(),
});

/** Whole fields; null restores the default or takes an optional one away. */
export const changeScenarioRequest = z.strictObject({ set: z.record(z.string(), z.unknown()) });

export const removeScenarioResponse = z.object({
  planVersion: versionSchema,
  removed: z.object({ scenario: scenarioSchema, after }),
});

/** All that a plan holds but its models: what a promotion exchanges in one write. */
export const replaceContentRequest = z.strictObject({
  settings: planSettingsSchema,
  lines: z.array(lineSchema).max(mostLines),
  scenarios: z.array(scenarioSchema).max(mostScenarios),
  /** The scenario that became the base; null where a promotion is taken back. */
  promoted: idSchema.nullable(),
});

export type ScenarioState = z.output<typeof scenarioState>;
export type CurrentScenario = z.output<typeof currentScenario>;
export type AddScenarioRequest = z.input<typeof addScenarioRequest>;
export type ChangeScenarioRequest = z.input<typeof changeScenarioRequest>;
export type RemoveScenarioResponse = z.output<typeof removeScenarioResponse>;
export type ReplaceContentRequest = z.input<typeof replaceContentRequest>;
