import type { PriceEntry } from "@/lib/contracts/library";
import type { PricePoint } from "@/lib/domain/estimator/price-point";
import { shortGpuName } from "./estimator-runs";
import { priceDay, priceText, type LibraryContext } from "./library-prices";
import type { LibraryView } from "./library-view";

const millisecondsPerDay = 86_400_000;

export type PriceDot = Readonly<{
  id: string;
  label: string;
  /** Days since 1970. */
  x: number;
  xText: string;
  y: number;
  group: "dated" | "undated" | "own";
}>;

export type PriceChart = Readonly<{
  title: string;
  subtitle: string;
  summary: string;
  points: readonly PriceDot[];
}>;

/**
 * Prices against time for what a view shows: the GPU chosen, or all of them, in one term (on demand
 * where none is chosen, since hours and purchases do not go on one axis).
 *
 * The title tells the span and the median since the latest year from which on there are three
 * prices: older ones are drawn, but say little of what a GPU costs now.
 *
 * @returns null where no price is to be shown
 */
export function priceChart(
  entries: readonly PriceEntry[],
  view: LibraryView,
  context: LibraryContext,
): PriceChart | null {
  const { t, locale } = context;
  const term = shownTerm(view);
  const shown = entries.filter(({ value }) => value.term === term);
  if (shown.length === 0) return null;
  const recent = recentPrices(shown.map(({ value }) => value));
  const amounts = recent.prices.map(({ amountUsd }) => amountUsd);
  const money = (amountUsd: number) => priceText({ amountUsd, term }, locale);
  const words = {
    gpu: view.model === "all" ? t("chart.allGpus") : shortGpuName(view.model),
    term: t(`chart.term.${term}`),
    low: money(Math.min(...amounts)),
    high: money(Math.max(...amounts)),
    median: money(medianOf(amounts)),
    year: recent.year,
    count: shown.length,
    recent: amounts.length,
  };
  return {
    title: t(amounts.length === 1 ? "chart.single" : "chart.finding", words),
    subtitle: t(term === "purchase" ? "chart.perGpu" : "chart.perHour"),
    summary: t("chart.summary", words),
    points: shown.map((entry) => dotOf(entry, context)),
  };
}

/** The term that the chart shows: the one chosen, or on demand. */
export function shownTerm({ term }: LibraryView): PricePoint["term"] {
  return term === "all" ? "on-demand" : (term as PricePoint["term"]);
}

/** Fewer prices make no span: one quote alone would hide what everybody else asks. */
const fewestRecent = 3;

function recentPrices(prices: readonly PricePoint[]) {
  const newestFirst = prices
    .map(({ date }) => date.slice(0, 4))
    .toSorted()
    .toReversed();
  const year = newestFirst[fewestRecent - 1] ?? newestFirst.at(-1)!;
  return { year, prices: prices.filter(({ date }) => date >= `${year}-01-01`) };
}

function medianOf(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A price without a day stands in the middle of the time in which it was asked. */
function dotOf({ value, origin }: PriceEntry, { locale }: LibraryContext): PriceDot {
  const { id, provider, gpuModel, plan, date, dateUntil } = value;
  const isUndated = dateUntil !== undefined;
  return {
    id,
    label: [`${provider}, ${shortGpuName(gpuModel)}`, plan].filter(Boolean).join(" · "),
    x: isUndated ? Math.ceil((dayNumber(date) + dayNumber(dateUntil)) / 2) : dayNumber(date),
    xText: priceDay(value, locale),
    y: value.amountUsd,
    group: origin === "own" ? "own" : isUndated ? "undated" : "dated",
  };
}

/** Days since 1970 of a day YYYY-MM-DD. */
function dayNumber(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / millisecondsPerDay;
}

/** The years that enclose some days, at most so many of them: where the axis of time has marks. */
export function yearMarks(days: readonly number[], most: number): readonly number[] {
  const years = days.map((day) => new Date(day * millisecondsPerDay).getUTCFullYear());
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const step = Math.ceil((last - first) / Math.max(1, most - 1));
  const count = Math.ceil((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => dayNumber(`${first + index * step}-01-01`));
}

export function yearOf(day: number): string {
  return String(new Date(day * millisecondsPerDay).getUTCFullYear());
}
