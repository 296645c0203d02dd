import { monthIndex, monthsFrom, type Month, type MonthIndex } from "@/lib/domain/calendar/month";
import type { GpuCostsByMonth, GpuHoursByMonth } from "./capacity";
import { coverageOf, trainingTokensOf, type Coverage } from "./coverage";
import type { CreditDraws } from "./credits";
import type { Ledger, LineEntry } from "./ledger";
import { budgets, type Budget } from "./lines/line-kind";
import { metricsOf, type Metrics } from "./metrics";
import type { Plan } from "./plan-file";
import { flowClasses, inflowClasses, outflowClasses, type FlowClass } from "./ports";
import { settle } from "./settlement";
import { accumulate, seriesMaker, type Series } from "./window";

export type InAndOut = Readonly<{ in: Series; out: Series }>;

/** GPU-hours that a line holds, used or idle, and what a month of holding them costs (R56). */
export type HeldByMonth = Readonly<{
  gpuModel: string;
  holding: "owned" | "reserved";
  hours: Series;
  cost: Series;
}>;

/** What a credit pays within the horizon (R40, R41). */
export type CreditUse = Readonly<{
  drawn: Series;
  /** The balance that no bill of the horizon used. */
  left: number;
  /** Whether it expires within the horizon, so that what is left is lost. */
  lapses: boolean;
}>;

/** What a plan does month by month. Every series has one value for each month of the horizon. */
export type Projection = Readonly<{
  months: readonly Month[];
  cash: Readonly<{ opening: Series; closing: Series }>;
  flows: Readonly<Record<FlowClass, Series>>;
  interest: Series;
  revenue: Series;
  budgets: Readonly<Record<Budget, InAndOut>>;
  lines: ReadonlyMap<string, InAndOut>;
  headcount: Readonly<{ employees: Series; contractors: Series }>;
  gpuHours: ReadonlyMap<string, GpuHoursByMonth>;
  gpuCosts: ReadonlyMap<string, GpuCostsByMonth>;
  gpuHoursByLine: ReadonlyMap<string, Series>;
  gpuHeldByLine: ReadonlyMap<string, readonly HeldByMonth[]>;
  creditsByLine: ReadonlyMap<string, CreditUse>;
  /** Offset of the month in which a round closes or a loan is drawn, within the horizon (R49). */
  newMoneyByLine: ReadonlyMap<string, number>;
  trainingTokens: Readonly<{ usable: Series; needed: Series }>;
  coverage: Coverage;
  metrics: Metrics;
}>;

/**
 * Projects a plan month by month (R1–R57): drivers → demand → capacity → cost → cash.
 *
 * Pure and total: every plan that its schema accepts is projected, all numbers finite. Scenarios
 * are resolved before (`resolve`). The ledger runs six months past the horizon, for the funds
 * coverage of the last months (R42); what is returned is cut to the horizon.
 *
 * @param plan its lines, without regard to its scenarios
 * @param asked month from whose opening the metrics are seen; default the plan's first
 * @throws {RangeError} when `asked` lies outside the horizon
 */
export function project(plan: Plan, asked: Month = plan.start): Projection {
  const offset = monthIndex(asked) - monthIndex(plan.start);
  if (offset < 0 || offset >= plan.months)
    throw new RangeError(`project: ${asked} lies outside the plan's horizon`);
  const { ledger, capacity, credits, path, unfundedTotals } = settle(plan, monthIndex(asked));
  const total = totalsOf(ledger);
  const revenue = total(({ earned }) => earned);
  const { months } = plan;
  const seen = (series: Series) => series.subarray(0, months);
  const tokens = trainingTokensOf(ledger);
  return {
    months: monthsFrom(plan.start, months),
    cash: { opening: seen(path.opening), closing: seen(path.closing) },
    flows: mapValues(flowClasses, (flow) => seen(total(({ flows }) => flows[flow]))),
    interest: seen(path.interest),
    revenue: seen(revenue),
    ...moneyByLine(ledger, months),
    headcount: headcountOf(ledger, months),
    gpuHours: cutModels(capacity.byModel, months),
    gpuCosts: cutModels(capacity.costsByModel, months),
    gpuHoursByLine: gpuHoursByLine(ledger, months),
    gpuHeldByLine: gpuHeldByLine(ledger, months),
    creditsByLine: creditsByLine(credits, ledger.window.first, months),
    newMoneyByLine: newMoneyByLine(ledger, months),
    trainingTokens: { usable: seen(tokens.usable), needed: seen(tokens.needed) },
    coverage: coverageOf({
      ledger,
      path,
      gpuHours: capacity.byModel,
      tokens,
      quotas: plan.onDemandGpus ?? {},
      months,
    }),
    metrics: metricsOf({
      ledger,
      path,
      unfundedTotals,
      revenue,
      inferenceCost: capacity.inferenceCost,
      months,
      asked,
      cashFloor: plan.cashFloor,
      annualRate: plan.interestOnCash,
    }),
  };
}

