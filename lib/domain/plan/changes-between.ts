import { differencesBetween, type FieldDifference, type PlanDifference } from "./difference";
import { lineKindOf, type Line } from "./lines/registry";
import type { Plan } from "./plan-file";
import { farthestShift, type ScenarioChange } from "./scenario-schema";
import { scenarioSettingsSchema } from "./settings";

/**
 * The scenario changes that make one plan of another: `resolve` of the first plan with these gives
 * what the second says.
 *
 * Three things a scenario cannot do (R58), and what stands in their place: a line that the second
 * plan lacks is switched off, lines that only the second has come last, and months, currency and
 * name stay the first plan's. A line of another kind under a known id gets an id of its own, which
 * lines that follow it then name.
 *
 * @param from the plan to start from, resolved
 * @param to the plan to arrive at, resolved
 * @returns changes in the order of `differencesBetween`, the settings as one
 */
export function changesBetween(from: Plan, to: Plan): ScenarioChange[] {
  const differences = differencesBetween(from, withKindsApart(from, to));
  return [...settingsChange(differences), ...differences.flatMap(changesOf)];
}

const changeable: ReadonlySet<string> = new Set(Object.keys(scenarioSettingsSchema.shape));

/** Whether a scenario may change a setting (R58): cash and quotas, never the axis or the currency. */
export const isScenarioSetting = (setting: string) => changeable.has(setting);

function settingsChange(differences: readonly PlanDifference[]): ScenarioChange[] {
  const entries = differences.flatMap((difference) =>
    difference.kind === "setting" && isScenarioSetting(difference.setting)
      ? [[difference.setting, orNull(difference.after)]]
      : [],
  );
  if (entries.length === 0) return [];
  return [{ plan: scenarioSettingsSchema.parse(Object.fromEntries(entries)) }];
}

function changesOf(difference: PlanDifference): ScenarioChange[] {
  switch (difference.kind) {
    case "setting":
      return [];
    case "added":
      return [{ add: difference.line }];
    case "removed":
      return difference.line.off ? [] : [{ line: difference.line.id, off: true }];
    case "switched":
      return [{ line: difference.line.id, off: difference.off }];
    case "shifted":
      return shifts(difference.line.id, difference.months);
    case "set":
      return [{ line: difference.line.id, set: setOf(difference.fields) }];
  }
}

/** One shift, or several where a line moved farther than one may reach. */
function shifts(line: string, months: number): ScenarioChange[] {
  const shift = Math.max(-farthestShift, Math.min(months, farthestShift));
  const rest = months - shift;
  return [{ line, shift }, ...(rest === 0 ? [] : shifts(line, rest))];
}

function setOf(fields: readonly FieldDifference[]): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ field, after }) => [field, orNull(after)]));
}

/** In a change, null takes a value away. */
const orNull = (value: unknown) => (value === undefined ? null : value);

/** The second plan, where no line has the id of a line of another kind in the first. */
function withKindsApart(from: Plan, to: Plan): Plan {
  const kinds = new Map<string, string>(from.lines.map(({ id, kind }) => [id, kind]));
  const taken = new Set([...from.lines, ...to.lines].map(({ id }) => id));
  const renamed = new Map<string, string>();
  for (const { id, kind } of to.lines) {
    if ((kinds.get(id) ?? kind) === kind) continue;
    const free = freeId(id, taken);
    taken.add(free);
    renamed.set(id, free);
  }
  if (renamed.size === 0) return to;
  return { ...to, lines: to.lines.map((line) => withIds(line, renamed)) };
}

const longestStem = 60;

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 2; ; count++) {
    const candidate = `${id.slice(0, longestStem)}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** A line under its new id, naming the lines that it follows by theirs. */
function withIds(line: Line, renamed: ReadonlyMap<string, string>): Line {
  const { fields } = lineKindOf(line.kind);
  const entries = Object.entries(line).map(([name, value]: [string, unknown]) => {
    const isId = name === "id" || fields[name]?.control === "line";
    return [name, isId && typeof value === "string" ? (renamed.get(value) ?? value) : value];
  });
  return lineKindOf(line.kind).schema.parse(Object.fromEntries(entries));
}
