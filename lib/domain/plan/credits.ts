import type { MonthIndex } from "@/lib/domain/calendar/month";
import type { Ledger, LineEntry } from "./ledger";
import type { Series } from "./window";

type OpenCredit = { id: string; balance: number; from: MonthIndex; to: MonthIndex };

/** What is left of each credit, by the id of its line. */
export type CreditBalances = ReadonlyMap<string, number>;

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
 * @returns what is left of each credit after the ledger's last month, lapsed or not
 */
export function settleCredits(
  { window, entries }: Ledger,
  { planFirst, opening = new Map() }: Settlement = { planFirst: window.first },
): CreditBalances {
  const credits = openCredits(entries, planFirst, opening);
  const owing = entries.flatMap((entry) =>
    entry.bill
      ? [{ bill: entry.bill, paid: (entry.flows.operatingPayments ??= emptyLike(entry.bill)) }]
      : [],
  );
  for (let offset = 0; offset < window.length; offset++) {
    const due = owing.reduce((sum, { bill }) => sum + bill[offset]!, 0);
    const covered = due > 0 ? drawCredits(credits, window.first + offset, due) : 0;
    const cashShare = due > 0 ? (due - covered) / due : 0;
    for (const { bill, paid } of owing) paid[offset]! += bill[offset]! * cashShare;
  }
  return new Map(credits.map(({ id, balance }) => [id, balance]));
}

const emptyLike = (series: Series): Series => new Float64Array(series.length);

/** In order of expiry, then of id: entries already stand in the order of their ids. */
function openCredits(
  entries: readonly LineEntry[],
  planFirst: MonthIndex,
  opening: CreditBalances,
): readonly OpenCredit[] {
  return entries
    .flatMap(({ id, credit }) =>
      credit
        ? [
            {
              id,
              balance: opening.get(id) ?? credit.amount,
              from: credit.from ?? planFirst,
              to: credit.to,
            },
          ]
        : [],
    )
    .sort((one, other) => one.to - other.to);
}

/** Draws up to `due` from the credits usable in a month. @returns the amount drawn */
function drawCredits(credits: readonly OpenCredit[], month: MonthIndex, due: number): number {
  let covered = 0;
  for (const credit of credits) {
    if (month < credit.from || month > credit.to) continue;
    const drawn = Math.min(credit.balance, due - covered);
    credit.balance -= drawn;
    covered += drawn;
  }
  return covered;
}
