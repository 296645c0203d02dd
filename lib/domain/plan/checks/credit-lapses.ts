import { monthIndex } from "@/lib/domain/calendar/month";
import type { Check } from "./check";
import { activeLines } from "./check-context";
import { inMonth, lineNames, money, share } from "./check-value";

/** What is left of a credit when it expires is lost; below this share nobody minds. */
const negligibleShare = 0.01;

/** A credit expires within the horizon before it is used up (R41). */
export const creditLapses: Check = {
  id: "credit-lapses",
  find(context) {
    const { projection, plan } = context;
    return activeLines(context, "cloud-credit").flatMap(({ id, amount, expires }) => {
      const use = projection.creditsByLine.get(id);
      if (!use?.lapses || use.left <= amount * negligibleShare || expires < plan.start) return [];
      const { left } = use;
      const values = {
        credit: lineNames(id),
        left: money(left),
        share: share(left / amount),
        month: inMonth(expires),
      };
      return [{ severity: "info" as const, month: expires, lines: [id], values }];
    });
  },
  remedies({ lines: [id], month }, context) {
    if (id === undefined || month === null || month < context.open) return [];
    const runs = activeLines(context, "training-run").filter(({ start }) => start > month);
    return runs.map((run) => {
      const months = monthIndex(month) - monthIndex(run.start);
      return {
        action: "startBefore",
        edits: [{ kind: "shiftLine", line: run.id, months }],
        values: { line: lineNames(run.id), month: inMonth(month), credit: lineNames(id) },
      };
    });
  },
};
