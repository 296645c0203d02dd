import type { Check } from "./check";
import { inMonth, lineNames, plain } from "./check-value";
import { frozenEstimates } from "./frozen-estimates";

/** An estimate in the plan is older than runs that the estimator has learned from since (R32). */
export const estimateOutdated: Check = {
  id: "estimate-outdated",
  find(context) {
    return frozenEstimates(context).flatMap(({ run, model }) => {
      const added = context.runsAddedSince[model.id] ?? 0;
      if (added === 0) return [];
      const values = {
        run: lineNames(run.id),
        added: plain(added),
        month: inMonth(model.date.slice(0, 7)),
      };
      return [{ severity: "info" as const, month: run.start, lines: [run.id], values }];
    });
  },
};
