/**
 * Sum with the rounding error of every addition carried along.
 *
 * As exact as if it were added in twice the precision and rounded once, which a plain loop is
 * not when large terms cancel.
 *
 * Source: Ogita, Rump, Oishi, "Accurate sum and dot product" (2005), Sum2.
 */
export function compensatedSum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const term = values[index]!;
    const next = total + term;
    lost += roundingOfSum(total, term, next);
    total = next;
  }
  return total + lost;
}

/**
 * Inner product as exact as if it were formed in twice the precision and rounded once.
 *
 * Source: Ogita, Rump, Oishi, "Accurate sum and dot product" (2005), Dot2.
 *
 * @throws {RangeError} when the two have different lengths
 */
export function compensatedDot(left: ArrayLike<number>, right: ArrayLike<number>): number {
  if (left.length !== right.length) {
    throw new RangeError(`compensatedDot: lengths must agree, got ${left.length}, ${right.length}`);
  }
  let total = 0;
  let lost = 0;
  for (let index = 0; index < left.length; index++) {
    const product = left[index]! * right[index]!;
    const next = total + product;
    lost += roundingOfProduct(left[index]!, right[index]!, product);
    lost += roundingOfSum(total, product, next);
    total = next;
  }
  return total + lost;
}

/** Middle of the values: the mean of the two central ones when their number is even. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("median: needs at least one value");
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** What `left + right` lost by being rounded to `sum` (Knuth's TwoSum). */
function roundingOfSum(left: number, right: number, sum: number): number {
  const rightPart = sum - left;
  return left - (sum - rightPart) + (right - rightPart);
}

/** 2^27 + 1 cuts a 53-bit number into two halves whose products are exact (Dekker, Veltkamp). */
const SPLITTER = 134217729;

/** What `left · right` lost by being rounded to `product` (Dekker's TwoProduct). */
function roundingOfProduct(left: number, right: number, product: number): number {
  const leftHigh = highHalf(left);
  const rightHigh = highHalf(right);
  const leftLow = left - leftHigh;
  const rightLow = right - rightHigh;
  const missing = leftHigh * rightHigh - product + leftHigh * rightLow + leftLow * rightHigh;
  return missing + leftLow * rightLow;
}

function highHalf(value: number): number {
  const spread = SPLITTER * value;
  return spread - (spread - value);
}
