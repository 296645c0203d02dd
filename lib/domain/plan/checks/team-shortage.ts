import type { LineEntry } from "@/lib/domain/plan/ledger";
import type { CheckContext } from "./check-context";

/** People of one discipline that a run or a service needs and does not find. */
export type TeamShortage = Readonly<{
  line: string;
  discipline: string;
  /** People that it needs in every month of its work. */
  need: number;
  /** Months of the horizon without enough of them: the first, the last and the worst. */
  first: number;
  last: number;
  worst: number;
  /** People of the discipline in the worst month, all and those whom earlier work leaves. */
  there: number;
  left: number;
}>;

/** Less than this of a person is rounding. */
const nobody = 1e-9;

/**
 * Whom each run and service lacks (R43). Work that began earlier keeps its people; what is short is
 * short for those that come after it, so that one shortage is told once.
 */
export function teamShortages(context: CheckContext): readonly TeamShortage[] {
  const { plan } = context;
  const people = peopleByDiscipline(context);
  const left = new Map([...people].map(([discipline, there]) => [discipline, there.slice()]));
  const nothing = new Float64Array(plan.months);
  return teamsByStart(context).flatMap(({ line, discipline, need, works }) => {
    const remaining =
      left.get(discipline) ?? left.set(discipline, nothing.slice()).get(discipline)!;
    const found = shortMonths({ need, works, remaining });
    const there = people.get(discipline) ?? nothing;
    works.forEach((month) => void (remaining[month] = remaining[month]! - need));
    return found ? [{ line, discipline, need, ...found, there: there[found.worst]! }] : [];
  });
}

/** People at work by discipline and month of the horizon, employees and contractors together. */
function peopleByDiscipline({ entries, plan }: CheckContext): ReadonlyMap<string, Float64Array> {
  const byDiscipline = new Map<string, Float64Array>();
  for (const { people } of entries.values()) {
    for (const { discipline, count } of people) {
      const there = byDiscipline.get(discipline) ?? new Float64Array(plan.months);
      for (let month = 0; month < plan.months; month++) there[month]! += count[month]!;
      byDiscipline.set(discipline, there);
    }
  }
  return byDiscipline;
}

type TeamNeed = Readonly<{
  line: string;
  discipline: string;
  need: number;
  works: readonly number[];
}>;

/** What each run and service needs, those that begin earlier first, ties by id. */
function teamsByStart({ entries, plan }: CheckContext): readonly TeamNeed[] {
  const needs = [...entries.values()].flatMap((entry) => needsOf(entry, plan.months));
  return needs.sort((one, other) => one.works[0]! - other.works[0]!);
}

function needsOf({ id, demands }: LineEntry, months: number): readonly TeamNeed[] {
  return demands.flatMap(({ team, hours }) => {
    const needed = Object.entries(team).filter(([, heads]) => (heads ?? 0) > 0);
    if (needed.length === 0) return [];
    const works = Array.from({ length: months }, (_, month) => month).filter((m) => hours[m]! > 0);
    if (works.length === 0) return [];
    return needed.map(([discipline, heads]) => ({ line: id, discipline, need: heads!, works }));
  });
}

type Search = Omit<TeamNeed, "line" | "discipline"> & Readonly<{ remaining: Float64Array }>;

function shortMonths({ need, works, remaining }: Search) {
  const short = works.filter((month) => need - remaining[month]! > nobody);
  const [first, last] = [short[0], short.at(-1)];
  if (first === undefined || last === undefined) return null;
  const worst = short.reduce((most, month) =>
    remaining[month]! < remaining[most]! ? month : most,
  );
  return { first, last, worst, left: Math.max(0, remaining[worst]!) };
}
