import { monthAt, monthIndex } from "@/lib/domain/calendar/month";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import { runGpuHours } from "@/lib/domain/plan/lines/training-run";
import type { Check } from "./check";
import { activeLine, activeLines } from "./check-context";
import { inMonth, lineNames, plain, share } from "./check-value";
import { lastMonthOf } from "./run-months";

/** More GPUs than this many times the planned ones are no longer the same run. */
const mostTimes = 4;

/** A run begun within the horizon goes on past its end: what it costs there is in no total (R33). */
export const runBeyondHorizon: Check = {
  id: "run-beyond-horizon",
  find(context) {
    const { last } = context;
    return activeLines(context, "training-run").flatMap((run) => {
      const ends = lastMonthOf(run, context);
      const start = monthIndex(run.start);
      if (ends === null || ends <= last || start > last) return [];
      const inside = (last + 1 - start) * run.gpuCount * hoursPerMonth;
      const values = {
        run: lineNames(run.id),
        ends: inMonth(monthAt(ends)),
        last: inMonth(monthAt(last)),
        after: plain(ends - last),
        outside: share(1 - inside / runGpuHours(run)),
      };
      return [{ severity: "warn" as const, month: monthAt(last), lines: [run.id], values }];
    });
  },
  remedies({ lines: [id] }, context) {
    const run = activeLine(context, "training-run", id);
    if (!run || run.start < context.open) return [];
    const monthsLeft = context.last + 1 - monthIndex(run.start);
    const gpuCount = Math.ceil(runGpuHours(run) / (monthsLeft * hoursPerMonth));
    if (gpuCount > run.gpuCount * mostTimes) return [];
    return [
      {
        action: "useGpus",
        edits: [{ kind: "setFields", line: run.id, set: { gpuCount } }],
        values: { line: lineNames(run.id), gpus: plain(gpuCount) },
      },
    ];
  },
};
