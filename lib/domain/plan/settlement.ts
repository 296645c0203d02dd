import { monthIndex, type MonthIndex } from "@/lib/domain/calendar/month";
import { settleCapacity, type CapacitySettlement } from "./capacity";
import { addTotals, cashPath, cashTotals, type CashPath, type CashTotals } from "./cash-path";
import { coverageTail } from "./coverage";
import { settleCredits, type CreditBalances, type CreditDraws } from "./credits";
import { fillLedger, type Ledger, type LineEntry } from "./ledger";
import type { Plan } from "./plan-file";

/** What every line said through its ports, its hours met, its bills paid, and the cash of it all. */
export type Settlement = Readonly<{
  /** Runs `coverageTail` months past the horizon, as does the path (R42). */
  ledger: Ledger;
  capacity: CapacitySettlement;
  credits: ReadonlyMap<string, CreditDraws>;
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
  const opening = creditsAtOpening(plan, ledger);
  const credits = settleCredits(ledger, { planFirst: window.first, opening });
  const { unfundedTotals, totals } = cashTotalsOf(ledger, asked);
  const annualRate = plan.interestOnCash;
  const path = cashPath({ totals, opening: plan.openingCash, annualRate, from: 0 });
  return { ledger, capacity, credits, path, unfundedTotals };
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

/**
 * What is left at the plan's opening of credits that were usable before it: bills of the months
 * before drew on them too (R1, R41). Only lines that drive, demand, hold, owe or credit matter.
 */
function creditsAtOpening({ lines }: Plan, { window, entries }: Ledger): CreditBalances {
  let first = window.first;
  for (const { credit } of entries) first = Math.min(first, credit?.from ?? first);
  if (first === window.first) return new Map();
  const concerned = new Set(entries.filter(touchesCredits).map(({ id }) => id));
  const concernedLines = lines.filter(({ id }) => concerned.has(id));
  const before = fillLedger(concernedLines, { first, length: window.first - first });
  settleCapacity(before);
  const settled = settleCredits(before, { planFirst: window.first });
  return new Map([...settled].map(([id, { balance }]) => [id, balance]));
}

function touchesCredits(entry: LineEntry): boolean {
  const { customers, tokens, bill, credit, demands, capacities } = entry;
  const isNamed = (customers ?? tokens ?? bill ?? credit) !== null;
  return isNamed || demands.length > 0 || capacities.length > 0;
}
