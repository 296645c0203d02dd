import { compensatedSum } from "@/lib/domain/numeric/sums";
import {
  leastSquares,
  type LeastSquaresFailure,
  type LeastSquaresFit,
} from "@/lib/domain/regression/least-squares";
import type { PeakOf } from "./accelerator";
import { type ModelAccuracy, modelAccuracy } from "./accuracy";
import { type FrozenModel, PREDICTORS, type Predictor } from "./frozen-model";
import { type HistoricalRun } from "./historical-run";
import { impliedUtilisation } from "./physical-rule";
import { selectRuns, type SkippedRun, type UsableRun } from "./usable-run";

/** One run beside what the model says of it: a point of the scatter. */
export type RunPoint = UsableRun &
  Readonly<{
    fittedGpuHours: number;
    /** What the model fitted to all other runs would have said. */
    leaveOneOutGpuHours: number;
    leverage: number;
    utilisation: number;
  }>;

export type FittedModel = Readonly<{
  model: FrozenModel;
  fit: LeastSquaresFit;
  points: readonly RunPoint[];
  accuracy: ModelAccuracy;
  /** Runs marked for the fit that lack something it needs. */
  skipped: readonly SkippedRun[];
}>;

export type FitModelFailure =
  | LeastSquaresFailure
  /** The runs lie exactly on the surface: no interval can be said. */
  | Readonly<{ kind: "noScatter" }>;

export type FitModelResult =
  | (Readonly<{ ok: true }> & FittedModel)
  | Readonly<{ ok: false; failure: FitModelFailure; skipped: readonly SkippedRun[] }>;

/**
 * The model of GPU-hours: least squares of `log10 GPU-hours` on log10 parameters, tokens and
 * peak speed, over the runs marked for the default fit.
 *
 * Parameters are the active ones where a run states them: a mixture of experts computes with
 * these only. On the public runs it errs as little as one number does (6·N·D at the median
 * utilisation): `accuracy` holds both, left-one-out, so that the screen can say so.
 *
 * @param runs public and own; those that lack parameters, tokens or a known GPU are `skipped`
 * @param options.id name of the model in plan files
 * @param options.date the day of the fit, YYYY-MM-DD
 * @param options.level of the coefficients' intervals; 0.95 when absent
 * @param options.peakOf speeds of GPUs, where some were corrected; those shipped when absent
 */
export function fitGpuHoursModel(
  runs: readonly HistoricalRun[],
  options: Readonly<{ id: string; date: string; level?: number; peakOf?: PeakOf }>,
): FitModelResult {
  const { usable, skipped } = selectRuns(runs, options.peakOf);
  const result = leastSquares({
    X: usable.map((run) => PREDICTORS.map((predictor) => Math.log10(run[predictor]))),
    y: usable.map((run) => Math.log10(run.gpuHours)),
    columns: PREDICTORS,
    intercept: true,
    ...(options.level === undefined ? {} : { level: options.level }),
  });
  if (!result.ok) return { ok: false, failure: result.failure, skipped };
  const { fit } = result;
  if (fit.perfect) return { ok: false, failure: { kind: "noScatter" }, skipped };
  const points = usable.map((run, index) => pointOf(run, fit, index));
  return {
    ok: true,
    model: freeze(fit, usable, options),
    fit,
    points,
    accuracy: modelAccuracy(points),
    skipped,
  };
}

/** A residual left out is `residual / (1 − leverage)`: no second fit is needed. */
function pointOf(run: UsableRun, fit: LeastSquaresFit, index: number): RunPoint {
  const leverage = fit.leverage[index]!;
  const leftOutResidual = fit.residuals[index]! / (1 - leverage);
  return {
    ...run,
    fittedGpuHours: 10 ** fit.fitted[index]!,
    leaveOneOutGpuHours: run.gpuHours / 10 ** leftOutResidual,
    leverage,
    utilisation: impliedUtilisation(run, run.gpuHours),
  };
}

function freeze(
  fit: LeastSquaresFit,
  usable: readonly UsableRun[],
  { id, date }: Readonly<{ id: string; date: string }>,
): FrozenModel {
  const [intercept, parameters, tokens, peakTflops] = fit.coefficients.map(
    (coefficient) => coefficient.estimate,
  );
  return {
    form: "gpu-hours-log10/1",
    id,
    date,
    coefficients: {
      intercept: intercept!,
      parameters: parameters!,
      tokens: tokens!,
      peakTflops: peakTflops!,
    },
    covariance: fit.covariance.map((row) => [...row]),
    residualSd: fit.residualStandardError,
    degreesOfFreedom: fit.degreesOfFreedom,
    smearing: compensatedSum(fit.residuals.map((residual) => 10 ** residual)) / fit.n,
    n: fit.n,
    runsUsed: usable.map((run) => run.runId),
    ranges: {
      parameters: rangeOf(usable, "parameters"),
      tokens: rangeOf(usable, "tokens"),
      peakTflops: rangeOf(usable, "peakTflops"),
    },
    largestLeverage: Math.min(1, Math.max(...fit.leverage)),
  };
}

function rangeOf(runs: readonly UsableRun[], predictor: Predictor) {
  const values = runs.map((run) => run[predictor]);
  return { low: Math.min(...values), high: Math.max(...values) };
}
