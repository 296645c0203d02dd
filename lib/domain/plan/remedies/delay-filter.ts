import { shortageOf, type Balance } from "@/lib/domain/plan/coverage-reason";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Shortage } from "./shortage";

/**
 * Which delays of a line are worth a projection. A projection of a large plan takes milliseconds and
 * there are dozens of delays; most can be ruled out by what is known of the plan as it is.
 *
 * @returns whether a delay of so many months could lift the shortage; it may still turn out not to
 */
export function delayFilter(shortage: Shortage, line: Line): (months: number) => boolean {
  if (shortage.budget === "funds") {
    const isEnough = mostSaved(shortage, line) >= missingCash(shortage);
    return () => isEnough;
  }
  if (!isEnoughWithout(shortage, line)) return () => false;
  const asked = askedBy(shortage, line);
  return (months) =>
    asked.every((one) => fits(shortage, line, { ...one, month: one.month + months }));
}

function missingCash({ reasons, month }: Shortage): number {
  return Math.max(...reasons("funds", month).balances.map(shortageOf));
}

/** All that a line pays until the last month that the cash is held against: more cannot be saved. */
export function mostSaved({ before, reasons, month }: Shortage, { id }: Line): number {
  const paid = before.lines.get(id)?.out.subarray(0, month + 1) ?? new Float64Array();
  const [balance] = reasons("funds", month).balances;
  const ahead = balance?.demanders.find(({ line }) => line === id)?.amount ?? 0;
  return paid.reduce((sum, amount) => sum + amount, 0) + ahead;
}

/** Whether the month would be covered if the line did not ask for anything in it. */
function isEnoughWithout({ reasons, budget, month }: Shortage, { id }: Line): boolean {
  return reasons(budget, month).balances.every((balance) => {
    const others = balance.demanders.filter(({ line }) => line !== id);
    const demand =
      budget === "data"
        ? Math.max(0, ...others.map(({ amount }) => amount))
        : balance.demand - shareOf(balance, id);
    return balance.rentable === null || balance.supply >= demand * (1 - 1e-9);
  });
}

/** What a line asks for in a month, of a discipline or a model, or of tokens. */
type Asked = Readonly<{ month: number; subject: string | null; amount: number }>;

function askedBy({ before, reasons, budget }: Shortage, { id }: Line): readonly Asked[] {
  const hours = before.gpuHoursByLine.get(id) ?? new Float64Array();
  return [...hours.keys()]
    .filter((month) => hours[month]! > 0)
    .flatMap((month) =>
      reasons(budget, month).balances.flatMap((balance) => {
        const amount = shareOf(balance, id);
        return amount > 0 ? [{ month, subject: balance.subject, amount }] : [];
      }),
    );
}

/** Whether a month has room for what is asked. Of a month that weighs nothing of it nothing is known. */
function fits({ reasons, budget, plan }: Shortage, { id }: Line, asked: Asked): boolean {
  if (asked.month >= plan.months) return false;
  const { balances } = reasons(budget, asked.month);
  const balance = balances.find(({ subject }) => subject === asked.subject);
  if (!balance || balance.rentable === null) return true;
  const others = budget === "data" ? 0 : balance.demand - shareOf(balance, id);
  return balance.supply >= (others + asked.amount) * (1 - 1e-9);
}

/** What a line asks for of what is weighed. */
export function shareOf({ demanders }: Balance, id: string): number {
  return demanders.find(({ line }) => line === id)?.amount ?? 0;
}
