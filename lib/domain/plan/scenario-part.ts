import { isSameValue } from "./same-value";
import type { ScenarioChange } from "./scenario-schema";

/** What an edit within a scenario is about: the changes on one line, or those of the settings. */
export type ScenarioPart = Readonly<{ line: string } | { line: null }>;

/** The line that a change of a scenario is about; null for a change of settings. */
export function lineOfChange(change: ScenarioChange): string | null {
  if ("plan" in change) return null;
  return "add" in change ? change.add.id : change.line;
}

/** The changes of one part, in their order. */
export function partOf(
  changes: readonly ScenarioChange[],
  { line }: ScenarioPart,
): readonly ScenarioChange[] {
  return changes.filter((change) => lineOfChange(change) === line);
}

/**
 * A scenario's changes with one part as another list has it.
 *
 * Where both lists agree on everything else, the wanted list itself, order and all. Else what
 * somebody changed on other lines in the meantime stays, and only the part is exchanged.
 */
export function withPart(
  current: readonly ScenarioChange[],
  wanted: readonly ScenarioChange[],
  part: ScenarioPart,
): readonly ScenarioChange[] {
  const rest = outside(current, part);
  if (isSameValue(rest, outside(wanted, part))) return wanted;
  return [...rest, ...partOf(wanted, part)];
}

function outside(changes: readonly ScenarioChange[], { line }: ScenarioPart) {
  return changes.filter((change) => lineOfChange(change) !== line);
}
