import { monthIndex, type Month } from "@/lib/domain/calendar/month";
import { firstBinding, type Binding } from "./binding";
import type { Metric, Metrics, Runway } from "./metrics";
import type { Projection } from "./project";

/** The numbers in which scenarios are compared. `null` where a plan has none. */
export type Figures = Readonly<{
  /** Closing cash of the last month. */
  cashAtEnd: number;
  lowestCash: number;
  fundedRunway: Runway;
  runway: Runway;
  cashOutMonth: Month | null;
  raiseBy: Metrics["raiseBy"];
  /** Net burn a month, the mean over all months of the plan. */
  netBurnMean: number;
  employeesAtEnd: number;
  /** GPU-hours demanded in all months, of all models. */
  gpuHours: number;
  firstBinding: Binding | null;
  defaultAlive: Metrics["defaultAlive"];
  annualisedRevenueAtEnd: number;
  grossMarginAtEnd: Metric<number>;
}>;

/** What a projection comes to, for comparison with another of the same months. */
export function figuresOf(projection: Projection): Figures {
  const { cash, metrics, months, headcount, gpuHours } = projection;
  const last = months.length - 1;
  return {
    cashAtEnd: cash.closing[last]!,
    lowestCash: metrics.lowestCash.amount,
    fundedRunway: metrics.fundedRunway,
    runway: metrics.runway,
    cashOutMonth: metrics.cashOutMonth.value,
    raiseBy: metrics.raiseBy,
    netBurnMean: sumOf(metrics.netBurn) / months.length,
    employeesAtEnd: headcount.employees[last]!,
    gpuHours: [...gpuHours.values()].reduce((sum, { demanded }) => sum + sumOf(demanded), 0),
    firstBinding: firstBinding(projection),
    defaultAlive: metrics.defaultAlive,
    annualisedRevenueAtEnd: metrics.annualisedRevenue[last]!,
    grossMarginAtEnd: metrics.grossMargin[last]!,
  };
}

function sumOf(series: ArrayLike<number>): number {
  let sum = 0;
  for (let offset = 0; offset < series.length; offset++) sum += series[offset]!;
  return sum;
}

/** How far a number lies from the one it is compared with. */
export type Delta = Readonly<{
  amount: number;
  /** `amount` ÷ the magnitude of the base; null where the base is zero. */
  share: number | null;
  /** One of the two lies beyond the plan's months: the true distance is at least this. */
  isAtLeast: boolean;
}>;

/** Below this share of the numbers compared, a difference is made by rounding of sums alone. */
const roundingShare = 1e-9;

/** The distance of two numbers; null where one of them is not there. */
export function deltaOf(now: number | null, base: number | null): Delta | null {
  if (now === null || base === null) return null;
  const distance = now - base;
  const isRounding = Math.abs(distance) <= roundingShare * Math.max(Math.abs(now), Math.abs(base));
  const amount = isRounding ? 0 : distance;
  return { amount, share: base === 0 ? null : amount / Math.abs(base), isAtLeast: false };
}

/** The months between two months; no share, as a date is no amount. */
export function monthDelta(now: Month | null, base: Month | null): Delta | null {
  if (now === null || base === null) return null;
  return { amount: monthIndex(now) - monthIndex(base), share: null, isAtLeast: false };
}

/**
 * The distance of two runways. Where one outlasts the plan the distance is at least what the plan
 * shows; where both do it is unknown, and null (R57).
 */
export function runwayDelta(now: Runway, base: Runway): Delta | null {
  if (now.beyond && base.beyond) return null;
  const delta = deltaOf(now.months, base.months);
  return delta && { ...delta, isAtLeast: now.beyond || base.beyond };
}
