import { type Dependence } from "@/lib/domain/numeric/householder-qr";
import { columnNorm, type Design } from "./design-matrix";

/** A share of the largest term below which a column takes no part in a dependence. */
const SMALLEST_SHARE = 1e-8;
/** A term within a few roundings of the column itself says nothing either. */
const NOISE_FACTOR = 4;

/**
 * Names of the columns that depend on each other, in their order.
 *
 * Each dependence says `x_j ≈ Σ weight_k·x_k`; x_j takes part, and each x_k whose term is more
 * than rounding. The intercept takes part when a constant is left over after centring is undone:
 * `centre_j + weight_0 − Σ weight_k·centre_k ≠ 0`.
 *
 * @param names of the coefficients, the intercept's first when the design has one
 */
export function dependentNames(
  dependences: readonly Dependence[],
  design: Design,
  names: readonly string[],
): readonly string[] {
  const positions = new Set(dependences.flatMap((dependence) => membersOf(dependence, design)));
  return names.filter((_, position) => positions.has(position));
}

function membersOf(dependence: Dependence, design: Design): readonly number[] {
  const hasIntercept = design.matrix.columns > design.frames.length;
  const members = significantMembers(dependence, design, hasIntercept);
  if (hasIntercept && hasConstant(dependence, design)) members.push(0);
  return [dependence.column, ...members];
}

function significantMembers(
  { members, weights, tolerance }: Dependence,
  design: Design,
  hasIntercept: boolean,
): number[] {
  const terms = members.map((member, index) => {
    return Math.abs(weights[index]!) * columnNorm(design, member);
  });
  const least = Math.max(NOISE_FACTOR * tolerance, SMALLEST_SHARE * Math.max(...terms, 0));
  return members.filter((member, index) => {
    return !(hasIntercept && member === 0) && terms[index]! > least;
  });
}

/**
 * A constant is measured against the columns as they came, not against their centres: columns that
 * are centred at zero would make the rounding of one weight the largest figure in sight.
 * The first frame belongs to the second coefficient: the intercept has none.
 */
function hasConstant({ column, members, weights }: Dependence, design: Design): boolean {
  const centreOf = (position: number) => design.frames[position - 1]?.centre ?? -1;
  const constant = members.reduce(
    (total, member, index) => total - weights[index]! * centreOf(member),
    centreOf(column),
  );
  const size = members.reduce(
    (total, member, index) => total + Math.abs(weights[index]!) * design.sizes[member]!,
    design.sizes[column]!,
  );
  return Math.abs(constant) * columnNorm(design, 0) > SMALLEST_SHARE * size;
}
