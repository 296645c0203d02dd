import { studentTTwoSidedQuantile } from "@/lib/domain/numeric/distributions";
import { compensatedDot } from "@/lib/domain/numeric/sums";
import { acceleratorOf, shippedPeakOf } from "./accelerator";
import { type FrozenModel, MODEL_TERMS, PREDICTORS, type Predictor } from "./frozen-model";
import { impliedUtilisation, physicalGpuHours, TYPICAL_UTILISATION } from "./physical-rule";

/** A run not yet made. */
export type PlannedRun = Readonly<{
  parameters: number;
  /** Of a mixture of experts: the parameters that one token passes through. */
  activeParameters?: number;
  /** Tokens to be seen in training, repeats included. */
  tokens: number;
  /** An accelerator's id or full name. */
  gpuModel: string;
  /** Of a GPU that is not shipped, or was corrected; else the peak is the shipped one. */
  peakTflops?: number;
  gpuCount?: number;
  /** Money for one GPU for one hour. */
  pricePerGpuHour?: number;
}>;

export type Interval = readonly [low: number, high: number];

/** A median with the intervals that hold the outcome with 80, 90 and 95 % probability. */
export type Spread = Readonly<{
  median: number;
  interval80: Interval;
  interval90: Interval;
  interval95: Interval;
}>;

export type OutsideData = Readonly<{
  predictor: Predictor;
  value: number;
  low: number;
  high: number;
}>;

export type RunEstimate = Readonly<{
  /** Id of the accelerator, or the name of an own one. */
  accelerator: string;
  gpuHours: Spread & Readonly<{ mean: number }>;
  /** Null without a price. */
  cost: Spread | null;
  /** Null without a number of GPUs. */
  wallClockHours: Spread | null;
  /** 6·N·D at the typical utilisation: the cross-check. */
  physicalRule: Readonly<{ gpuHours: number; utilisation: number }>;
  /** The utilisation that the median GPU-hours amount to. */
  impliedUtilisation: number;
  /** Predictors beyond what the runs of the model span. */
  outsideData: readonly OutsideData[];
  /** Distance from the middle of the runs; beyond the largest seen, the answer is a guess. */
  leverage: Readonly<{ value: number; largestSeen: number }>;
}>;

export type EstimateFailure =
  | Readonly<{ kind: "unknownAccelerator"; gpuModel: string }>
  | Readonly<{ kind: "notPositive"; field: keyof PlannedRun }>
  | Readonly<{ kind: "outOfRange" }>;

export type EstimateResult =
  Readonly<{ ok: true; estimate: RunEstimate }> | Readonly<{ ok: false; failure: EstimateFailure }>;

/** Where the run lies in the model: log10 GPU-hours, and its variance as a fitted value. */
type Position = Readonly<{ logMedian: number; surfaceVariance: number }>;

/**
 * What a run not yet made will take: GPU-hours, money and time, with prediction intervals.
 *
 * With x = (1, log10 N, log10 D, log10 peak), the logarithm of the outcome is Student's t about
 * `x·b` with error `√(s² + xᵀCx)`, C being the covariance of b. Ends and median are raised to the
 * power of ten; the mean is the median times Duan's smearing factor. Cost and wall-clock are
 * GPU-hours times the price and over the number of GPUs: both are taken as certain.
 *
 * Source of the mean: Duan, "Smearing estimate", JASA 78 (1983).
 */
export function estimateRun(model: FrozenModel, run: PlannedRun): EstimateResult {
  const peakTflops = run.peakTflops ?? shippedPeakOf(run.gpuModel);
  const field = notPositiveField(run);
  if (field) return { ok: false, failure: { kind: "notPositive", field } };
  if (peakTflops === undefined) {
    return { ok: false, failure: { kind: "unknownAccelerator", gpuModel: run.gpuModel } };
  }
  const estimate = estimateOn(peakTflops, model, run);
  return isFiniteEstimate(estimate)
    ? { ok: true, estimate }
    : { ok: false, failure: { kind: "outOfRange" } };
}

