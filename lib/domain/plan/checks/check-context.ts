import { monthAt, monthIndex, type Month } from "@/lib/domain/calendar/month";
import { coverageTail } from "@/lib/domain/plan/coverage";
import { fillLedger, type LineEntry } from "@/lib/domain/plan/ledger";
import type { Line, LineKind } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { project, type Projection } from "@/lib/domain/plan/project";
import type { SkippedChange } from "@/lib/domain/plan/scenario";

/** What checks are told besides the plan; all of it plain data. */
export type CheckFacts = Readonly<{
  /** The month that it is: what lies before it can no longer be changed. */
  now: Month;
  /** Changes of the scenario shown on lines that its parent no longer has (R60). */
  skipped: readonly SkippedChange[];
  /** By id of a model frozen in the plan: runs that today's fit uses and that model does not. */
  runsAddedSince: Readonly<Record<string, number>>;
}>;

/** The facts that a page cannot know of itself. */
export type ServerFacts = Omit<CheckFacts, "skipped">;

/** All that a check reads. Series of the entries run six months past the horizon. */
export type CheckContext = CheckFacts &
  Readonly<{
    /** The plan as it is in the scenario shown. */
    plan: Plan;
    projection: Projection;
    /** What each line that is on told the projection, by its id, in the order of the ids. */
    entries: ReadonlyMap<string, LineEntry>;
    /** Horizon, as positions on the month axis; the last is inclusive. */
    first: number;
    last: number;
    /** The earliest month that may still be planned anew: now, or the plan's first. */
    open: Month;
  }>;

/**
 * Reads a plan for its checks.
 *
 * @param projection that of the plan, where it is there already
 */
export function checkContext(
  plan: Plan,
  facts: CheckFacts,
  projection: Projection = project(plan),
): CheckContext {
  const first = monthIndex(plan.start);
  const ledger = fillLedger(plan.lines, { first, length: plan.months + coverageTail });
  return {
    ...facts,
    plan,
    projection,
    entries: new Map(ledger.entries.map((entry) => [entry.id, entry])),
    first,
    last: first + plan.months - 1,
    open: facts.now > plan.start ? facts.now : plan.start,
  };
}

type LineOfKind<K extends LineKind> = Extract<Line, { kind: K }>;

/** The lines of a kind that are on. */
export function activeLines<K extends LineKind>(
  { plan }: Pick<CheckContext, "plan">,
  kind: K,
): readonly LineOfKind<K>[] {
  const isWanted = (line: Line): line is LineOfKind<K> => line.kind === kind && !line.off;
  return plan.lines.filter(isWanted);
}

/** The active line of an id and kind, or undefined. */
export function activeLine<K extends LineKind>(
  context: Pick<CheckContext, "plan">,
  kind: K,
  id: string | undefined,
): LineOfKind<K> | undefined {
  return activeLines(context, kind).find((line) => line.id === id);
}

/** First and last month of a stretch, as offsets into series of the horizon, both inclusive. */
export type Stretch = Readonly<{ first: number; last: number }>;

/** The months of the horizon in which a line asks for GPU-hours; null when in none. */
export function monthsAtWork({ entries, plan }: CheckContext, id: string): Stretch | null {
  const demands = entries.get(id)?.demands ?? [];
  const isAtWork = (month: number) => demands.some(({ hours }) => hours[month]! > 0);
  let [first, last] = [-1, -1];
  for (let month = 0; month < plan.months; month++) {
    if (!isAtWork(month)) continue;
    if (first < 0) first = month;
    last = month;
  }
  return first < 0 ? null : { first, last };
}

/** The month at an offset of the horizon's series. */
export function monthOf({ first }: CheckContext, offset: number): Month {
  return monthAt(first + offset);
}

/** Sum of a series over a stretch. */
export function sumOver(series: ArrayLike<number>, { first, last }: Stretch): number {
  let sum = 0;
  for (let month = first; month <= last; month++) sum += series[month]!;
  return sum;
}

/** The first of `line-1`, `line-2`, … that no line of the plan has. */
export function freeId({ plan }: CheckContext, prefix: string): string {
  const taken = new Set(plan.lines.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${prefix}-${number}`)) number++;
  return `${prefix}-${number}`;
}
