import { addMonths, monthAt, monthIndex } from "@/lib/domain/calendar/month";
import type { Check } from "./check";
import { activeLine, activeLines, monthOf, type CheckContext } from "./check-context";
import { inMonth, lineNames, size } from "./check-value";
import { runsOnData, type RunOnData } from "./training-data";

/** Data end, and with them the right to train on them, while a run still needs them (R30). */
export const dataEnded: Check = {
  id: "data-ended",
  find(context) {
    return runsOnData(context).flatMap((run) => {
      const [ended] = endedUnder(run, context);
      if (run.short === null || ended === undefined) return [];
      const month = monthOf(context, run.short);
      const values = {
        run: lineNames(run.id),
        data: lineNames(...endedUnder(run, context).map(({ id }) => id)),
        month: inMonth(month),
        until: inMonth(monthOf(context, run.work.last)),
        tokens: size(run.tokens),
      };
      return [{ severity: "warn" as const, month, lines: [run.id, ended.id], values }];
    });
  },
  remedies({ lines: [run, data] }, context) {
    const found = runsOnData(context).find(({ id }) => id === run);
    const dataset = activeLine(context, "dataset", data);
    if (!found || !dataset) return [];
    const end = monthAt(context.first + found.work.last);
    return [
      {
        action: "keepUntil",
        edits: [{ kind: "setFields", line: dataset.id, set: { end } }],
        values: { line: lineNames(dataset.id), month: inMonth(end) },
      },
    ];
  },
};

/** Datasets that end within a run's work, before or as the data become too few, the largest first. */
function endedUnder({ work, short }: RunOnData, context: CheckContext) {
  if (short === null || short === work.first) return [];
  const shortMonth = context.first + short;
  return activeLines(context, "dataset")
    .filter(({ end }) => {
      if (end === undefined) return false;
      const gone = monthIndex(addMonths(end, 1));
      return gone > context.first + work.first && gone <= shortMonth;
    })
    .sort(
      (one, other) => usableBefore(other.id, work, context) - usableBefore(one.id, work, context),
    );
}

function usableBefore(id: string, { first }: RunOnData["work"], { entries }: CheckContext): number {
  return entries.get(id)?.usableTokens?.[first] ?? 0;
}
