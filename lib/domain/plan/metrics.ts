import { addMonths, monthAt, monthIndex, type Month } from "@/lib/domain/calendar/month";
import { cashPath, isBelow, type CashPath, type CashTotals } from "./cash-path";
import type { Ledger } from "./ledger";
import type { Series } from "./window";

/** Months that a round takes from the first talk to the money. */
export const fundraisingMonths = 6;

export type Reason =
  | "noCashOut"
  | "noFloor"
  | "aboveFloor"
  | "stillBurning"
  | "needsThreeMonths"
  | "noNewRevenue"
  | "noBurn"
  | "noRevenue"
  | "nothingUsed"
  | "nothingHeld"
  | "nothingWanted";

/** A metric is a value, or not available with its reason; never 0 or ∞ in its place. */
export type Metric<T> = Readonly<{ value: T } | { value: null; reason: Reason }>;

/** Months that close at or above zero; `beyond` when cash outlasts the horizon (R57). */
export type Runway = Readonly<{ months: number; beyond: boolean }>;

export type Metrics = Readonly<{
  asked: Month;
  netBurn: Series;
  netBurnMean: readonly Metric<number>[];
  runway: Runway;
  fundedRunway: Runway;
  cashOutMonth: Metric<Month>;
  unfundedCashOutMonth: Metric<Month>;
  unfundedClosing: Series;
  raiseBy: Metric<RaiseBy>;
  lowestCash: Readonly<{ month: Month; amount: number }>;
  floorMonth: Metric<Month>;
  annualisedRevenue: Series;
  burnMultiple: readonly Metric<number>[];
  grossMargin: readonly Metric<number>[];
  grossMarginMean: Metric<number>;
  defaultAlive: Metric<"alive" | "dead">;
}>;

/** The month to have raised by; `monthsLate` when it lies before the month asked (R51). */
export type RaiseBy = Readonly<{ month: Month; monthsLate: number }>;

export type MetricsInput = Readonly<{
  ledger: Ledger;
  path: CashPath;
  /** Totals of the lines that are no new money in or after the month asked (R49). */
  unfundedTotals: CashTotals;
  revenue: Series;
  inferenceCost: Series;
  months: number;
  asked: Month;
  cashFloor: number | undefined;
  annualRate: number;
}>;

/** The metrics of R48–R57, seen from the opening of the month asked. */
export function metricsOf(input: MetricsInput): Metrics {
  const { ledger, path, months, asked } = input;
  const first = ledger.window.first;
  const from = monthIndex(asked) - first;
  const unfunded = unfundedPath(input, from);
  const runway = runwayOn(unfunded.closing, from, months);
  const fundedRunway = runwayOn(path.closing, from, months);
  const unfundedCashOutMonth = cashOutOf(runway, asked);
  const annualisedRevenue = input.revenue.subarray(0, months).map((earned) => earned * 12);
  return {
    asked,
    netBurn: path.netBurn.subarray(0, months),
    netBurnMean: meanOfThree(path.netBurn, months),
    runway,
    fundedRunway,
    cashOutMonth: cashOutOf(fundedRunway, asked),
    unfundedCashOutMonth,
    unfundedClosing: unfunded.closing.subarray(0, months),
    raiseBy: raiseByOf(unfundedCashOutMonth, asked),
    lowestCash: lowestCashOf(path.closing, first, months),
    floorMonth: floorMonthOf(path.closing, input.cashFloor, first, months),
    annualisedRevenue,
    burnMultiple: burnMultiples(path.netBurn, annualisedRevenue),
    grossMargin: byMonth(months, (month) => marginOver(1, month, input)),
    grossMarginMean: marginOver(3, from, input),
    defaultAlive: defaultAliveOf(runway, unfunded.netBurn, months),
  };
}

/** Cash from the opening of a month on, by the totals without new money (R49). */
function unfundedPath({ path, unfundedTotals, annualRate }: MetricsInput, from: number): CashPath {
  const opening = path.opening[from]!;
  const unfunded = cashPath({ totals: unfundedTotals, opening, annualRate, from });
  unfunded.closing.set(path.closing.subarray(0, from));
  return unfunded;
}

