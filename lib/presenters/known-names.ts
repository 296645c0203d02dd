import { readChange, type ChangeRecord } from "@/lib/contracts/change";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";

type Named = Readonly<{ lines: ReadonlyMap<string, Line>; scenarios: ReadonlyMap<string, string> }>;

/**
 * The lines and the names of scenarios that changes may speak of: those of the plan as it is, and
 * of what is gone the latest that the records tell.
 *
 * @param changes newest first
 */
export function knownNames(plan: Plan, changes: readonly ChangeRecord[]): Named {
  const lines = new Map<string, Line>();
  const scenarios = new Map<string, string>();
  for (const record of changes.toReversed()) {
    const change = readChange(record);
    for (const side of [change?.before, change?.after]) {
      if (!side || typeof side !== "object") continue;
      if ("line" in side) lines.set(side.line.id, side.line);
      if ("scenario" in side) note(side.scenario);
      if ("lines" in side) for (const line of side.lines) lines.set(line.id, line);
      if ("scenarios" in side) side.scenarios.forEach(note);
    }
  }
  plan.scenarios.forEach(note);
  for (const line of plan.lines) lines.set(line.id, line);
  return { lines, scenarios };

  function note({ id, name, changes: own }: Scenario) {
    scenarios.set(id, name);
    for (const change of own) if ("add" in change) lines.set(change.add.id, change.add);
  }
}
