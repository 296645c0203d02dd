import { compensatedDot } from "@/lib/domain/numeric/sums";
import { type Frame } from "./design-matrix";

/**
 * A fit in the frame in which it was computed. Everything linear is read from it: the difference
 * from the mean keeps the digits that `intercept + slope·x` would cancel.
 */
export type FitBasis = Readonly<{
  intercept: boolean;
  frames: readonly Frame[];
  responseFrame: Frame;
  beta: readonly number[];
  /** Rows of R⁻¹: the covariance of beta is `s²·R⁻¹·R⁻ᵀ`. */
  inverseTriangle: readonly (readonly number[])[];
  /** s for a row of the largest weight, and for a row of weight 1. */
  fitError: number;
  observationError: number;
}>;

/** A linear combination of the coefficients: its value, and its gradient `a·R⁻¹` times s. */
export type LinearValue = Readonly<{ value: number; spread: readonly number[] }>;

/** Value and spread of the fitted surface at one row of X, in the unit of y. */
export function surfaceAt(basis: FitBasis, row: readonly number[]): LinearValue {
  const framed = basis.frames.map(({ scale, centre }, column) => row[column]! * scale - centre);
  const combination = basis.intercept ? [1, ...framed] : framed;
  const { value, spread } = combine(basis, combination);
  const { scale, centre } = basis.responseFrame;
  return { value: (value + centre) / scale, spread: spread.map((entry) => entry / scale) };
}

/** Value and spread of each coefficient in the units of the data, the intercept first. */
export function coefficientValues(basis: FitBasis): readonly LinearValue[] {
  const slopes = basis.frames.map((frame, column) => slopeValue(basis, frame, column));
  return basis.intercept ? [interceptValue(basis), ...slopes] : slopes;
}

/** Length of a spread: the standard error of the value it belongs to. */
export function lengthOf(spread: readonly number[]): number {
  return Math.hypot(...spread);
}

function slopeValue(basis: FitBasis, frame: Frame, column: number): LinearValue {
  const position = column + (basis.intercept ? 1 : 0);
  const unit = frame.scale / basis.responseFrame.scale;
  return {
    value: basis.beta[position]! * unit,
    spread: basis.inverseTriangle[position]!.map((entry) => entry * basis.fitError * unit),
  };
}

/** The fitted surface where every column is zero. */
function interceptValue(basis: FitBasis): LinearValue {
  const { scale, centre } = basis.responseFrame;
  const combination = [1, ...basis.frames.map((frame) => -frame.centre)];
  const { spread } = combine(basis, combination);
  const value = compensatedDot([...basis.beta, 1], [...combination, centre]);
  return { value: value / scale, spread: spread.map((entry) => entry / scale) };
}

function combine(basis: FitBasis, combination: readonly number[]): LinearValue {
  const spread = combination.map((_, column) => {
    const entries = basis.inverseTriangle.map((row) => row[column]!);
    return compensatedDot(combination, entries) * basis.fitError;
  });
  return { value: compensatedDot(combination, basis.beta), spread };
}
