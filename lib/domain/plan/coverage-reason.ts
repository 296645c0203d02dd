import { monthAt, monthIndex, type Month } from "@/lib/domain/calendar/month";
import { coverageOf, coverageTail, trainingTokensOf, usefulPasses } from "./coverage";
import { hoursPerMonth } from "./hours-per-month";
import type { Ledger, LineEntry } from "./ledger";
import type { Budget } from "./lines/line-kind";
import type { Plan } from "./plan-file";
import { outflowClasses } from "./ports";
import { settle, type Settlement } from "./settlement";

/** What one line adds to a side of a balance, in the unit of the balance. */
export type LineShare = Readonly<{ line: string; amount: number }>;

/**
 * Supply against demand in one month: cash against burn, people of one discipline, tokens, or
 * GPU-hours of one model.
 */
export type Balance = Readonly<{
  /** A discipline or a GPU model; null for cash and for tokens. */
  subject: string | null;
  supply: number;
  demand: number;
  /** The largest share first. */
  suppliers: readonly LineShare[];
  demanders: readonly LineShare[];
  /** GPU-hours that may be rented, part of the supply; null where renting has no limit (R45). */
  rentable?: number | null;
}>;

/** Why a resource covers as much as it does in one month. */
export type CoverageReason = Readonly<{
  budget: Budget;
  month: Month;
  /** Supply ÷ demand of the tightest balance; null where nothing is demanded. */
  coverage: number | null;
  /** The tightest first. */
  balances: readonly Balance[];
  /** Of cash: the months of burn that it is held against (R42), and the interest that lessens it. */
  ahead?: Readonly<{ months: number; interest: number }>;
}>;

/** Reasons of one settled plan: asked for one month at a time, all from the same ledger. */
export type CoverageReasons = (budget: Budget, month: number) => CoverageReason;

/**
 * Lets every coverage of a plan be opened down to the lines behind it (R42–R45).
 *
 * @param plan its lines, as for `project`
 * @returns the reason of a resource in a month, counted from the plan's first
 */
export function coverageReasons(plan: Plan): CoverageReasons {
  const settlement = settle(plan, monthIndex(plan.start));
  const { months } = plan;
  const quotas = plan.onDemandGpus ?? {};
  const coverage = coverageOf({
    ledger: settlement.ledger,
    path: settlement.path,
    gpuHours: settlement.capacity.byModel,
    tokens: trainingTokensOf(settlement.ledger),
    quotas,
    months,
  });
  return (budget, month) => ({
    budget,
    month: monthAt(monthIndex(plan.start) + month),
    coverage: coverage[budget][month] ?? null,
    ...weighed(budget, { settlement, month, quotas }),
  });
}

/** How much is missing, in the unit of the balance: people, tokens, GPU-hours, money. */
export function shortageOf({ supply, demand, rentable }: Balance): number {
  return rentable === null ? 0 : Math.max(0, demand - supply);
}

type Place = Readonly<{
  settlement: Settlement;
  month: number;
  quotas: Readonly<Record<string, number>>;
}>;

function weighed(budget: Budget, place: Place): Pick<CoverageReason, "balances" | "ahead"> {
  switch (budget) {
    case "funds":
      return cashBalance(place);
    case "talent":
      return { balances: tightestFirst(peopleBalances(place)) };
    case "data":
      return { balances: tokenBalance(place) };
    case "compute":
      return { balances: tightestFirst(gpuBalances(place)) };
  }
}

/** Closing cash against the burn of the months ahead, up to the month where its sum is largest. */
function cashBalance({ settlement, month }: Place) {
  const { path, ledger } = settlement;
  let [burned, demand, months] = [0, 0, 0];
  for (let ahead = 1; ahead <= coverageTail; ahead++) {
    burned += path.netBurn[month + ahead]!;
    if (burned > demand) [demand, months] = [burned, ahead];
  }
  const shares = ledger.entries.map((entry) => ({
    line: entry.id,
    amount: burnOf(entry, month + 1, month + months),
  }));
  const supply = path.closing[month]!;
  const balance = { subject: null, supply, demand, suppliers: [], demanders: ranked(shares) };
  const interest = sum([...path.interest.subarray(month + 1, month + 1 + months)], (one) => one);
  return { balances: [balance], ahead: { months, interest } };
}

