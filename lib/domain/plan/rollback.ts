import type { PlanContent } from "./edit";
import type { RecordedChange } from "./recorded-change";

/** A change with the version of the plan that it made. */
export type VersionedChange = RecordedChange & Readonly<{ version: number }>;

export type Rollback =
  | Readonly<{ ok: true; content: PlanContent }>
  /** The record of this version does not fit the plan that the later records lead back to. */
  | Readonly<{ ok: false; failure: Readonly<{ kind: "recordDoesNotFit"; version: number }> }>;

/**
 * What a plan held before a run of changes.
 *
 * Each is taken back by the `before` of its record, which is exact: what the plan says afterwards
 * is what it said then. That a plan was deleted or brought back changed nothing that it holds.
 *
 * @param content what the plan holds now
 * @param changes all changes made since, newest first
 */
export function rollBack(content: PlanContent, changes: readonly VersionedChange[]): Rollback {
  let past = content;
  for (const change of changes) {
    const before = contentBefore(past, change);
    if (!before)
      return { ok: false, failure: { kind: "recordDoesNotFit", version: change.version } };
    past = before;
  }
  return { ok: true, content: past };
}

/** What a plan held before one change; null where the change cannot have led to what it holds. */
function contentBefore(content: PlanContent, change: RecordedChange): PlanContent | null {
  const { lines, scenarios } = content;
  switch (change.action) {
    case "createPlan":
      return null;
    case "deletePlan":
    case "restorePlan":
      return content;
    case "changeSettings":
      return { ...content, settings: change.before };
    case "addLine":
      return withLines(content, without(lines, change.after.line.id));
    case "changeLine":
      return withLines(content, exchanged(lines, change.before.line));
    case "removeLine":
      return withLines(content, inserted(lines, change.before.line, change.before.after));
    case "orderLines":
      return withLines(content, inOrder(lines, change.before));
    case "addScenario":
      return withScenarios(content, without(scenarios, change.after.scenario.id));
    case "changeScenario":
      return withScenarios(content, exchanged(scenarios, change.before.scenario));
    case "removeScenario":
      return withScenarios(
        content,
        inserted(scenarios, change.before.scenario, change.before.after),
      );
    case "promoteScenario":
    case "replaceContent":
      return change.before;
  }
}

const withLines = (content: PlanContent, lines: PlanContent["lines"] | null) =>
  lines && { ...content, lines };

const withScenarios = (content: PlanContent, scenarios: PlanContent["scenarios"] | null) =>
  scenarios && { ...content, scenarios };

type Named = Readonly<{ id: string }>;

/** Items without one; null where it is not among them. */
function without<T extends Named>(items: readonly T[], id: string): readonly T[] | null {
  const others = items.filter((item) => item.id !== id);
  return others.length === items.length ? null : others;
}

/** Items with one as it was; null where it is not among them. */
function exchanged<T extends Named>(items: readonly T[], before: T): readonly T[] | null {
  if (!items.some(({ id }) => id === before.id)) return null;
  return items.map((item) => (item.id === before.id ? before : item));
}

/** Items with one back in its place; null where it stands there, or what it stood below does not. */
function inserted<T extends Named>(
  items: readonly T[],
  item: T,
  after: string | null,
): readonly T[] | null {
  const above = items.findIndex(({ id }) => id === after);
  if (items.some(({ id }) => id === item.id) || (after !== null && above < 0)) return null;
  return [...items.slice(0, above + 1), item, ...items.slice(above + 1)];
}

/** The same items in another order; null where the order names others. */
function inOrder<T extends Named>(items: readonly T[], order: readonly string[]) {
  const byId = new Map(items.map((item) => [item.id, item]));
  const sorted = order.flatMap((id) => byId.get(id) ?? []);
  const isWhole = sorted.length === items.length && new Set(order).size === items.length;
  return isWhole ? sorted : null;
}
