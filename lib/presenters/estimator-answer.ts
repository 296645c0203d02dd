import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import type { Interval, RunEstimate, Spread } from "@/lib/domain/estimator/estimate";
import type { FrozenModel, Predictor } from "@/lib/domain/estimator/frozen-model";
import { intlLocale, type Locale } from "@/lib/i18n/locale";
import { type EstimateInput, formatSize } from "./estimator-form";
import { formatCompact, formatExact, formatPercent, formatQuantity } from "./number-format";

export type AnswerFigure = Readonly<{
  id: "gpuHours" | "cost" | "wallClock";
  value: string;
  exact: string;
  interval80: string;
  interval95: string;
}>;

/** What the form asked, in words: the subject of the answer's title. */
export function inputWords({
  run,
}: EstimateInput): Readonly<Record<"size" | "tokens" | "gpu", string>> {
  return {
    size: formatSize(run.parameters),
    tokens: formatSize(run.tokens),
    gpu: acceleratorOf(run.gpuModel)?.name ?? run.gpuModel,
  };
}

/** GPU-hours, money and time, each with its intervals; money and time only where asked for. */
export function answerFigures(
  { gpuHours, cost, wallClockHours }: RunEstimate,
  { currency, locale }: Readonly<{ currency: string; locale: Locale }>,
): readonly AnswerFigure[] {
  const figures = [figure("gpuHours", gpuHours, { locale })];
  if (cost) figures.push(figure("cost", cost, { locale, currency }));
  if (wallClockHours) figures.push(timeFigure(wallClockHours, locale));
  return figures;
}

function figure(
  id: AnswerFigure["id"],
  spread: Spread,
  style: Readonly<{ locale: Locale; currency?: string }>,
): AnswerFigure {
  return {
    id,
    value: formatCompact(spread.median, style),
    exact: formatExact(spread.median, { ...style, digits: 0 }),
    interval80: formatInterval(spread.interval80, style),
    interval95: formatInterval(spread.interval95, style),
  };
}

/** Both ends to three digits, written out where only one of them has a scale. */
export function formatInterval(
  ends: Interval,
  style: Readonly<{ locale: Locale; currency?: string }>,
): string {
  const [low, high] = ends.map((end) => Number(end.toPrecision(3))) as [number, number];
  return formatQuantity({ low, high }, style);
}

/** All three in the unit that fits the median, so that they can be compared. */
function timeFigure(hours: Spread, locale: Locale): AnswerFigure {
  const unit = timeUnit(hours.median);
  const write = (value: number) => formatTime(value, { unit, locale });
  const between = ([low, high]: Interval) =>
    formatInterval([low / hoursIn[unit], high / hoursIn[unit]], { locale });
  return {
    id: "wallClock",
    value: write(hours.median),
    exact: formatTime(hours.median, { unit: "hour", locale, isExact: true }),
    interval80: between(hours.interval80),
    interval95: between(hours.interval95),
  };
}

type TimeUnit = keyof typeof hoursIn;
const hoursIn = { minute: 1 / 60, hour: 1, day: 24, year: 8760 } as const;

function timeUnit(hours: number): TimeUnit {
  if (hours < 1) return "minute";
  if (hours < 48) return "hour";
  return hours < 2 * hoursIn.year ? "day" : "year";
}

type TimeStyle = Readonly<{ unit: TimeUnit; locale: Locale; isExact?: boolean }>;

function formatTime(hours: number, { unit, locale, isExact }: TimeStyle): string {
  const precision = isExact ? { maximumFractionDigits: 1 } : { maximumSignificantDigits: 3 };
  const options = { style: "unit", unit, unitDisplay: "long", ...precision } as const;
  return new Intl.NumberFormat(intlLocale(locale), options).format(hours / hoursIn[unit]);
}

/** Hours in the unit that reads best: `35 hours`, `12.4 days`. */
export function formatDuration(hours: number, locale: Locale): string {
  return formatTime(hours, { unit: timeUnit(hours), locale });
}

export type IntervalPicture = Readonly<{
  /** Places on the drawing's logarithmic axis, fractions of its width. */
  interval80: Interval;
  interval95: Interval;
  median: number;
  physicalRule: number;
  ticks: readonly Readonly<{ id: number; at: number; label: string }>[];
}>;

/** Room left of the lowest and right of the highest value, in decades. */
const margin = 0.08;
/** More ticks than these would run into each other at the width of a phone. */
const mostTicks = 6;