function mapValues<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V) {
  const values: Partial<Record<K, V>> = {};
  for (const key of keys) values[key] = valueOf(key);
  return values as Record<K, V>;
}

/** Adds up one series of every line: that of a class of flows, or of what is earned. */
function totalsOf({ window, entries }: Ledger) {
  const series = seriesMaker(window.length, flowClasses.length + 1);
  return (pick: (entry: LineEntry) => Series | null | undefined): Series => {
    const total = series();
    for (const entry of entries) {
      const part = pick(entry);
      if (part) accumulate(total, part);
    }
    return total;
  };
}

/** What came in and went out by line, and by budget as the sum of its lines. */
function moneyByLine({ entries }: Ledger, months: number) {
  const series = seriesMaker(months, 2 * budgets.length + 1);
  const byBudget = mapValues(budgets, (): InAndOut => ({ in: series(), out: series() }));
  const nothing = series();
  const lines = new Map<string, InAndOut>();
  for (const { id, budget, flows } of entries) {
    const line = {
      in: sumOf(flows, inflowClasses, { nothing, series }),
      out: sumOf(flows, outflowClasses, { nothing, series }),
    };
    if (line.in !== nothing) accumulate(byBudget[budget].in, line.in);
    if (line.out !== nothing) accumulate(byBudget[budget].out, line.out);
    lines.set(id, line);
  }
  return { budgets: byBudget, lines };
}

type SumSources = Readonly<{ nothing: Series; series: () => Series }>;

/** A line's flows of some classes; most lines have one, or none, and it is not copied for them. */
function sumOf(
  flows: LineEntry["flows"],
  classes: readonly FlowClass[],
  { nothing, series }: SumSources,
): Series {
  let sum = nothing;
  for (const flowClass of classes) {
    const flow = flows[flowClass];
    if (!flow) continue;
    if (sum === nothing) sum = flow.subarray(0, nothing.length);
    else sum = added(series(), sum, flow);
  }
  return sum;
}

function added(into: Series, one: Series, other: Series): Series {
  accumulate(into, one);
  accumulate(into, other);
  return into;
}

function headcountOf({ entries }: Ledger, months: number) {
  const employees = new Float64Array(months);
  const contractors = new Float64Array(months);
  for (const { people } of entries) {
    for (const { employment, count } of people)
      accumulate(employment === "employee" ? employees : contractors, count);
  }
  return { employees, contractors };
}

function gpuHoursByLine({ entries }: Ledger, months: number): ReadonlyMap<string, Series> {
  const byLine = new Map<string, Series>();
  for (const { id, demands } of entries) {
    if (demands.length === 0) continue;
    const hours = new Float64Array(months);
    for (const demand of demands) accumulate(hours, demand.hours);
    byLine.set(id, hours);
  }
  return byLine;
}

function gpuHeldByLine({ entries }: Ledger, months: number) {
  const byLine = new Map<string, readonly HeldByMonth[]>();
  for (const { id, capacities } of entries) {
    if (capacities.length === 0) continue;
    const held = capacities.map(({ gpuModel, holding, hours, accrual }): HeldByMonth => {
      const seen = { hours: hours.subarray(0, months), cost: accrual.subarray(0, months) };
      return { gpuModel, holding, ...seen };
    });
    byLine.set(id, held);
  }
  return byLine;
}

/** Bills of the months past the horizon draw too; to the horizon, that is still left. */
function creditsByLine(
  credits: ReadonlyMap<string, CreditDraws>,
  first: MonthIndex,
  months: number,
): ReadonlyMap<string, CreditUse> {
  return new Map(
    [...credits].map(([id, { drawn, balance, to }]) => {
      const left = drawn.subarray(months).reduce((sum, amount) => sum + amount, balance);
      return [id, { drawn: drawn.subarray(0, months), left, lapses: to < first + months }] as const;
    }),
  );
}

function newMoneyByLine({ window, entries }: Ledger, months: number): ReadonlyMap<string, number> {
  const byLine = new Map<string, number>();
  for (const { id, plannedFundingMonth: month } of entries) {
    const offset = month === null ? -1 : month - window.first;
    if (offset >= 0 && offset < months) byLine.set(id, offset);
  }
  return byLine;
}

function cutModels<K extends string>(
  byModel: ReadonlyMap<string, Readonly<Record<K, Series>>>,
  months: number,
): ReadonlyMap<string, Readonly<Record<K, Series>>> {
  return new Map(
    [...byModel].map(([model, series]) => {
      const keys = Object.keys(series) as K[];
      return [model, mapValues(keys, (key) => series[key].subarray(0, months))] as const;
    }),
  );
}
