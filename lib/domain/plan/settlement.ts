import { monthIndex, type MonthIndex } from "@/lib/domain/calendar/month";
import { settleCapacity, type CapacitySettlement } from "./capacity";
import { addTotals, cashPath, cashTotals, type CashPath, type CashTotals } from "./cash-path";
import { coverageTail } from "./coverage";
import { settleCredits } from "./credits";
import { fillLedger, type Ledger, type LineEntry } from "./ledger";
import type { Plan } from "./plan-file";

/** What every line said through its ports, its hours met, its bills paid, and the cash of it all. */
export type Settlement = Readonly<{
  /** Runs `coverageTail` months past the horizon, as does the path (R42). */
  ledger: Ledger;
  capacity: CapacitySettlement;
  path: CashPath;
  /** Totals of the lines that are no new money in or after the month asked (R49). */
  unfundedTotals: CashTotals;
}>;

/**
 * Settles a plan: drivers → demand → capacity → bills less credits → cash (R64). The projection
 * and the reasons behind a coverage both read from here, so that they cannot differ.
 *
 * @param asked month from which new money is left out of `unfundedTotals` (R49)
 */
export function settle(plan: Plan, asked: MonthIndex): Settlement {
  const window = { first: monthIndex(plan.start), length: plan.months + coverageTail };
  const ledger = fillLedger(plan.lines, window);
  const capacity = settleCapacity(ledger);
  settleCredits(ledger);
  const { unfundedTotals, totals } = cashTotalsOf(ledger, asked);
  const annualRate = plan.interestOnCash;
  const path = cashPath({ totals, opening: plan.openingCash, annualRate, from: 0 });
  return { ledger, capacity, path, unfundedTotals };
}

/**
 * Totals with and without new money: rounds closing in or after a month, and loans drawn in or
 * after it with their fee and payments, are left out whole by an unfunded path (R49).
 */
function cashTotalsOf({ window, entries }: Ledger, from: MonthIndex) {
  const isNewMoney = ({ plannedFundingMonth: month }: LineEntry) => month !== null && month >= from;
  const rest = entries.filter((entry) => !isNewMoney(entry));
  const unfundedTotals = cashTotals(rest, window.length);
  const newMoney = cashTotals(entries.filter(isNewMoney), window.length);
  return { unfundedTotals, totals: addTotals(unfundedTotals, newMoney) };
}