function notPositiveField(run: PlannedRun): keyof PlannedRun | undefined {
  const positive = ["parameters", "activeParameters", "tokens", "peakTflops", "gpuCount"] as const;
  const wrong = positive.find((field) => run[field] !== undefined && !(run[field] > 0));
  if (wrong) return wrong;
  return run.pricePerGpuHour === undefined || run.pricePerGpuHour >= 0
    ? undefined
    : "pricePerGpuHour";
}

function estimateOn(peakTflops: number, model: FrozenModel, run: PlannedRun): RunEstimate {
  const values = {
    parameters: run.activeParameters ?? run.parameters,
    tokens: run.tokens,
    peakTflops,
  };
  const position = positionIn(model, values);
  const gpuHours = spreadAt(model, position);
  const { pricePerGpuHour, gpuCount } = run;
  return {
    accelerator: acceleratorOf(run.gpuModel)?.id ?? run.gpuModel,
    gpuHours: { ...gpuHours, mean: gpuHours.median * model.smearing },
    cost: pricePerGpuHour === undefined ? null : scaled(gpuHours, pricePerGpuHour),
    wallClockHours: gpuCount === undefined ? null : scaled(gpuHours, 1 / gpuCount),
    physicalRule: { gpuHours: physicalGpuHours(values), utilisation: TYPICAL_UTILISATION },
    impliedUtilisation: impliedUtilisation(values, gpuHours.median),
    outsideData: outsideData(model, values),
    leverage: {
      value: position.surfaceVariance / model.residualSd ** 2,
      largestSeen: model.largestLeverage,
    },
  };
}

function positionIn(model: FrozenModel, values: Readonly<Record<Predictor, number>>): Position {
  const x = [1, ...PREDICTORS.map((predictor) => Math.log10(values[predictor]))];
  const beta = MODEL_TERMS.map((term) => model.coefficients[term]);
  const covarianceTimesX = model.covariance.map((row) => compensatedDot(row, x));
  return {
    logMedian: compensatedDot(beta, x),
    surfaceVariance: Math.max(0, compensatedDot(covarianceTimesX, x)),
  };
}

function spreadAt(model: FrozenModel, { logMedian, surfaceVariance }: Position): Spread {
  const error = Math.sqrt(model.residualSd ** 2 + surfaceVariance);
  const interval = (level: number): Interval => {
    const width = studentTTwoSidedQuantile(level, model.degreesOfFreedom) * error;
    return [10 ** (logMedian - width), 10 ** (logMedian + width)];
  };
  return {
    median: 10 ** logMedian,
    interval80: interval(0.8),
    interval90: interval(0.9),
    interval95: interval(0.95),
  };
}

function scaled(spread: Spread, factor: number): Spread {
  const times = ([low, high]: Interval): Interval => [low * factor, high * factor];
  return {
    median: spread.median * factor,
    interval80: times(spread.interval80),
    interval90: times(spread.interval90),
    interval95: times(spread.interval95),
  };
}

function outsideData(
  model: FrozenModel,
  values: Readonly<Record<Predictor, number>>,
): readonly OutsideData[] {
  return PREDICTORS.map((predictor) => ({
    predictor,
    value: values[predictor],
    ...model.ranges[predictor],
  })).filter(({ value, low, high }) => value < low || value > high);
}

function isFiniteEstimate(estimate: RunEstimate): boolean {
  const spreads = [estimate.gpuHours, estimate.cost, estimate.wallClockHours];
  const numbers = spreads.flatMap((spread) => {
    return spread ? [spread.median, ...spread.interval80, ...spread.interval95] : [];
  });
  const others = [estimate.gpuHours.mean, estimate.physicalRule.gpuHours, estimate.leverage.value];
  return [...numbers, ...others, estimate.impliedUtilisation].every(Number.isFinite);
}
