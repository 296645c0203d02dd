import type { Month } from "@/lib/domain/calendar/month";
import type { PlanEdit } from "@/lib/domain/plan/edit";
import type { CheckContext } from "./check-context";
import type { CheckValues } from "./check-value";

/**
 * How much a finding matters. `bad`: the plan cannot happen as it is written, or its numbers are
 * wrong; `warn`: it can, at a risk or a price; `info`: worth knowing.
 */
export const severities = ["bad", "warn", "info"] as const;
export type Severity = (typeof severities)[number];

/** What a check has to say of a plan, before its name is put to it. */
export type Observation = Readonly<{
  severity: Severity;
  /** The month from which it matters; null where it concerns the plan as a whole. */
  month: Month | null;
  /** Ids of the lines concerned, the one that it is about first; none for the whole plan. */
  lines: readonly string[];
  /** Tells apart several observations of one check on one line. */
  part?: string;
  /** What its sentence is filled in with. */
  values: CheckValues;
}>;

/** A problem of a plan, found by a check. */
export type Finding = Observation & Readonly<{ check: string }>;

/** Edits that would mend a finding, in one step. */
export type Remedy = Readonly<{
  /** The key of its words. */
  action: string;
  edits: readonly PlanEdit[];
  values: CheckValues;
}>;

/**
 * One rule that reads a plan with its projection.
 *
 * `remedies` are proposals, the one to prefer first; whether one mends the finding, and what else
 * it does, is not theirs to say: `remedyOf` applies each and reads the plan again.
 */
export type Check = Readonly<{
  id: string;
  find: (context: CheckContext) => readonly Observation[];
  remedies?: (finding: Finding, context: CheckContext) => readonly Remedy[];
}>;

/** What a finding is the same finding by, before and after an edit. */
export function findingKey({ check, lines, part }: Finding): string {
  return [check, lines[0] ?? "", part ?? ""].join("/");
}
