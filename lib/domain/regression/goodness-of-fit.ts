import { fisherFUpperTail } from "@/lib/domain/numeric/distributions";
import { type Design } from "./design-matrix";

/** Ratios are null where they would divide zero by zero, or by the error of a perfect fit. */
export type GoodnessOfFit = Readonly<{
  /** √(Σ w·residual² / (n − p)), in the unit of y. */
  residualStandardError: number;
  rSquared: number | null;
  adjustedRSquared: number | null;
  /** All coefficients but the intercept against none. */
  f: number | null;
  fP: number | null;
  /** The residual is no more than the rounding of the figures. */
  perfect: boolean;
}>;

/** Sums of squares of a fit, in its own frame. */
export type SumsOfSquares = Readonly<{
  explained: number;
  residual: number;
  perfect: boolean;
}>;

/** Rounding of the data and of the arithmetic, in units of the rounding of one figure. */
const DATA_ROUNDINGS = 2;
const ARITHMETIC_ROUNDINGS = 8;

/**
 * Splits the sum of squares of y into what the columns explain and what is left.
 *
 * Neither is formed as a difference, so a small residual keeps its digits. With an intercept the
 * first entry of `Qᵀy`, the mean, belongs to neither. A residual within the rounding of y and of
 * the terms `x_j·β_j` is called zero.
 *
 * @param solved.effects `Qᵀy`
 * @param solved.residuals in the frame of the design
 * @param solved.terms for each coefficient the norm of `x_j·β_j`
 */
export function sumsOfSquares(
  design: Design,
  solved: Readonly<{
    effects: Float64Array;
    residuals: Float64Array;
    terms: readonly number[];
    intercept: boolean;
  }>,
): SumsOfSquares {
  const { columns } = design.matrix;
  const explained = squares(solved.effects.subarray(solved.intercept ? 1 : 0, columns));
  const residual = squares(solved.residuals);
  const size = solved.terms.reduce((total, term) => total + term, Math.sqrt(explained));
  const rounding = DATA_ROUNDINGS * design.responseSize + ARITHMETIC_ROUNDINGS * columns * size;
  const limit = (Number.EPSILON * rounding) ** 2;
  if (residual > limit) return { explained, residual, perfect: false };
  return { explained: explained > limit ? explained : 0, residual: 0, perfect: true };
}

/**
 * R², adjusted R² and F as R's `summary.lm` defines them: about the mean with an intercept,
 * about zero without.
 */
export function goodnessOfFit(
  sums: SumsOfSquares,
  { n, p, intercept, unit }: { n: number; p: number; intercept: boolean; unit: number },
): GoodnessOfFit {
  const constants = intercept ? 1 : 0;
  const { explained, residual, perfect } = sums;
  const total = explained + residual;
  const variance = residual / (n - p);
  const hasF = !perfect && p > constants;
  const f = hasF ? explained / (p - constants) / variance : null;
  return {
    residualStandardError: Math.sqrt(variance) * unit,
    rSquared: total > 0 ? explained / total : null,
    adjustedRSquared: total > 0 ? 1 - (residual / total) * ((n - constants) / (n - p)) : null,
    f,
    fP: f === null ? null : fisherFUpperTail(f, p - constants, n - p),
    perfect,
  };
}

function squares(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value * value;
  return total;
}
