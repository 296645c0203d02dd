import { monthIndex } from "@/lib/domain/calendar/month";
import { priceMarkOf } from "@/lib/domain/plan/price-mark";
import type { Check } from "./check";
import { inMonth, lineNames, plain } from "./check-value";

const year = 12;

/** A price whose source is dated more than a year ago; prices without a date are the founder's own. */
export const priceOld: Check = {
  id: "price-old",
  find({ plan, now }) {
    return plan.lines.flatMap(({ id, off, note }) => {
      const mark = off ? null : priceMarkOf(note);
      if (!mark || monthIndex(now) - monthIndex(mark.date.slice(0, 7)) <= year) return [];
      const values = {
        line: lineNames(id),
        provider: plain(mark.provider),
        month: inMonth(mark.date.slice(0, 7)),
      };
      return [{ severity: "info" as const, month: null, lines: [id], values }];
    });
  },
};
