/** Exponents kept away from the ends, so that the factor and its inverse are both ordinary numbers. */
const LARGEST_EXPONENT = 1000;

/**
 * Power of two by which values are multiplied to bring the largest of them into [0.5, 1).
 *
 * Multiplying by a power of two changes no digit, so scaling costs no accuracy, and squares of
 * scaled values cannot overflow.
 *
 * @returns 1 when every value is zero
 */
export function powerOfTwoScale(values: Iterable<number>): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return 1;
  const exponent = Math.floor(Math.log2(largest)) + 1;
  return 2 ** -Math.min(LARGEST_EXPONENT, Math.max(-LARGEST_EXPONENT, exponent));
}
