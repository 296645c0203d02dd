import { fieldDifferences, type FieldDifference } from "./difference";
import type { Line } from "./lines/registry";
import { isSameValue } from "./same-value";
import type { Scenario, ScenarioChange } from "./scenario-schema";

/**
 * One thing in which a scenario differs from what it was. In `fields` a value that is `undefined`
 * is inherited from the parent, one that is null is the default of its field (R58).
 */
export type ScenarioDifference =
  | Readonly<{ kind: "named"; before: string; after: string }>
  | Readonly<{ kind: "reparented"; before: string; after: string }>
  | Readonly<{ kind: "colored"; before: Scenario["color"]; after: Scenario["color"] }>
  /** The day on which it was agreed; null where the lock was taken off. */
  | Readonly<{ kind: "locked"; on: string | null }>
  | Readonly<{ kind: "settings"; fields: readonly FieldDifference[] }>
  | Readonly<{ kind: "lineAdded" | "lineDropped"; line: Line }>
  /** Of a line that the scenario itself added. */
  | Readonly<{ kind: "ownLineSet"; line: Line; fields: readonly FieldDifference[] }>
  | Readonly<{ kind: "lineSet"; line: string; fields: readonly FieldDifference[] }>
  /** Null where being on or off is inherited again. */
  | Readonly<{ kind: "lineSwitched"; line: string; off: boolean | null }>
  | Readonly<{ kind: "lineShifted"; line: string; months: number }>;

/**
 * What became of a scenario between two versions of it, from what it says itself: its parents may
 * have changed since, and are not asked.
 */
export function scenarioDifferences(
  before: Scenario,
  after: Scenario,
): readonly ScenarioDifference[] {
  const [was, is] = [sayingsOf(before.changes), sayingsOf(after.changes)];
  const lines = new Set([...was.lines.keys(), ...is.lines.keys()]);
  const settings = valueDifferences(was.settings, is.settings);
  return [
    ...headDifferences(before, after),
    ...(settings.length === 0 ? [] : [{ kind: "settings" as const, fields: settings }]),
    ...[...lines].flatMap((id) => {
      return lineDifferences(id, was.lines.get(id) ?? nothing, is.lines.get(id) ?? nothing);
    }),
  ];
}

function headDifferences(before: Scenario, after: Scenario): readonly ScenarioDifference[] {
  const differences: ScenarioDifference[] = [];
  if (before.name !== after.name)
    differences.push({ kind: "named", before: before.name, after: after.name });
  if (before.from !== after.from)
    differences.push({ kind: "reparented", before: before.from, after: after.from });
  if (before.color !== after.color)
    differences.push({ kind: "colored", before: before.color, after: after.color });
  if (before.locked?.on !== after.locked?.on)
    differences.push({ kind: "locked", on: after.locked?.on ?? null });
  return differences;
}

type Values = Readonly<Record<string, unknown>>;

/** All that a scenario says about one line; of changes that meet, the later holds (R59). */
type Saying = Readonly<{ added: Line | null; off: boolean | null; shift: number; set: Values }>;
type Sayings = Readonly<{ settings: Values; lines: ReadonlyMap<string, Saying> }>;

const nothing: Saying = { added: null, off: null, shift: 0, set: {} };

function sayingsOf(changes: readonly ScenarioChange[]): Sayings {
  let settings: Values = {};
  const lines = new Map<string, Saying>();
  for (const change of changes) {
    if ("plan" in change) settings = { ...settings, ...change.plan };
    else {
      const id = "add" in change ? change.add.id : change.line;
      lines.set(id, withChange(lines.get(id) ?? nothing, change));
    }
  }
  return { settings, lines };
}

function withChange(saying: Saying, change: Exclude<ScenarioChange, { plan: unknown }>): Saying {
  if ("add" in change) return { ...saying, added: change.add };
  if ("off" in change) return { ...saying, off: change.off };
  if ("shift" in change) return { ...saying, shift: saying.shift + change.shift };
  return { ...saying, set: { ...saying.set, ...change.set } };
}

function lineDifferences(line: string, was: Saying, is: Saying): readonly ScenarioDifference[] {
  const fields = valueDifferences(was.set, is.set);
  const months = is.shift - was.shift;
  return [
    ...ownLineDifferences(was.added, is.added),
    ...(was.off === is.off ? [] : [{ kind: "lineSwitched" as const, line, off: is.off }]),
    ...(months === 0 ? [] : [{ kind: "lineShifted" as const, line, months }]),
    ...(fields.length === 0 ? [] : [{ kind: "lineSet" as const, line, fields }]),
  ];
}

function ownLineDifferences(was: Line | null, is: Line | null): readonly ScenarioDifference[] {
  if (was && is && was.kind === is.kind) {
    const fields = fieldDifferences(was, is);
    return fields.length === 0 ? [] : [{ kind: "ownLineSet", line: is, fields }];
  }
  return [
    ...(was ? [{ kind: "lineDropped" as const, line: was }] : []),
    ...(is ? [{ kind: "lineAdded" as const, line: is }] : []),
  ];
}

function valueDifferences(before: Values, after: Values): readonly FieldDifference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !isSameValue(before[name], after[name]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
