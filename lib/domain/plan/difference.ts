import { monthIndex } from "@/lib/domain/calendar/month";
import { lineKindOf, type Line } from "./lines/registry";
import { sharedFields } from "./lines/line-kind";
import { dateFieldsOf, type Plan } from "./plan-file";
import { isSameValue } from "./same-value";
import { settingsShape, type PlanSettings } from "./settings";

/** A field before and after; `undefined` where the line does not give it. */
export type FieldDifference = Readonly<{ field: string; before: unknown; after: unknown }>;

/**
 * One thing in which a plan differs from another. `line` is the line as the first plan has it; an
 * added one as the second does.
 */
export type PlanDifference =
  | Readonly<{ kind: "setting"; setting: keyof PlanSettings; before: unknown; after: unknown }>
  | Readonly<{ kind: "removed"; line: Line }>
  | Readonly<{ kind: "switched"; line: Line; off: boolean }>
  | Readonly<{ kind: "shifted"; line: Line; months: number }>
  | Readonly<{ kind: "set"; line: Line; fields: readonly FieldDifference[] }>
  | Readonly<{ kind: "added"; line: Line }>;

/**
 * What has to happen to the first plan for it to say what the second says: settings, then lines as
 * they stand in the first, then added lines as they stand in the second.
 *
 * Lines are the same where their ids are; the order of lines and the scenarios are no difference.
 * A line whose dates all moved by the same months is `shifted`, any other move of dates is `set`. A
 * line that changed its kind is removed and added.
 *
 * @param from a plan resolved in one scenario
 * @param to the same plan in another one, or at another time
 */
export function differencesBetween(from: Plan, to: Plan): readonly PlanDifference[] {
  const before = new Map(from.lines.map((line) => [line.id, line]));
  const after = new Map(to.lines.map((line) => [line.id, line]));
  return [
    ...settingDifferences(from, to),
    ...from.lines.flatMap((line) => lineDifferences(line, after.get(line.id))),
    ...to.lines.flatMap((line): PlanDifference[] =>
      before.get(line.id)?.kind === line.kind ? [] : [{ kind: "added", line }],
    ),
  ];
}

const settings = Object.keys(settingsShape) as (keyof PlanSettings)[];

export type SettingDifference = Extract<PlanDifference, { kind: "setting" }>;

/** What a plan says of itself before and after. */
export function settingDifferences(
  from: PlanSettings,
  to: PlanSettings,
): readonly SettingDifference[] {
  return settings.flatMap((setting): SettingDifference[] => {
    const [before, after] = [from[setting], to[setting]];
    return isSameValue(before, after) ? [] : [{ kind: "setting", setting, before, after }];
  });
}

function lineDifferences(line: Line, after: Line | undefined): readonly PlanDifference[] {
  if (line === after) return [];
  if (after?.kind !== line.kind) return [{ kind: "removed", line }];
  const months = shiftBetween(line, after);
  const moved: ReadonlySet<string> = new Set(months === 0 ? [] : dateFieldsOf(line));
  const fields = fieldDifferences(line, after).filter(({ field }) => !moved.has(field));
  return [
    ...(line.off === after.off ? [] : [{ kind: "switched" as const, line, off: after.off }]),
    ...(months === 0 ? [] : [{ kind: "shifted" as const, line, months }]),
    ...(fields.length === 0 ? [] : [{ kind: "set" as const, line, fields }]),
  ];
}

/** The fields in which two lines of one kind differ, dates among them, in the order of the kind. */
export function fieldDifferences(line: Line, after: Line): readonly FieldDifference[] {
  const [one, other]: readonly Readonly<Record<string, unknown>>[] = [line, after];
  const names = [...Object.keys(sharedFields), ...Object.keys(lineKindOf(line.kind).fields)];
  return names.flatMap((field) => {
    const [before, now] = [one?.[field], other?.[field]];
    return isSameValue(before, now) ? [] : [{ field, before, after: now }];
  });
}

/** The months by which all dates that a line states have moved; 0 where they moved otherwise. */
function shiftBetween(line: Line, after: Line): number {
  const [one, other]: readonly Readonly<Record<string, unknown>>[] = [line, after];
  const moves = dateFieldsOf(line).flatMap((field) => {
    const [before, now] = [one?.[field], other?.[field]];
    if (before === undefined && now === undefined) return [];
    if (typeof before !== "string" || typeof now !== "string") return [NaN];
    return [monthIndex(now) - monthIndex(before)];
  });
  const [first = 0] = moves;
  return moves.every((months) => months === first) ? first : 0;
}
