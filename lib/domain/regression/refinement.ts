import {
  applyOrthogonal,
  applyTransposed,
  type Matrix,
  type QrFactors,
  solveTransposedTriangle,
  solveTriangle,
} from "@/lib/domain/numeric/householder-qr";
import { compensatedDot } from "@/lib/domain/numeric/sums";

export type Solution = Readonly<{ beta: readonly number[]; residuals: Float64Array }>;

/** Steps stop here: each gains the digits that one factorisation has, and doubles hold 16. */
const STEPS = 3;

/**
 * Improves a least-squares solution by what it leaves over, formed in twice the precision.
 *
 * The pair (residual, β) solves `r + Xβ = y`, `Xᵀr = 0`. With `f = y − r − Xβ` and `g = −Xᵀr`
 * the same factors give the correction `δr = Q·(R⁻ᵀg, rest of Qᵀf)`, `δβ = R⁻¹(Qᵀf − R⁻ᵀg)`.
 * Refining β alone was rejected: it gains nothing where the residual is large (NIST's Wampler4).
 *
 * Source: Björck, "Iterative refinement of linear least squares solutions I", BIT 7 (1967).
 */
export function refine(
  matrix: Matrix,
  response: Float64Array,
  factors: QrFactors,
  start: Solution,
): Solution {
  let solution = start;
  for (let step = 0; step < STEPS; step++) {
    solution = refineOnce(matrix, response, factors, solution);
  }
  return solution;
}

function refineOnce(
  matrix: Matrix,
  response: Float64Array,
  factors: QrFactors,
  { beta, residuals }: Solution,
): Solution {
  const missing = missingFromRows(matrix, response, { beta, residuals });
  const slope = missingFromColumns(matrix, residuals);
  const turned = solveTransposedTriangle(factors, slope);
  applyTransposed(factors, missing);
  const target = turned.map((value, column) => missing[column]! - value);
  const betaStep = solveTriangle(factors, target);
  missing.set(turned);
  applyOrthogonal(factors, missing);
  return {
    beta: beta.map((value, column) => value + betaStep[column]!),
    residuals: residuals.map((value, row) => value + missing[row]!),
  };
}

/** `y − r − Xβ` */
function missingFromRows(
  { rows, columns, values }: Matrix,
  response: Float64Array,
  { beta, residuals }: Solution,
): Float64Array {
  const factorsOfRow = [1, -1, ...beta.map((value) => -value)];
  const terms = new Float64Array(columns + 2);
  return response.map((y, row) => {
    terms[0] = y;
    terms[1] = residuals[row]!;
    for (let column = 0; column < columns; column++) {
      terms[column + 2] = values[column * rows + row]!;
    }
    return compensatedDot(factorsOfRow, terms);
  });
}

/** `−Xᵀr` */
function missingFromColumns(
  { rows, columns, values }: Matrix,
  residuals: Float64Array,
): readonly number[] {
  return Array.from({ length: columns }, (_, column) => {
    return -compensatedDot(values.subarray(column * rows, (column + 1) * rows), residuals);
  });
}
