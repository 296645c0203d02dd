import type { GpuHoursByMonth } from "./capacity";
import { isBelow, type CashPath } from "./cash-path";
import { hoursPerMonth } from "./hours-per-month";
import type { Ledger } from "./ledger";
import { budgets, type Budget } from "./lines/line-kind";
import { accumulate, type Series } from "./window";

/** Months past the horizon that funds coverage looks into (R42). */
export const coverageTail = 6;

/** Passes over the same tokens that are worth as much as new ones (Muennighoff et al. 2023). */
export const usefulPasses = 4;

/** Supply ÷ demand of each resource by month; null where nothing is demanded. */
export type Coverage = Readonly<Record<Budget, readonly (number | null)[]>> &
  Readonly<{ tightest: readonly (Budget | null)[] }>;

/**
 * How far each of the four resources covers what the plan asks of it (R42–R46).
 *
 * @param months months of the horizon; the ledger runs `coverageTail` further
 * @param quotas the most GPUs of a model that can be rented at once (R45)
 */
export function coverageOf(input: {
  ledger: Ledger;
  path: CashPath;
  gpuHours: ReadonlyMap<string, GpuHoursByMonth>;
  tokens: TrainingTokens;
  quotas: Readonly<Record<string, number>>;
  months: number;
}): Coverage {
  const { path, tokens, months } = input;
  const byBudget = {
    funds: byMonth(months, (month) => fundsCoverage(path, month)),
    talent: peopleCoverage(input.ledger, months),
    data: byMonth(months, (month) =>
      ratio(usefulPasses * tokens.usable[month]!, tokens.needed[month]!),
    ),
    compute: computeCoverage(input.gpuHours, input.quotas, months),
  };
  return { ...byBudget, tightest: byMonth(months, (month) => tightestOf(byBudget, month)) };
}

function byMonth<T>(months: number, valueOf: (month: number) => T): T[] {
  const values = new Array<T>(months);
  for (let month = 0; month < months; month++) values[month] = valueOf(month);
  return values;
}

/** Supply ÷ demand, null without demand, never beyond the largest double (R10). */
function ratio(supply: number, demand: number): number | null {
  return demand > 0 ? Math.min(supply / demand, Number.MAX_VALUE) : null;
}

function fundsCoverage({ closing, netBurn }: CashPath, month: number): number | null {
  if (isBelow(closing[month]!, 0)) return 0;
  let [burned, largest] = [0, 0];
  for (let ahead = month + 1; ahead <= month + coverageTail; ahead++) {
    burned += netBurn[ahead]!;
    largest = Math.max(largest, burned);
  }
  return isBelow(0, largest) ? ratio(Math.max(0, closing[month]!), largest) : null;
}

/** The least supply ÷ need over the disciplines needed, never pooled (R43). */
function peopleCoverage({ window, entries }: Ledger, months: number): (number | null)[] {
  const supply = new Map<string, Series>();
  const need = new Map<string, Series>();
  const seriesOf = (byDiscipline: Map<string, Series>, discipline: string) => {
    const known = byDiscipline.get(discipline);
    if (known) return known;
    const made = new Float64Array(window.length);
    byDiscipline.set(discipline, made);
    return made;
  };
  for (const { people, demands } of entries) {
    for (const { discipline, count } of people) accumulate(seriesOf(supply, discipline), count);
    for (const { team, hours } of demands) {
      for (const discipline of Object.keys(team))
        addHeads(seriesOf(need, discipline), hours, team[discipline] ?? 0);
    }
  }
  const least = new Array<number | null>(months).fill(null);
  for (const [discipline, needed] of need) {
    const supplied = supply.get(discipline);
    for (let month = 0; month < months; month++)
      least[month] = lesser(least[month]!, ratio(supplied?.[month] ?? 0, needed[month]!));
  }
  return least;
}

function addHeads(needed: Series, hours: Series, heads: number): void {
  for (let month = 0; month < hours.length; month++) {
    if (hours[month]! > 0) needed[month]! += heads;
  }
}

export type TrainingTokens = Readonly<{ usable: Series; needed: Series }>;

/** Tokens that training may use, and the most that one run in progress reads (R44). */
export function trainingTokensOf({ window, entries }: Ledger): TrainingTokens {
  const usable = new Float64Array(window.length);
  const needed = new Float64Array(window.length);
  for (const { usableTokens, demands } of entries) {
    if (usableTokens) accumulate(usable, usableTokens);
    for (const { trainingTokens, hours } of demands) {
      if (trainingTokens === null) continue;
      for (let month = 0; month < hours.length; month++) {
        if (hours[month]! > 0) needed[month] = Math.max(needed[month]!, trainingTokens);
      }
    }
  }
  return { usable, needed };
}

/** The least over the models demanded of (held + what can be rented) ÷ demanded (R45). */
function computeCoverage(
  gpuHours: ReadonlyMap<string, GpuHoursByMonth>,
  quotas: Readonly<Record<string, number>>,
  months: number,
): (number | null)[] {
  const least = new Array<number | null>(months).fill(null);
  for (const [model, { demanded, owned, reserved, idle }] of gpuHours) {
    const quota = Object.hasOwn(quotas, model) ? quotas[model]! : null;
    for (let month = 0; month < months; month++) {
      const held = owned[month]! + reserved[month]! + idle[month]!;
      const covered = ratio(held + (quota ?? 0) * hoursPerMonth, demanded[month]!);
      const isLimited = covered === null || quota !== null;
      least[month] = lesser(least[month]!, isLimited ? covered : Math.max(1, covered));
    }
  }
  return least;
}

/** The lesser of two ratios of which either may not exist. */
function lesser(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

/** The least of the four, ties in the order of the budgets (R46). */
function tightestOf(
  coverage: Readonly<Record<Budget, readonly (number | null)[]>>,
  month: number,
): Budget | null {
  let [tightest, least]: [Budget | null, number] = [null, Infinity];
  for (const budget of budgets) {
    const value = coverage[budget][month] ?? null;
    if (value !== null && value < least) [tightest, least] = [budget, value];
  }
  return tightest;
}