/** What a line pays less what it collects, over some months: new money is no part of it (R48). */
function burnOf({ flows }: LineEntry, from: number, to: number): number {
  let burned = 0;
  for (let month = from; month <= to; month++) {
    for (const flowClass of outflowClasses) burned += flows[flowClass]?.[month] ?? 0;
    burned -= flows.operatingReceipts?.[month] ?? 0;
  }
  return burned;
}

/** People of each discipline that the month's runs and services need (R43). */
function peopleBalances({ settlement: { ledger }, month }: Place): Balance[] {
  const disciplines = new Set(
    ledger.entries.flatMap(({ demands }) => demands.flatMap(({ team }) => Object.keys(team))),
  );
  const balances = [...disciplines].map((discipline) =>
    balanceOf(discipline, {
      suppliers: sharesOf(ledger, ({ people }) =>
        sum(people, (one) => (one.discipline === discipline ? one.count[month]! : 0)),
      ),
      demanders: sharesOf(ledger, ({ demands }) =>
        sum(demands, ({ hours, team }) => (hours[month]! > 0 ? (team[discipline] ?? 0) : 0)),
      ),
    }),
  );
  return balances.filter(({ demand }) => demand > 0);
}

/** Four passes over the usable tokens against those of the largest run: the others read them too (R44). */
function tokenBalance({ settlement: { ledger }, month }: Place): Balance[] {
  const suppliers = sharesOf(
    ledger,
    ({ usableTokens }) => usefulPasses * (usableTokens?.[month] ?? 0),
  );
  const demanders = sharesOf(ledger, ({ demands }) =>
    demands.reduce(
      (most, { hours, trainingTokens }) =>
        hours[month]! > 0 ? Math.max(most, trainingTokens ?? 0) : most,
      0,
    ),
  );
  const { supply } = balanceOf(null, { suppliers, demanders });
  const demand = demanders[0]?.amount ?? 0;
  return demand > 0 ? [{ subject: null, supply, demand, suppliers, demanders }] : [];
}

/** GPU-hours held and rentable of each model that the month's runs and services use (R45). */
function gpuBalances({ settlement: { ledger, capacity }, month, quotas }: Place): Balance[] {
  return [...capacity.byModel.keys()].flatMap((model) => {
    const suppliers = sharesOf(ledger, ({ capacities }) =>
      sum(capacities, (one) => (one.gpuModel === model ? one.hours[month]! : 0)),
    );
    const demanders = sharesOf(ledger, ({ demands }) =>
      sum(demands, (one) => (one.gpuModel === model ? one.hours[month]! : 0)),
    );
    const held = balanceOf(model, { suppliers, demanders });
    const rentable = Object.hasOwn(quotas, model) ? quotas[model]! * hoursPerMonth : null;
    if (held.demand === 0) return [];
    return [{ ...held, rentable, supply: held.supply + (rentable ?? 0) }];
  });
}

type Sides = Readonly<{ suppliers: readonly LineShare[]; demanders: readonly LineShare[] }>;

function balanceOf(subject: string | null, { suppliers, demanders }: Sides): Balance {
  const supply = sum(suppliers, ({ amount }) => amount);
  const demand = sum(demanders, ({ amount }) => amount);
  return { subject, supply, demand, suppliers, demanders };
}

function sharesOf({ entries }: Ledger, amountOf: (entry: LineEntry) => number): LineShare[] {
  return ranked(entries.map((entry) => ({ line: entry.id, amount: amountOf(entry) })));
}

function ranked(shares: readonly LineShare[]): LineShare[] {
  const counted = shares.filter(({ amount }) => amount !== 0);
  return counted.sort((one, other) => other.amount - one.amount);
}

function tightestFirst(balances: readonly Balance[]): Balance[] {
  return [...balances].sort((one, other) => ratioOf(one) - ratioOf(other));
}

/** Supply ÷ demand; what may be rented without a limit covers at least 1 (R45). */
function ratioOf({ supply, demand, rentable }: Balance): number {
  return rentable === null ? Math.max(1, supply / demand) : supply / demand;
}

function sum<T>(items: readonly T[], amountOf: (item: T) => number): number {
  return items.reduce((total, item) => total + amountOf(item), 0);
}
