import { baseScenario } from "@/lib/domain/plan/base-scenario";

/** The name under which the address says which scenarios are compared: `with=base,late`. */
export const comparedParameter = "with";

/** Fewer are no comparison; more are no picture. */
export const fewestCompared = 2;
export const mostCompared = 4;

/** The scenarios that are compared, in the order of their columns. */
export type ComparedSet = Readonly<{
  ids: readonly string[];
  /** Named by the address, but not in the plan. */
  unknown: readonly string[];
}>;

type Known = Readonly<{ scenarios: readonly Readonly<{ id: string }>[]; active: string }>;

/**
 * The set that an address asks for. Where it asks for fewer than two that there are: the base, the
 * scenario that is shown, and the first of the others.
 *
 * @param asked ids with commas between, or null
 */
export function comparedSet(asked: string | null, { scenarios, active }: Known): ComparedSet {
  const known = new Set([baseScenario, ...scenarios.map(({ id }) => id)]);
  const wanted = [...new Set(asked?.split(",").filter((id) => id !== ""))];
  const there = wanted.filter((id) => known.has(id));
  const usual = [...new Set([baseScenario, active, ...known])];
  const ids = there.length < fewestCompared ? [...new Set([...there, ...usual])] : there;
  return {
    ids: ids.slice(0, mostCompared),
    unknown: wanted.filter((id) => !known.has(id)),
  };
}

/** The set with a scenario taken in at the end, or left out. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** The set with a scenario moved to a column. */
export function movedTo(ids: readonly string[], id: string, column: number): readonly string[] {
  return ids.filter((other) => other !== id).toSpliced(column, 0, id);
}
