/**
 * An amount that steps up at each anniversary: `amount · (1 + g)^⌊k/12⌋` (R11).
 *
 * The power is taken once for each year, not for each month: months are asked in order.
 *
 * @param annualGrowth fraction per year, ≥ −1
 * @returns the amount at an age in months since the line's true start, ≥ 0
 */
export function steppedYearly(amount: number, annualGrowth: number): (age: number) => number {
  let [years, stepped] = [0, amount];
  return (age) => {
    const completed = Math.floor(age / 12);
    if (completed !== years) {
      years = completed;
      stepped = amount * (1 + annualGrowth) ** completed;
    }
    return stepped;
  };
}

/**
 * An amount that grows every month: `amount · (1 + g)^k` (R12, R14).
 *
 * @param monthlyGrowth fraction per month, ≥ −1
 * @param age months since the line's true start, ≥ 0
 */
export function grownMonthly(amount: number, monthlyGrowth: number, age: number): number {
  return amount * (1 + monthlyGrowth) ** age;
}
