import { z } from "zod";
import { idSchema } from "@/lib/domain/plan/identifier";
import { lineSchema } from "@/lib/domain/plan/lines/registry";
import { recordedChangeSchema, type RecordedChange } from "@/lib/domain/plan/recorded-change";
import { scenarioSchema } from "@/lib/domain/plan/scenario-schema";
import { planSettingsSchema } from "@/lib/domain/plan/settings";
import { versionSchema } from "./version";

/** Kinds of change that a person looks for, by the actions of their records. */
export const changeGroups = {
  values: ["changeLine"],
  lines: ["addLine", "removeLine"],
  order: ["orderLines"],
  settings: ["changeSettings"],
  scenarios: ["addScenario", "changeScenario", "removeScenario"],
  promotions: ["promoteScenario", "replaceContent"],
  plan: ["createPlan", "deletePlan", "restorePlan"],
} as const;

export type ChangeGroup = keyof typeof changeGroups;
export const changeGroupNames = Object.keys(changeGroups) as ChangeGroup[];

/** The kind that a change is of. */
export function groupOf(action: ChangeAction): ChangeGroup {
  const found = changeGroupNames.find((name) => {
    const actions: readonly ChangeAction[] = changeGroups[name];
    return actions.includes(action);
  });
  if (!found) throw new RangeError(`groupOf: no group holds the action "${action}"`);
  return found;
}

const changeActions = Object.values(changeGroups).flat();

/**
 * One write of a plan. `before` and `after` hold what it changed, as it was and as it became; a
 * record of another version may hold them in a shape that `readChange` does not know.
 */
export const changeRecord = z.object({
  /** The plan's version that this change made. */
  version: versionSchema,
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.enum(changeActions),
  /** The line or scenario that it is about, if it is about one. */
  subject: idSchema.nullable(),
  before: z.unknown(),
  after: z.unknown(),
});

/** A promotion holds the whole plan twice, and a list asks for its records again at each edit. */
const readChanges = new WeakMap<ChangeRecord, RecordedChange | null>();

/** What a record says, or null when it has a shape that this version does not know. */
export function readChange(record: ChangeRecord): RecordedChange | null {
  const known = readChanges.get(record);
  if (known !== undefined) return known;
  const read = recordedChangeSchema.safeParse(record);
  const change = read.success ? read.data : null;
  readChanges.set(record, change);
  return change;
}

/** Newest first; `before` pages on from the oldest version seen. */
export const changesQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Only changes of this line, and those that exchange all lines at once. */
  line: idSchema.optional(),
  /** Only changes of this scenario. */
  scenario: idSchema.optional(),
  group: z.enum(changeGroupNames).optional(),
});

export const changesResponse = z.object({
  changes: z.array(changeRecord),
  /** Whether there are earlier ones. */
  hasEarlier: z.boolean(),
});

/** A version of a plan, as an address names it. */
export const pastVersion = z.coerce.number().pipe(versionSchema);

/** A plan as a change left it: all that it held but its models, which are only ever added. */
export const pastPlanResponse = z.object({
  version: versionSchema,
  at: z.iso.datetime(),
  settings: planSettingsSchema,
  lines: z.array(lineSchema),
  scenarios: z.array(scenarioSchema),
});

export type ChangeAction = (typeof changeActions)[number];
export type ChangeRecord = z.output<typeof changeRecord>;
export type ChangesQuery = z.output<typeof changesQuery>;
export type ChangesResponse = z.output<typeof changesResponse>;
export type PastPlanResponse = z.output<typeof pastPlanResponse>;
