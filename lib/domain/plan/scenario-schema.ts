import { z } from "zod";
import { idSchema, longestName } from "./identifier";
import { lineSchema } from "./lines/registry";
import { scenarioSettingsSchema } from "./settings";

/** The scenario that every other one starts from; its name is taken. */
export const baseScenario = "base";

/** Months that one change may move a line by, either way. */
export const farthestShift = 120;

const setChange = z.strictObject({ line: idSchema, set: z.record(z.string(), z.unknown()) });
const offChange = z.strictObject({ line: idSchema, off: z.boolean() });
const shiftChange = z.strictObject({
  line: idSchema,
  shift: z.number().int().min(-farthestShift).max(farthestShift),
});
const addChange = z.strictObject({ add: lineSchema });
const planChange = z.strictObject({ plan: scenarioSettingsSchema });

/** One change that a scenario makes on its parent (R58). */
export const changeSchema = z.union([setChange, offChange, shiftChange, addChange, planChange]);
export type ScenarioChange = z.output<typeof changeSchema>;

export const scenarioSchema = z.strictObject({
  id: idSchema.refine((id) => id !== baseScenario, { params: { code: "reservedId" } }),
  name: z.string().min(1).max(longestName),
  from: idSchema.default(baseScenario),
  changes: z.array(changeSchema).max(10_000).default([]),
});
export type Scenario = z.output<typeof scenarioSchema>;
