import { z } from "zod";
import { baseScenario } from "./base-scenario";
import { idSchema, longestName } from "./identifier";
import { lineSchema } from "./lines/registry";
import { cashSettings, mostLines, scenarioSettingsSchema } from "./settings";

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

/** The colours that a scenario's line may have, by the names of the charts. */
export const scenarioColors = ["funds", "talent", "data", "compute"] as const;

/**
 * What a locked scenario stands for, whatever happens to its parents: the agreed baseline of a
 * board is not moved by later edits of the base.
 */
const lockSchema = z.strictObject({
  /** The day on which it was agreed. */
  on: z.iso.date(),
  settings: z.strictObject(cashSettings),
  lines: z.array(lineSchema).max(mostLines),
});
export type ScenarioLock = z.output<typeof lockSchema>;

export const scenarioSchema = z.strictObject({
  id: idSchema.refine((id) => id !== baseScenario, { params: { code: "reservedId" } }),
  name: z.string().min(1).max(longestName),
  from: idSchema.default(baseScenario),
  changes: z.array(changeSchema).max(10_000).default([]),
  color: z.enum(scenarioColors).optional(),
  locked: lockSchema.optional(),
});
export type Scenario = z.output<typeof scenarioSchema>;
