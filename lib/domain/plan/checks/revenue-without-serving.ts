import type { Check } from "./check";
import { activeLines, monthOf, monthsAtWork, type CheckContext } from "./check-context";
import { inMonth, lineNames } from "./check-value";

/** Customers pay and nothing serves them: the cost of revenue is missing, and margins are too good. */
export const revenueWithoutServing: Check = {
  id: "revenue-without-serving",
  find(context) {
    const { revenue } = context.projection;
    const first = revenue.findIndex((earned) => earned > 0);
    if (first < 0 || isServed(context)) return [];
    const month = monthOf(context, first);
    const earning = [...context.entries.values()]
      .filter(({ earned }) => earned?.some((amount) => amount > 0))
      .map(({ id }) => id);
    const values = { lines: lineNames(...earning), month: inMonth(month) };
    return [{ severity: "warn", month, lines: earning, values }];
  },
};

function isServed(context: CheckContext): boolean {
  return activeLines(context, "inference").some(({ id }) => monthsAtWork(context, id) !== null);
}
