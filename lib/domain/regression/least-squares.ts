import {
  applyOrthogonal,
  applyTransposed,
  householderQr,
  inverseTriangle,
  type QrFactors,
  rowLeverages,
  solveTriangle,
} from "@/lib/domain/numeric/householder-qr";
import { studentTTwoSidedQuantile, studentTTwoSidedTail } from "@/lib/domain/numeric/distributions";
import { dependentNames } from "./dependent-columns";
import { columnNorm, type Design, designOf } from "./design-matrix";
import {
  coefficientValues,
  type FitBasis,
  lengthOf,
  type LinearValue,
  surfaceAt,
} from "./fit-basis";
import {
  goodnessOfFit,
  type GoodnessOfFit,
  type SumsOfSquares,
  sumsOfSquares,
} from "./goodness-of-fit";
import { refine, type Solution } from "./refinement";
import {
  INTERCEPT,
  type LeastSquaresProblem,
  problemFailure,
  type ProblemFailure,
} from "./least-squares-problem";

export type Coefficient = Readonly<{
  name: string;
  estimate: number;
  standardError: number;
  /** Null when the fit is perfect: a ratio to an error of zero does not exist. */
  t: number | null;
  /** Two-sided probability of a |t| at least as large, if the true coefficient were 0. */
  p: number | null;
  low: number;
  high: number;
}>;

export type LeastSquaresFit = GoodnessOfFit &
  Readonly<{
    /** Rows of positive weight. */
    n: number;
    /** Coefficients, the intercept among them. */
    p: number;
    degreesOfFreedom: number;
    intercept: boolean;
    columns: readonly string[];
    /** Probability of `low` … `high`. */
    level: number;
    /** The intercept first, then as the columns of X. */
    coefficients: readonly Coefficient[];
    /** One for each row of X, also for rows of weight 0. */
    residuals: readonly number[];
    fitted: readonly number[];
    leverage: readonly number[];
    /** Of the estimates, scaled: `s²·(XᵀWX)⁻¹`, in the order of the coefficients. */
    covariance: readonly (readonly number[])[];
    basis: FitBasis;
  }>;

export type LeastSquaresFailure =
  | ProblemFailure
  /** Columns that depend on each other; `(intercept)` among them when one is constant. */
  | Readonly<{ kind: "dependentColumns"; columns: readonly string[] }>
  /** An answer is too large for a double. */
  | Readonly<{ kind: "outOfRange" }>;

export type LeastSquaresResult =
  | Readonly<{ ok: true; fit: LeastSquaresFit }>
  | Readonly<{ ok: false; failure: LeastSquaresFailure }>;

const DEFAULT_LEVEL = 0.95;

/** Figures up to which refinement costs a fraction of a second; beyond, QR alone has to do. */
const LARGEST_REFINED = 100_000;

/**
 * Ordinary or weighted least squares with its inference, as R's `lm` and `summary` give it.
 *
 * Minimises `Σ w·(y − Xβ)²` by Householder QR of scaled and centred columns. The error of a
 * coefficient is `s·√((XᵀWX)⁻¹)_jj` with `s² = Σ w·residual² / (n − p)`; t and intervals are
 * Student's with n − p degrees of freedom. When the residual is no more than rounding the fit is
 * `perfect`: errors are 0, and what would be divided by them is null.
 *
 * @returns the fit, or the reason why there is none; never a number that is not finite
 * @throws {RangeError} when level is not between 0 and 1
 */
export function leastSquares(problem: LeastSquaresProblem): LeastSquaresResult {
  const level = problem.level ?? DEFAULT_LEVEL;
  if (!(level > 0 && level < 1))
    throw new RangeError(`leastSquares: level in (0, 1), got ${level}`);
  const failure = problemFailure(problem);
  if (failure) return { ok: false, failure };
  const design = designOf(problem);
  const result = householderQr(design.matrix, design.sizes);
  if (!result.ok) {
    const columns = dependentNames(result.dependences, design, coefficientNames(problem));
    return { ok: false, failure: { kind: "dependentColumns", columns } };
  }
  const fit = fitFrom(problem, design, result.factors, level);
  return isFiniteFit(fit) ? { ok: true, fit } : { ok: false, failure: { kind: "outOfRange" } };
}

function coefficientNames({ columns, intercept }: LeastSquaresProblem): readonly string[] {
  return intercept ? [INTERCEPT, ...columns] : columns;
}

