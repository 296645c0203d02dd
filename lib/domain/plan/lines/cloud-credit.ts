import { monthIndex } from "@/lib/domain/calendar/month";
import { month, number, optionalMonth } from "@/lib/domain/plan/field";
import { defineLineKind } from "./line-kind";
import { afterEnd } from "./span";

/**
 * A provider's credits: they pay on-demand hours, instalments of reservations and compute services
 * before cash does, from `start` (the plan's first month, if none is given) to `expires`, both
 * inclusive; `amount` is the balance at that start, and what is left at the end lapses (R40, R41).
 */
export const cloudCredit = defineLineKind({
  kind: "cloud-credit",
  budget: "compute",
  fields: {
    amount: number({ unit: "money", inGrid: true }),
    start: optionalMonth(),
    expires: month(),
  },
  span({ start, expires }, planStart) {
    return { from: start === undefined ? planStart : monthIndex(start), to: afterEnd(expires) };
  },
  spend({ amount, start, expires }, ports) {
    const from = start === undefined ? null : monthIndex(start);
    ports.credit({ amount, from, to: monthIndex(expires) });
  },
});