function runwayOn(closing: Series, from: number, months: number): Runway {
  for (let month = from; month < months; month++) {
    if (isBelow(closing[month]!, 0)) return { months: month - from, beyond: false };
  }
  return { months: months - from, beyond: true };
}

function cashOutOf({ months, beyond }: Runway, asked: Month): Metric<Month> {
  return beyond ? { value: null, reason: "noCashOut" } : { value: addMonths(asked, months) };
}

function raiseByOf(cashOut: Metric<Month>, asked: Month): Metric<RaiseBy> {
  if (cashOut.value === null) return cashOut;
  const month = addMonths(cashOut.value, -fundraisingMonths);
  return { value: { month, monthsLate: Math.max(0, monthIndex(asked) - monthIndex(month)) } };
}

function lowestCashOf(closing: Series, first: number, months: number) {
  let lowest = 0;
  for (let month = 1; month < months; month++) {
    if (closing[month]! < closing[lowest]!) lowest = month;
  }
  return { month: monthAt(first + lowest), amount: closing[lowest]! };
}

function floorMonthOf(
  closing: Series,
  floor: number | undefined,
  first: number,
  months: number,
): Metric<Month> {
  if (floor === undefined) return { value: null, reason: "noFloor" };
  const below = closing.subarray(0, months).findIndex((cash) => isBelow(cash, floor));
  return below < 0 ? { value: null, reason: "aboveFloor" } : { value: monthAt(first + below) };
}

function sumBack(series: Series, month: number, count: number): number {
  let sum = 0;
  for (let back = count - 1; back >= 0; back--) sum += series[month - back]!;
  return sum;
}

/** Reasons that stand in many months: one value for all of them. */
const notAvailable = {
  needsThreeMonths: { value: null, reason: "needsThreeMonths" },
  noNewRevenue: { value: null, reason: "noNewRevenue" },
  noBurn: { value: null, reason: "noBurn" },
  noRevenue: { value: null, reason: "noRevenue" },
} as const;

function byMonth<T>(months: number, valueOf: (month: number) => T): readonly T[] {
  const values = new Array<T>(months);
  for (let month = 0; month < months; month++) values[month] = valueOf(month);
  return values;
}

function meanOfThree(netBurn: Series, months: number): readonly Metric<number>[] {
  return byMonth(months, (month): Metric<number> =>
    month < 2 ? notAvailable.needsThreeMonths : { value: sumBack(netBurn, month, 3) / 3 },
  );
}

/** Net burn of three months ÷ annualised revenue gained in them (R53). */
function burnMultiples(netBurn: Series, annualised: Series): readonly Metric<number>[] {
  return byMonth(annualised.length, (month): Metric<number> => {
    if (month < 3) return notAvailable.needsThreeMonths;
    const gained = annualised[month]! - annualised[month - 3]!;
    const burned = sumBack(netBurn, month, 3);
    if (!isBelow(0, gained)) return notAvailable.noNewRevenue;
    return isBelow(0, burned) ? { value: burned / gained } : notAvailable.noBurn;
  });
}

/** (Earned revenue − cost of serving) ÷ earned revenue over the trailing months (R55). */
function marginOver(
  trailing: number,
  month: number,
  { revenue, inferenceCost }: MetricsInput,
): Metric<number> {
  const count = Math.min(trailing, month + 1);
  const earned = sumBack(revenue, month, count);
  if (!isBelow(0, earned)) return notAvailable.noRevenue;
  return { value: (earned - sumBack(inferenceCost, month, count)) / earned };
}

/** Dead when unfunded cash runs out; alive when the last three months no longer burn (R52). */
function defaultAliveOf(runway: Runway, netBurn: Series, months: number): Metric<"alive" | "dead"> {
  if (!runway.beyond) return { value: "dead" };
  const burned = sumBack(netBurn, months - 1, Math.min(3, months));
  return burned <= 0 ? { value: "alive" } : { value: null, reason: "stillBurning" };
}
