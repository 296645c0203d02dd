import type { Check, Remedy } from "./check";
import { monthOf, type CheckContext } from "./check-context";
import { inMonth, lineNames, plain, size } from "./check-value";
import { enoughFrom, runsOnData, type RunOnData } from "./training-data";

/** A training run starts before the data that it reads are usable: later they would be (R27, R44). */
export const runBeforeData: Check = {
  id: "run-before-data",
  find(context) {
    return earlyRuns(context).map(({ run, ready }) => {
      const usable = context.projection.trainingTokens.usable[run.work.first]!;
      const month = monthOf(context, run.work.first);
      const values = {
        run: lineNames(run.id),
        month: inMonth(month),
        tokens: size(run.tokens),
        usable: size(usable),
        isNone: plain(usable > 0 ? "no" : "yes"),
        ready: inMonth(monthOf(context, ready)),
      };
      const severity = usable > 0 ? "warn" : "bad";
      return { severity, month, lines: [run.id, ...datasetsToCome(context, run)], values };
    });
  },
  remedies({ lines: [id] }, context) {
    const early = earlyRuns(context).find(({ run }) => run.id === id);
    return early ? [startWhenReady(early, context)] : [];
  },
};

type EarlyRun = Readonly<{ run: RunOnData; ready: number }>;

/** Runs short of data in their first month, for which there will be enough within the horizon. */
function earlyRuns(context: CheckContext): readonly EarlyRun[] {
  return runsOnData(context).flatMap((run) => {
    if (run.short !== run.work.first) return [];
    const ready = enoughFrom(run, run.work.first, context.plan.months);
    return ready === null ? [] : [{ run, ready }];
  });
}

/** Datasets that are not yet usable when a run starts. */
function datasetsToCome({ entries }: CheckContext, { work }: RunOnData): readonly string[] {
  return [...entries.values()]
    .filter(({ usableTokens }) => usableTokens && usableTokens[work.first] === 0)
    .map(({ id }) => id);
}

function startWhenReady({ run, ready }: EarlyRun, context: CheckContext): Remedy {
  return {
    action: "startIn",
    edits: [{ kind: "shiftLine", line: run.id, months: ready - run.work.first }],
    values: { line: lineNames(run.id), month: inMonth(monthOf(context, ready)) },
  };
}
