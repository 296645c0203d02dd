import { countedProbability } from "@/lib/domain/plan/lines/funding-round";
import { cashRemedies } from "./cash-remedies";
import type { Check } from "./check";
import { activeLines } from "./check-context";
import { inMonth, lineNames, money, plain } from "./check-value";

/** Cash runs out within the horizon, counting the rounds that the projection counts (R16, R50). */
export const cashBelowZero: Check = {
  id: "cash-below-zero",
  find(context) {
    const { metrics } = context.projection;
    const out = metrics.cashOutMonth.value;
    if (out === null) return [];
    const uncounted = activeLines(context, "funding-round")
      .filter(
        ({ probability, closes }) => probability < countedProbability && closes >= context.open,
      )
      .map(({ id }) => id);
    const values = {
      month: inMonth(out),
      missing: money(-metrics.lowestCash.amount),
      lowest: inMonth(metrics.lowestCash.month),
      uncounted: plain(uncounted.length),
      rounds: lineNames(...uncounted),
    };
    return [{ severity: "bad", month: out, lines: [], values }];
  },
  remedies: (finding, context) => (finding.month ? cashRemedies(context, finding.month) : []),
};
