import { leastSquares } from "@/lib/domain/regression/least-squares";
import { compete, type Standing } from "./contest";
import { Matrix, MultivariateLinearRegression, peerName, QrDecomposition } from "./peers";

const relativeTolerance = 1e-6;

type Problem = Readonly<{ X: number[][]; y: number[]; columns: string[] }>;

/** The same least squares by each program, after their coefficients have agreed. */
export function leastSquaresContest(
  rows: number,
  columns: number,
  rounds: number,
): readonly Standing[] {
  const problem = madeUpProblem(rows, columns);
  const solutions = {
    fourfold: fourfold(problem),
    qr: qr(problem),
    regression: regression(problem),
  };
  requireAgreement(solutions.qr, solutions.fourfold);
  requireAgreement(solutions.regression, solutions.fourfold);
  return compete(
    [
      { name: "Fourfold, with all its inference", run: () => fourfold(problem) },
      {
        name: `${peerName("ml-regression-multivariate-linear")}, t values`,
        run: () => regression(problem),
      },
      { name: `${peerName("ml-matrix")} QR, coefficients only`, run: () => qr(problem) },
    ],
    rounds,
  );
}

/** Coefficients, the intercept first. */
function fourfold(problem: Problem): readonly number[] {
  const result = leastSquares({ ...problem, intercept: true });
  if (!result.ok) throw new Error(`leastSquares failed: ${result.failure.kind}`);
  return result.fit.coefficients.map(({ estimate }) => estimate);
}

function regression({ X, y }: Problem): readonly number[] {
  const { weights } = new MultivariateLinearRegression(
    X,
    y.map((value) => [value]),
  );
  const values = weights.map(([weight]) => weight ?? NaN);
  return [...values.slice(-1), ...values.slice(0, -1)];
}

function qr({ X, y }: Problem): readonly number[] {
  const design = new Matrix(X.map((row) => [1, ...row]));
  return new QrDecomposition(design).solve(Matrix.columnVector(y)).to1DArray();
}

function requireAgreement(actual: readonly number[], expected: readonly number[]): void {
  expected.forEach((value, index) => {
    const other = actual[index] ?? NaN;
    if (!(Math.abs(other - value) <= relativeTolerance * Math.abs(value)))
      throw new Error(`coefficient ${index} is ${other}, in Fourfold ${value}`);
  });
}

/** y = 1 + x₁ + 2·x₂ + … + noise: the same numbers on every machine. */
function madeUpProblem(rows: number, columns: number): Problem {
  const next = numbersBetween0And1(rows * 31 + columns);
  const X = Array.from({ length: rows }, () => Array.from({ length: columns }, next));
  const y = X.map((row) => row.reduce((sum, x, index) => sum + (index + 1) * x, 1 + next()));
  return { X, y, columns: Array.from({ length: columns }, (_, index) => `x${index + 1}`) };
}

/** Marsaglia's xorshift on 32 bits: integer arithmetic, period 2³² − 1. */
function numbersBetween0And1(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
