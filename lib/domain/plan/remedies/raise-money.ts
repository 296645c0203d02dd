import type { Month } from "@/lib/domain/calendar/month";
import { shortageOf } from "@/lib/domain/plan/coverage-reason";
import type { PlanEdit } from "@/lib/domain/plan/edit";
import { addedLine } from "./added-line";
import type { Proposal } from "./remedy";
import { monthOf, roundedUp, shortMonths, type Shortage } from "./shortage";

/**
 * The money that would cover the month, and all months of the stretch. Not an edit: a round that
 * nobody has promised would make every other number of the plan look better than it is.
 */
export function raiseMoney(shortage: Shortage): readonly Iterable<Proposal>[] {
  const missingIn = (month: number) =>
    Math.max(...shortage.reasons("funds", month).balances.map(shortageOf));
  const remedy = {
    kind: "raiseMoney" as const,
    amount: roundedUp(missingIn(shortage.month)),
    by: monthOf(shortage, shortage.month),
    forAll: roundedUp(Math.max(...shortMonths(shortage).map(missingIn))),
    until: monthOf(shortage, shortage.last),
  };
  const trial = received(remedy.amount, remedy.by);
  return trial ? [[{ remedy, edits: [], trial: [trial] }]] : [];
}

/** The money as a round, to see what the plan would come to with it. */
function received(amount: number, closes: Month): PlanEdit | null {
  const kind = "funding-round";
  return addedLine({ id: "tried-round", kind, name: kind, amount, closes }, null);
}