/** Where the median, the intervals and the physical rule lie on one logarithmic axis. */
export function intervalPicture(
  { gpuHours, physicalRule }: RunEstimate,
  locale: Locale,
): IntervalPicture {
  const { median, interval80, interval95 } = gpuHours;
  const low = Math.log10(Math.min(interval95[0], physicalRule.gpuHours)) - margin;
  const high = Math.log10(Math.max(interval95[1], physicalRule.gpuHours)) + margin;
  const place = (value: number) => (Math.log10(value) - low) / (high - low);
  return {
    median: place(median),
    interval80: [place(interval80[0]), place(interval80[1])],
    interval95: [place(interval95[0]), place(interval95[1])],
    physicalRule: place(physicalRule.gpuHours),
    ticks: logarithmicTicks(low, high).map((value) => ({
      id: value,
      at: place(value),
      label: formatCompact(value, { locale }),
    })),
  };
}

/**
 * Round values on a logarithmic axis: 1, 2 and 5 in each decade, or as many of them, or of the
 * decades, as there is room for.
 *
 * @param low,high ends of the axis, as powers of ten
 */
export function logarithmicTicks(low: number, high: number): readonly number[] {
  const first = Math.floor(low);
  const decades = Array.from({ length: Math.ceil(high) - first + 1 }, (_, index) => first + index);
  const candidates = [[1, 2, 5], [1, 3], [1]].map((steps) =>
    decades
      .flatMap((decade) => steps.map((step) => Number(`${step}e${decade}`)))
      .filter((value) => Math.log10(value) >= low && Math.log10(value) <= high),
  );
  const sparsest = candidates.at(-1)!;
  const fitting = candidates.find((ticks) => ticks.length <= mostTicks);
  if (fitting) return fitting;
  const every = Math.ceil(sparsest.length / mostTicks);
  return sparsest.filter((_, index) => index % every === 0);
}

/** The cross-check by arithmetic, and how far apart the two answers are. */
export function physicalWords(
  { gpuHours, physicalRule, impliedUtilisation }: RunEstimate,
  locale: Locale,
) {
  const style = { locale };
  return {
    hours: formatCompact(physicalRule.gpuHours, style),
    utilisation: formatPercent(physicalRule.utilisation, { locale, digits: 0 }),
    ratio: formatCompact(physicalRule.gpuHours / gpuHours.median, style),
    implied: formatPercent(impliedUtilisation, { locale, digits: 0 }),
    mean: formatCompact(gpuHours.mean, style),
  };
}

export type OutsideWarning = Readonly<{
  predictor: Predictor;
  value: string;
  low: string;
  high: string;
}>;

/** Each predictor beyond what the runs of the model span, with that span. */
export function outsideWarnings({ outsideData }: RunEstimate): readonly OutsideWarning[] {
  return outsideData.map(({ predictor, value, low, high }) => ({
    predictor,
    value: formatSize(value),
    low: formatSize(low),
    high: formatSize(high),
  }));
}

/** Each predictor inside its span, yet the combination unlike any of the runs. */
export function isUnlikeAnyRun({ outsideData, leverage }: RunEstimate): boolean {
  return outsideData.length === 0 && leverage.value > leverage.largestSeen;
}

export type FormulaTerm = Readonly<{
  id: "intercept" | Predictor;
  coefficient: string;
  /** What is taken the logarithm of; absent for the intercept. */
  of: string | null;
  product: string;
}>;

/** The sum behind the median, term by term, as a person would check it by hand. */
export function formulaTerms(
  { coefficients }: FrozenModel,
  { run }: EstimateInput,
): Readonly<{ terms: readonly FormulaTerm[]; sum: string }> | null {
  const accelerator = acceleratorOf(run.gpuModel);
  if (!accelerator) return null;
  const values: Readonly<Record<Predictor, number>> = {
    parameters: run.activeParameters ?? run.parameters,
    tokens: run.tokens,
    peakTflops: accelerator.peakTflops,
  };
  const ids = Object.keys(values) as readonly Predictor[];
  const products = ids.map((id) => coefficients[id] * Math.log10(values[id]));
  const sum = products.reduce((total, product) => total + product, coefficients.intercept);
  const predictors = ids.map((id, index) => ({
    id,
    coefficient: fourDigits(coefficients[id]),
    of: formatSize(values[id]),
    product: fourDigits(products[index]!),
  }));
  const intercept = fourDigits(coefficients.intercept);
  return {
    terms: [
      { id: "intercept", coefficient: intercept, of: null, product: intercept },
      ...predictors,
    ],
    sum: fourDigits(sum),
  };
}

const fourDigits = (value: number) => value.toFixed(4).replace("-", "−");
