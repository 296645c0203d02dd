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
  quotas: Readonly<Record<string, number>>;
  months: number;
}): Coverage {
  const { ledger, months } = input;
  const tokens = trainingTokensOf(ledger);
  const people = peopleCoverage(ledger);
  const range = Array.from({ length: months }, (_, month) => month);
  const byBudget = {
    funds: range.map((month) => fundsCoverage(input.path, month)),
    talent: range.map(people),
    data: range.map((month) => ratio(usefulPasses * tokens.usable[month]!, tokens.needed[month]!)),
    compute: range.map((month) => computeCoverage(input.gpuHours, input.quotas, month)),
  };
  return { ...byBudget, tightest: range.map((month) => tightestOf(byBudget, month)) };
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
function peopleCoverage({ window, entries }: Ledger): (month: number) => number | null {
  const supply = new Map<string, Series>();
  const need = new Map<string, Series>();
  const seriesOf = (byDiscipline: Map<string, Series>, discipline: string) => {
    const known = byDiscipline.get(discipline) ?? new Float64Array(window.length);
    byDiscipline.set(discipline, known);
    return known;
  };
  for (const { people, demands } of entries) {
    for (const { discipline, count } of people) accumulate(seriesOf(supply, discipline), count);
    for (const { team, hours } of demands) {
      for (const [discipline, heads] of Object.entries(team)) {
        const needed = seriesOf(need, discipline);
        hours.forEach((used, month) => void (needed[month]! += used > 0 ? (heads ?? 0) : 0));
      }
    }
  }
  return (month) =>
    least(
      [...need].map(([discipline, needed]) =>
        ratio(supply.get(discipline)?.[month] ?? 0, needed[month]!),
      ),
    );
}

/** Tokens that training may use, and the most that one run in progress reads (R44). */
export function trainingTokensOf({ window, entries }: Ledger) {
  const usable = new Float64Array(window.length);
  const needed = new Float64Array(window.length);
  for (const { usableTokens, demands } of entries) {
    if (usableTokens) accumulate(usable, usableTokens);
    for (const { trainingTokens, hours } of demands) {
      if (trainingTokens === null) continue;
      hours.forEach((used, month) => {
        if (used > 0) needed[month] = Math.max(needed[month]!, trainingTokens);
      });
    }
  }
  return { usable, needed };
}

function computeCoverage(
  gpuHours: ReadonlyMap<string, GpuHoursByMonth>,
  quotas: Readonly<Record<string, number>>,
  month: number,
): number | null {
  return least(
    [...gpuHours].map(([model, { demanded, owned, reserved, idle }]) => {
      const held = owned[month]! + reserved[month]! + idle[month]!;
      const quota = Object.hasOwn(quotas, model) ? quotas[model]! : null;
      const covered = ratio(held + (quota ?? 0) * hoursPerMonth, demanded[month]!);
      return covered === null || quota !== null ? covered : Math.max(1, covered);
    }),
  );
}

function least(ratios: readonly (number | null)[]): number | null {
  const existing = ratios.filter((value) => value !== null);
  return existing.length > 0 ? Math.min(...existing) : null;
}

/** The least of the four, ties in the order of the budgets (R46). */
function tightestOf(
  coverage: Readonly<Record<Budget, readonly (number | null)[]>>,
  month: number,
): Budget | null {
  const smallest = least(budgets.map((budget) => coverage[budget][month] ?? null));
  return (
    budgets.find((budget) => smallest !== null && coverage[budget][month] === smallest) ?? null
  );
}
