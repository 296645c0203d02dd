import type { LineEntry } from "./ledger";
import { inflowClasses, outflowClasses } from "./ports";
import { accumulate, seriesMaker, type Series } from "./window";

/** Half a cent: below it a balance counts as zero (R47). */
const halfACent = 0.005;

export type CashPath = Readonly<{
  opening: Series;
  closing: Series;
  interest: Series;
  /** Operating + capital payments + debt service − operating receipts − interest (R48). */
  netBurn: Series;
}>;

/** Monthly totals of the lines that a path counts: payments less receipts, and new money. */
export type CashTotals = Readonly<{ burn: Series; newMoney: Series }>;

/**
 * Cash month by month: closing = opening − net burn + funding + loan draws (R48). Interest is a
 * twelfth of the yearly rate on a positive opening balance, received in the month (R19).
 *
 * @param totals of the lines counted
 * @param opening cash at the opening of month `from`
 * @param annualRate interest on cash, fraction per year
 * @param from offset of the first month computed; earlier months stay zero
 */
export function cashPath(path: {
  totals: CashTotals;
  opening: number;
  annualRate: number;
  from: number;
}): CashPath {
  const { burn, newMoney } = path.totals;
  const { length } = burn;
  const series = seriesMaker(length, 4);
  const [opening, closing, interest, netBurn] = [series(), series(), series(), series()];
  let cash = path.opening;
  for (let month = path.from; month < length; month++) {
    opening[month] = cash;
    interest[month] = (Math.max(0, cash) * path.annualRate) / 12;
    netBurn[month] = burn[month]! - interest[month]!;
    cash = cash - netBurn[month]! + newMoney[month]!;
    closing[month] = cash;
  }
  return { opening, closing, interest, netBurn };
}

/** Totals of some lines, summed in the order given: that of their ids. */
export function cashTotals(entries: readonly LineEntry[], length: number): CashTotals {
  const series = seriesMaker(length, 3);
  const [burn, newMoney, receipts] = [series(), series(), series()];
  for (const { flows } of entries) {
    for (const flowClass of outflowClasses)
      if (flows[flowClass]) accumulate(burn, flows[flowClass]);
    for (const flowClass of inflowClasses) {
      const into = flowClass === "operatingReceipts" ? receipts : newMoney;
      if (flows[flowClass]) accumulate(into, flows[flowClass]);
    }
  }
  for (let month = 0; month < length; month++) burn[month]! -= receipts[month]!;
  return { burn, newMoney };
}

export function addTotals(one: CashTotals, other: CashTotals): CashTotals {
  const series = seriesMaker(one.burn.length, 2);
  const total = { burn: series(), newMoney: series() };
  for (const { burn, newMoney } of [one, other]) {
    accumulate(total.burn, burn);
    accumulate(total.newMoney, newMoney);
  }
  return total;
}

/** Below means more than half a cent below (R47); so "above zero" is `isBelow(0, amount)`. */
export function isBelow(amount: number, limit: number): boolean {
  return amount < limit - halfACent;
}