function fitFrom(
  problem: LeastSquaresProblem,
  design: Design,
  factors: QrFactors,
  level: number,
): LeastSquaresFit {
  const { rows: n, columns: p } = design.matrix;
  const effects = Float64Array.from(design.response);
  applyTransposed(factors, effects);
  const { beta, residuals } = solve(design, factors, effects);
  const terms = beta.map((estimate, column) => Math.abs(estimate) * columnNorm(design, column));
  const sums = sumsOfSquares(design, { effects, residuals, terms, intercept: problem.intercept });
  const basis = basisOf(problem, design, { factors, beta, sums });
  const values = coefficientValues(basis);
  const unit = 1 / (design.responseFrame.scale * Math.sqrt(design.weightScale));
  return {
    n,
    p,
    degreesOfFreedom: n - p,
    intercept: problem.intercept,
    columns: problem.columns,
    level,
    coefficients: coefficientsOf(values, coefficientNames(problem), n - p, level),
    ...goodnessOfFit(sums, { n, p, intercept: problem.intercept, unit }),
    ...pointsOf(problem, design, basis, sums.perfect ? residuals.fill(0) : residuals),
    leverage: spreadOverRows(problem, design, rowLeverages(factors)),
    covariance: values.map((left) => values.map((right) => product(left.spread, right.spread))),
    basis,
  };
}

/** The residuals are `Q·(0, rest of Qᵀy)`: nothing fitted is subtracted from what was observed. */
function solve(design: Design, factors: QrFactors, effects: Float64Array): Solution {
  const residuals = Float64Array.from(effects).fill(0, 0, factors.columns);
  applyOrthogonal(factors, residuals);
  const start = { beta: solveTriangle(factors, effects), residuals };
  const isLarge = design.matrix.values.length > LARGEST_REFINED;
  return isLarge ? start : refine(design.matrix, design.response, factors, start);
}

function basisOf(
  problem: LeastSquaresProblem,
  design: Design,
  solved: { factors: QrFactors; beta: readonly number[]; sums: SumsOfSquares },
): FitBasis {
  const { rows, columns } = design.matrix;
  const fitError = Math.sqrt(solved.sums.residual / (rows - columns));
  return {
    intercept: problem.intercept,
    frames: design.frames,
    responseFrame: design.responseFrame,
    beta: solved.beta,
    inverseTriangle: inverseTriangle(solved.factors),
    fitError,
    observationError: fitError / Math.sqrt(design.weightScale) / design.responseFrame.scale,
  };
}

function coefficientsOf(
  values: readonly LinearValue[],
  names: readonly string[],
  degreesOfFreedom: number,
  level: number,
): readonly Coefficient[] {
  const width = studentTTwoSidedQuantile(level, degreesOfFreedom);
  return values.map(({ value: estimate, spread }, index) => {
    const standardError = lengthOf(spread);
    const t = standardError > 0 ? estimate / standardError : null;
    return {
      name: names[index]!,
      estimate,
      standardError,
      t,
      p: t === null || !Number.isFinite(t) ? null : studentTTwoSidedTail(t, degreesOfFreedom),
      low: estimate - width * standardError,
      high: estimate + width * standardError,
    };
  });
}

/** Residuals and fitted values in the unit of y; a row of weight 0 is read off the surface. */
function pointsOf(
  problem: LeastSquaresProblem,
  design: Design,
  basis: FitBasis,
  framed: Float64Array,
) {
  const { scale } = design.responseFrame;
  const residuals = problem.X.map(() => Number.NaN);
  design.rows.forEach((row, index) => {
    residuals[row] = framed[index]! / design.rootWeights[index]! / scale;
  });
  problem.X.forEach((entries, row) => {
    if (Number.isNaN(residuals[row])) {
      residuals[row] = problem.y[row]! - surfaceAt(basis, entries).value;
    }
  });
  return { residuals, fitted: residuals.map((residual, row) => problem.y[row]! - residual) };
}

function spreadOverRows(problem: LeastSquaresProblem, design: Design, values: Float64Array) {
  const spread = problem.X.map(() => 0);
  design.rows.forEach((row, index) => (spread[row] = values[index]!));
  return spread;
}

function product(left: readonly number[], right: readonly number[]): number {
  return left.reduce((total, entry, index) => total + entry * right[index]!, 0);
}

function isFiniteFit(fit: LeastSquaresFit): boolean {
  const numbers = [
    fit.residualStandardError,
    ...[fit.rSquared, fit.adjustedRSquared, fit.f].filter((value) => value !== null),
    ...fit.coefficients.flatMap(({ estimate, standardError, t, low, high }) => {
      return [estimate, standardError, t ?? 0, low, high];
    }),
    ...fit.covariance.flat(),
  ];
  const all = [numbers, fit.residuals, fit.fitted, fit.leverage];
  return all.every((values) => values.every(Number.isFinite));
}
