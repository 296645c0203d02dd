import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import type { Check } from "./check";
import { activeLine, activeLines, monthOf, monthsAtWork, type CheckContext } from "./check-context";
import { gpu, inMonth, lineNames, plain } from "./check-value";

/** With less than this share of its GPUs a run would take too long to be the same one. */
const leastShare = 0.5;

/**
 * A run on more GPUs than are owned and reserved in its months: hours pool within a month, GPUs do
 * not, so what looks covered on paper is rented in part, or takes longer (R39).
 */
export const runOverPool: Check = {
  id: "run-over-pool",
  find(context) {
    return activeLines(context, "training-run").flatMap(({ id, gpuModel, gpuCount }) => {
      const pool = largestPool(context, id, gpuModel);
      if (!pool || gpuCount <= pool.gpus) return [];
      const month = monthOf(context, pool.month);
      const values = {
        run: lineNames(id),
        gpus: plain(gpuCount),
        held: plain(pool.gpus),
        gpu: gpu(gpuModel),
        month: inMonth(month),
      };
      const lines = [id, ...holdersOf(context, gpuModel)];
      return [{ severity: "info" as const, month, lines, values }];
    });
  },
  remedies({ lines: [id] }, context) {
    const run = activeLine(context, "training-run", id);
    const pool = run && largestPool(context, run.id, run.gpuModel);
    if (!pool || run.start < context.open) return [];
    const gpuCount = pool.gpus;
    if (gpuCount < run.gpuCount * leastShare) return [];
    return [
      {
        action: "useGpus",
        edits: [{ kind: "setFields", line: run.id, set: { gpuCount } }],
        values: { line: lineNames(run.id), gpus: plain(gpuCount) },
      },
    ];
  },
};

/** The most GPUs of a model held in a month of a run's work, and the first such month. */
function largestPool(context: CheckContext, id: string, model: string) {
  const work = monthsAtWork(context, id);
  const hours = context.projection.gpuHours.get(model);
  if (!work || !hours) return null;
  let [gpus, month] = [0, work.first];
  for (let offset = work.first; offset <= work.last; offset++) {
    const held = hours.owned[offset]! + hours.reserved[offset]! + hours.idle[offset]!;
    const whole = Math.floor(held / hoursPerMonth + 1e-9);
    if (whole > gpus) [gpus, month] = [whole, offset];
  }
  return gpus > 0 ? { gpus, month } : null;
}

function holdersOf({ entries }: CheckContext, model: string): readonly string[] {
  return [...entries.values()]
    .filter(({ capacities }) => capacities.some(({ gpuModel }) => gpuModel === model))
    .map(({ id }) => id);
}
