import type { MonthIndex } from "@/lib/domain/calendar/month";
import type { Ledger } from "./ledger";
import type { Series, Window } from "./window";

type OpenCredit = {
  readonly id: string;
  readonly from: MonthIndex;
  readonly to: MonthIndex;
  readonly drawn: Series;
  balance: number;
};

/** What is left of each credit, by the id of its line. */
export type CreditBalances = ReadonlyMap<string, number>;

/** What one credit paid in each month of the ledger, and what is left of it after the last. */
export type CreditDraws = Readonly<{ drawn: Series; balance: number; to: MonthIndex }>;

type Settlement = Readonly<{
  /** The month from which credits without a start are usable. */
  planFirst: MonthIndex;
  /** What months before the ledger's left of some credits; the others stand at their amount. */
  opening?: CreditBalances;
}>;

/**
 * Pays each month's creditable bills from credits, earliest expiry first, every open bill by the
 * same share; what is left becomes an operating payment of the line that owes it (R40, R41).
 *
 * @returns each credit by the id of its line; what is left of one that has expired has lapsed
 */
export function settleCredits(
  { window, entries }: Ledger,
  { planFirst, opening = new Map() }: Settlement = { planFirst: window.first },
): ReadonlyMap<string, CreditDraws> {
  const credits = openCredits({ window, entries }, planFirst, opening);
  const owing: { bill: Series; paid: Series }[] = [];
  for (const { bill, flows } of entries) {
    if (bill) owing.push({ bill, paid: (flows.operatingPayments ??= emptyLike(bill)) });
  }
  for (let offset = 0; offset < window.length; offset++) {
    let due = 0;
    for (const { bill } of owing) due += bill[offset]!;
    const covered = due > 0 ? drawCredits(credits, { window, offset, due }) : 0;
    const cashShare = due > 0 ? (due - covered) / due : 0;
    for (const { bill, paid } of owing) paid[offset]! += bill[offset]! * cashShare;
  }
  return new Map(credits.map(({ id, drawn, balance, to }) => [id, { drawn, balance, to }]));
}

const emptyLike = (series: Series): Series => new Float64Array(series.length);

/** In order of expiry, then of id: entries already stand in the order of their ids. */
function openCredits(
  { window, entries }: Ledger,
  planFirst: MonthIndex,
  opening: CreditBalances,
): readonly OpenCredit[] {
  const credits = entries.flatMap(({ id, credit }) => (credit ? [{ id, ...credit }] : []));
  return credits
    .map(({ id, amount, from, to }) => ({
      ...{ id, from: from ?? planFirst, to },
      balance: opening.get(id) ?? amount,
      drawn: new Float64Array(window.length),
    }))
    .sort((one, other) => one.to - other.to);
}

type Due = Readonly<{ window: Window; offset: number; due: number }>;

/** Draws up to `due` from the credits usable in a month. @returns the amount drawn */
function drawCredits(credits: readonly OpenCredit[], { window, offset, due }: Due): number {
  const month = window.first + offset;
  let covered = 0;
  for (const credit of credits) {
    if (month < credit.from || month > credit.to) continue;
    const drawn = Math.min(credit.balance, due - covered);
    credit.balance -= drawn;
    credit.drawn[offset]! += drawn;
    covered += drawn;
  }
  return covered;
}
