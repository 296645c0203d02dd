import { type Matrix } from "@/lib/domain/numeric/householder-qr";
import { powerOfTwoScale } from "@/lib/domain/numeric/scaling";
import { compensatedSum } from "@/lib/domain/numeric/sums";
import { type LeastSquaresProblem } from "./least-squares-problem";

/**
 * How a quantity is carried inside: `inside = scale · outside − centre`.
 * The scale is a power of two; the centre is near the mean with an intercept, else 0.
 */
export type Frame = Readonly<{ scale: number; centre: number }>;

export type Design = Readonly<{
  matrix: Matrix;
  response: Float64Array;
  /** For each coefficient, and for y, the norm of its figures before centring. */
  sizes: Float64Array;
  responseSize: number;
  /** One for each column of X; the intercept needs none. */
  frames: readonly Frame[];
  responseFrame: Frame;
  /** Square roots of the weights times `weightScale`, for the rows that count. */
  rootWeights: Float64Array;
  weightScale: number;
  /** Indices of the rows that count: those of positive weight. */
  rows: Int32Array;
}>;

/**
 * The matrix and right-hand side that are factorised, in figures of size one.
 *
 * Each column is scaled by a power of two and, when an intercept takes up the difference,
 * centred at its mean: a slope on millisecond timestamps keeps all its digits, where raw sums
 * keep none. Each row is multiplied by the root of its weight.
 */
export function designOf(problem: LeastSquaresProblem): Design {
  const weighting = weightingOf(problem);
  const { rows, rootWeights } = weighting;
  const columns = problem.columns.length + (problem.intercept ? 1 : 0);
  const values = new Float64Array(rows.length * columns);
  const sizes = new Float64Array(columns);
  const frames: Frame[] = [];
  if (problem.intercept) {
    values.set(rootWeights);
    sizes[0] = norm(rootWeights);
  }
  problem.columns.forEach((_, column) => {
    const position = column + (problem.intercept ? 1 : 0);
    const target = values.subarray(position * rows.length, (position + 1) * rows.length);
    rows.forEach((row, index) => (target[index] = problem.X[row]![column]!));
    const { frame, size } = frameInPlace(target, rootWeights, problem.intercept);
    frames.push(frame);
    sizes[position] = size;
  });
  const response = Float64Array.from(rows, (row) => problem.y[row]!);
  const { frame, size } = frameInPlace(response, rootWeights, problem.intercept);
  return {
    ...weighting,
    matrix: { rows: rows.length, columns, values },
    response,
    sizes,
    responseSize: size,
    frames,
    responseFrame: frame,
  };
}

/** Norm of a column as it is factorised. */
export function columnNorm({ matrix: { rows, values } }: Design, column: number): number {
  return norm(values.subarray(column * rows, (column + 1) * rows));
}

function weightingOf({ X, weights }: LeastSquaresProblem) {
  if (!weights) {
    const rows = Int32Array.from(X, (_, row) => row);
    return { rows, rootWeights: new Float64Array(X.length).fill(1), weightScale: 1 };
  }
  const rows = Int32Array.from([...weights.keys()].filter((row) => weights[row]! > 0));
  const weightScale = powerOfTwoScale(weights);
  const rootWeights = Float64Array.from(rows, (row) => Math.sqrt(weights[row]! * weightScale));
  return { rows, rootWeights, weightScale };
}

/** Scales, centres and weights the values where they stand. */
function frameInPlace(values: Float64Array, rootWeights: Float64Array, centred: boolean) {
  const scale = powerOfTwoScale(values);
  for (let row = 0; row < values.length; row++) values[row]! *= scale;
  const centre = centred ? roundedCentre(values, weightedMean(values, rootWeights)) : 0;
  const size = norm(values.map((value, row) => value * rootWeights[row]!));
  for (let row = 0; row < values.length; row++) {
    values[row] = (values[row]! - centre) * rootWeights[row]!;
  }
  return { frame: { scale, centre }, size };
}

/**
 * The mean to about ten bits of the spread. Where the centre lies does not matter, the intercept
 * takes it up; but a short one can be subtracted from most figures without rounding them.
 */
function roundedCentre(values: Float64Array, mean: number): number {
  const spread = values.reduce((largest, value) => Math.max(largest, Math.abs(value - mean)), 0);
  const step = spread > 0 ? 2 ** (Math.ceil(Math.log2(spread)) - 10) : 0;
  return step > 0 ? Math.round(mean / step) * step : mean;
}

function weightedMean(values: Float64Array, rootWeights: Float64Array): number {
  const weights = rootWeights.map((root) => root * root);
  const weighted = values.map((value, row) => value * weights[row]!);
  return compensatedSum(weighted) / compensatedSum(weights);
}

function norm(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}
