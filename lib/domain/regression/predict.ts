import { studentTTwoSidedQuantile } from "@/lib/domain/numeric/distributions";
import { type FitBasis, lengthOf, surfaceAt } from "./fit-basis";
import { type LeastSquaresFit } from "./least-squares";
import { type ProblemFailure, rowsFailure } from "./least-squares-problem";

export type Prediction = Readonly<{
  fit: number;
  /** Of the fitted surface at this row, not of a new observation. */
  standardError: number;
  /** Holds the fitted surface. */
  confidence: readonly [number, number];
  /** Holds one new observation of weight 1. */
  prediction: readonly [number, number];
}>;

export type PredictionFailure =
  Extract<ProblemFailure, { kind: "raggedRows" | "notFinite" }> | Readonly<{ kind: "outOfRange" }>;

export type PredictionResult =
  | Readonly<{ ok: true; predictions: readonly Prediction[] }>
  | Readonly<{ ok: false; failure: PredictionFailure }>;

/**
 * What the fit says at new rows, with confidence and prediction intervals, as R's `predict.lm`.
 *
 * `ŷ ± t·se` holds the surface, `ŷ ± t·√(s² + se²)` one new observation, with
 * `se² = s²·xᵀ(XᵀWX)⁻¹x` and t for the fit's degrees of freedom.
 *
 * @param rows one entry for each prediction, with the columns of the fit in their order
 * @param level probability that each interval holds; the fit's own when absent
 * @throws {RangeError} when level is not between 0 and 1
 */
export function predict(
  fit: LeastSquaresFit,
  rows: readonly (readonly number[])[],
  level: number = fit.level,
): PredictionResult {
  const width = studentTTwoSidedQuantile(level, fit.degreesOfFreedom);
  const failure = rowsFailure(rows, fit.columns);
  if (failure) return { ok: false, failure };
  const predictions = rows.map((row) => predictRow(fit.basis, row, width));
  return predictions.every(isFinitePrediction)
    ? { ok: true, predictions }
    : { ok: false, failure: { kind: "outOfRange" } };
}

function predictRow(basis: FitBasis, row: readonly number[], width: number): Prediction {
  const { value, spread } = surfaceAt(basis, row);
  const standardError = lengthOf(spread);
  const observationError = Math.hypot(standardError, basis.observationError);
  return {
    fit: value,
    standardError,
    confidence: [value - width * standardError, value + width * standardError],
    prediction: [value - width * observationError, value + width * observationError],
  };
}

function isFinitePrediction({ fit, standardError, confidence, prediction }: Prediction): boolean {
  return [fit, standardError, ...confidence, ...prediction].every(Number.isFinite);
}
