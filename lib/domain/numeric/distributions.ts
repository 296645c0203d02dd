import betainc from "@stdlib/math-base-special-betainc";
import studentTInverse from "@stdlib/stats-base-dists-t-quantile";

/**
 * Probability that Student's t is at least as far from zero as `t`, on either side.
 *
 * `p = I_x(df/2, 1/2)` with `x = df / (df + t²)`: the tail itself, right down to 1e-300, where
 * `1 − cdf` is zero from t ≈ 8 on. Near zero the complement is formed, whose argument is then
 * the small one.
 *
 * @param t any finite number
 * @param degreesOfFreedom > 0
 * @throws {RangeError} when t is not finite or degreesOfFreedom is not positive
 */
export function studentTTwoSidedTail(t: number, degreesOfFreedom: number): number {
  requireFinite("studentTTwoSidedTail", t);
  requirePositive("studentTTwoSidedTail", degreesOfFreedom);
  const ratio = (t / degreesOfFreedom) * t;
  if (ratio > 1) return betainc(1 / (1 + ratio), degreesOfFreedom / 2, 0.5);
  return betainc(ratio / (1 + ratio), 0.5, degreesOfFreedom / 2, true, true);
}

/**
 * The half-width, in standard errors, of a two-sided interval that holds `level` of Student's t.
 *
 * Read from the lower tail, `−t⁻¹((1 − level)/2)`, which keeps its digits as level nears 1.
 *
 * @param level probability inside the interval, between 0 and 1
 * @param degreesOfFreedom > 0
 * @throws {RangeError} when an argument is outside its bounds
 */
export function studentTTwoSidedQuantile(level: number, degreesOfFreedom: number): number {
  requirePositive("studentTTwoSidedQuantile", degreesOfFreedom);
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`studentTTwoSidedQuantile: level must be in (0, 1), got ${level}`);
  }
  return -studentTInverse((1 - level) / 2, degreesOfFreedom);
}

/**
 * Probability that Fisher's F is at least `f`.
 *
 * `p = I_x(d2/2, d1/2)` with `x = d2 / (d2 + d1·f)`. The mirrored distribution function,
 * `cdf(1/f, d2, d1)`, was rejected: it forms 1 − x and keeps ten digits of p at 1e-90.
 *
 * @param f ≥ 0
 * @param numeratorDegrees > 0
 * @param denominatorDegrees > 0
 * @throws {RangeError} when an argument is outside its bounds
 */
export function fisherFUpperTail(
  f: number,
  numeratorDegrees: number,
  denominatorDegrees: number,
): number {
  requireFinite("fisherFUpperTail", f);
  requirePositive("fisherFUpperTail", numeratorDegrees);
  requirePositive("fisherFUpperTail", denominatorDegrees);
  if (f < 0) throw new RangeError(`fisherFUpperTail: f must not be negative, got ${f}`);
  const ratio = (numeratorDegrees / denominatorDegrees) * f;
  if (ratio > 1) return betainc(1 / (1 + ratio), denominatorDegrees / 2, numeratorDegrees / 2);
  return betainc(ratio / (1 + ratio), numeratorDegrees / 2, denominatorDegrees / 2, true, true);
}

function requireFinite(caller: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${caller}: must be finite, got ${value}`);
}

function requirePositive(caller: string, degrees: number): void {
  if (!(degrees > 0)) {
    throw new RangeError(`${caller}: degrees of freedom must be positive, got ${degrees}`);
  }
}
