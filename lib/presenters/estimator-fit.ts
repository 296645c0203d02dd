import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";
import { type FittedModel, type RunPoint } from "@/lib/domain/estimator/model";
import type { Locale } from "@/lib/i18n/locale";
import { formatCompact, formatExact, formatPercent } from "./number-format";

/** The part of a fit that its page shows: numbers only, without the frame it was computed in. */
export type ShownFit = Readonly<{
  model: FrozenModel;
  coefficients: FittedModel["fit"]["coefficients"];
  rSquared: number | null;
  adjustedRSquared: number | null;
  level: number;
  points: readonly RunPoint[];
  accuracy: FittedModel["accuracy"];
}>;

export function shownFit({ model, fit, points, accuracy }: FittedModel): ShownFit {
  const { coefficients, rSquared, adjustedRSquared, level } = fit;
  return { model, coefficients, rSquared, adjustedRSquared, level, points, accuracy };
}

export type TermId = "intercept" | "parameters" | "tokens" | "peakTflops";

export type CoefficientRow = Readonly<{
  id: TermId;
  estimate: string;
  standardError: string;
  t: string;
  p: string;
  interval: string;
  /** By how much GPU-hours multiply when the predictor doubles; null for the intercept. */
  doubling: Readonly<{ factor: string; low: string; high: string }> | null;
  /** What 6·N·D would have here, and whether the interval holds it; null for the intercept. */
  physical: Readonly<{ value: string; isInside: boolean }> | null;
}>;

/** Hours grow with work and fall with speed, in proportion: the exponents of 6·N·D / peak. */
const physicalExponents = { parameters: 1, tokens: 1, peakTflops: -1 } as const;

/** The coefficients as a table, each with the sentence's numbers that say what it means. */
export function coefficientRows(fit: ShownFit, locale: Locale): readonly CoefficientRow[] {
  return fit.coefficients.map((coefficient) => {
    const id = termOf(coefficient.name);
    const { estimate, standardError, t, p, low, high } = coefficient;
    const fixed = (value: number) => formatExact(value, { locale, digits: 3 });
    return {
      id,
      estimate: fixed(estimate),
      standardError: fixed(standardError),
      t: t === null ? "–" : formatExact(t, { locale, digits: 1 }),
      p: p === null ? "–" : formatProbability(p),
      interval: `${fixed(low)} … ${fixed(high)}`,
      ...meaningOf(id, { estimate, low, high }, locale),
    };
  });
}

function termOf(name: string): TermId {
  return name === "parameters" || name === "tokens" || name === "peakTflops" ? name : "intercept";
}

type Estimated = Readonly<Record<"estimate" | "low" | "high", number>>;

function meaningOf(id: TermId, { estimate, low, high }: Estimated, locale: Locale) {
  if (id === "intercept") return { doubling: null, physical: null };
  const expected = physicalExponents[id];
  const factor = (exponent: number) => formatExact(2 ** exponent, { locale, digits: 2 });
  return {
    doubling: { factor: factor(estimate), low: factor(low), high: factor(high) },
    physical: {
      value: formatExact(expected, { locale }),
      isInside: low <= expected && expected <= high,
    },
  };
}

/** A p value to two digits; a tiny one as a power of ten rather than as zero. */
export function formatProbability(p: number): string {
  if (p >= 0.001) return p.toPrecision(2);
  if (p === 0) return "< 1e−300";
  return p.toExponential(0).replace("-", "−");
}

/** The numbers of the fit's summary and of the sentences that keep it honest. */
export function fitSummary({ model, points, accuracy, ...fit }: ShownFit, locale: Locale) {
  const share = (fraction: number | null) =>
    fraction === null ? "–" : formatExact(fraction, { locale, digits: 3 });
  const factor = (value: number) => formatExact(value, { locale, digits: 2 });
  const percent = (fraction: number) => formatPercent(fraction, { locale, digits: 0 });
  const hours = points.map((point) => point.gpuHours);
  const { regression, physicalRule } = accuracy;
  return {
    n: formatExact(model.n, { locale }),
    rSquared: share(fit.rSquared),
    adjustedRSquared: share(fit.adjustedRSquared),
    degreesOfFreedom: formatExact(model.degreesOfFreedom, { locale }),
    residual: formatExact(model.residualSd, { locale, digits: 3 }),
    residualFactor: factor(10 ** model.residualSd),
    decades: formatExact(Math.log10(Math.max(...hours) / Math.min(...hours)), {
      locale,
      digits: 1,
    }),
    least: formatCompact(Math.min(...hours), { locale }),
    most: formatCompact(Math.max(...hours), { locale }),
    typicalFactor: factor(regression.typicalFactor),
    withinTwo: percent(regression.shareWithinFactor2),
    ruleTypicalFactor: factor(physicalRule.typicalFactor),
    ruleWithinTwo: percent(physicalRule.shareWithinFactor2),
    utilisation: percent(physicalRule.medianUtilisation),
    /** Which of the two erred less: decides what the sentence may claim. */
    verdict: verdictOf(regression.typicalFactor, physicalRule.typicalFactor),
  };
}

/** Factors that print alike, or nearly so, are no victory of either. */
const noticeable = 0.05;

function verdictOf(regression: number, rule: number): "alike" | "regression" | "rule" {
  if (Math.abs(regression - rule) < noticeable) return "alike";
  return regression < rule ? "regression" : "rule";
}

export type FitPoint = Readonly<{ id: string; label: string; x: number; y: number; group: string }>;

/** Runs as points: what the model fitted without each of them says, against what it took. */
export function fitPoints(points: readonly RunPoint[]): readonly FitPoint[] {
  return points.map((point) => ({
    id: point.runId,
    label: point.name,
    x: point.leaveOneOutGpuHours,
    y: point.gpuHours,
    group: point.origin,
  }));
}

/** The line on which an answer is right, and those on which it is wrong by a factor of two. */
export function fitLines(points: readonly FitPoint[]) {
  const values = points.flatMap(({ x, y }) => [x, y]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const line = (factor: number) => [
    { x: low, y: low * factor },
    { x: high, y: high * factor },
  ];
  return { right: line(1), double: line(2), half: line(0.5) };
}

/** How one run compares with what the others say of it. */
export function pointWords(point: RunPoint, locale: Locale) {
  const ratio = point.gpuHours / point.leaveOneOutGpuHours;
  return {
    measured: formatExact(point.gpuHours, { locale, digits: 0 }),
    predicted: formatCompact(point.leaveOneOutGpuHours, { locale }),
    factor: formatExact(Math.max(ratio, 1 / ratio), { locale, digits: 2 }),
    direction: ratio >= 1 ? ("more" as const) : ("less" as const),
    utilisation: formatPercent(point.utilisation, { locale, digits: 0 }),
  };
}
