/**
 * A positive amount rounded up to two digits, as people propose one: nobody raises 2,431,077.
 *
 * @param amount > 0
 */
export function roundedUp(amount: number): number {
  const unit = 10 ** (Math.floor(Math.log10(amount)) - 1);
  return Math.ceil(amount / unit) * unit;
}
