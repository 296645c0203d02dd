import { addMonths, type Month } from "@/lib/domain/calendar/month";
import { usefulPasses } from "@/lib/domain/plan/coverage";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { median, type Quantity } from "@/lib/domain/plan/quantity";
import type { Check, Remedy } from "./check";
import { activeLines, freeId, monthOf, type CheckContext } from "./check-context";
import { inMonth, lineNames, plain, size } from "./check-value";
import { roundedUp } from "./rounded-up";
import { enoughFrom, runsOnData, type RunOnData } from "./training-data";

/**
 * A run reads all data that there will ever be in the horizon more than four times: more passes
 * are worth much less than new tokens (R44; Muennighoff et al. 2023).
 */
export const runOverFourPasses: Check = {
  id: "run-over-four-passes",
  find(context) {
    return hungryRuns(context).map(({ id, tokens, work }) => {
      const most = mostUsable(context, work.first);
      const month = monthOf(context, work.first);
      const values = {
        run: lineNames(id),
        tokens: size(tokens),
        usable: size(most),
        isNone: plain(most > 0 ? "no" : "yes"),
        passes: size(most > 0 ? Math.round((tokens / most) * 10) / 10 : 0),
        worth: size(most * usefulPasses),
      };
      const lines = [id, ...activeLines(context, "dataset").map((dataset) => dataset.id)];
      return { severity: most > 0 ? "warn" : "bad", month, lines, values } as const;
    });
  },
  remedies({ lines: [id] }, context) {
    const run = hungryRuns(context).find((one) => one.id === id);
    return run ? moreData(run, context) : [];
  },
};

function hungryRuns(context: CheckContext): readonly RunOnData[] {
  return runsOnData(context).filter(
    (run) =>
      run.short === run.work.first && enoughFrom(run, run.work.first, context.plan.months) === null,
  );
}

function mostUsable({ projection, plan }: CheckContext, from: number): number {
  const { usable } = projection.trainingTokens;
  let most = 0;
  for (let month = from; month < plan.months; month++) most = Math.max(most, usable[month]!);
  return most;
}

/**
 * More of the largest dataset: a second purchase in time for the run, and no sooner, or more units
 * in the first.
 */
function moreData(run: RunOnData, context: CheckContext): readonly Remedy[] {
  const { usable } = context.projection.trainingTokens;
  const missingTokens = run.tokens / usefulPasses - usable[run.work.first]!;
  const [largest] = activeLines(context, "dataset")
    .filter((dataset) => tokensIn(dataset) > 0)
    .sort((one, other) => tokensIn(other) - tokensIn(one));
  if (!largest) return [];
  const units = roundedUp(missingTokens / largest.tokensPerUnit);
  const start = addMonths(monthOf(context, run.work.first), -largest.acquisitionMonths);
  const inTime = start > largest.start && start >= context.open;
  return [
    ...(inTime ? [secondPurchase(largest, { units, start, id: freeId(context, "data") })] : []),
    ...(largest.start >= context.open ? [largerPurchase(largest, units)] : []),
  ];
}

type Dataset = Extract<Line, { kind: "dataset" }>;

const tokensIn = ({ units, tokensPerUnit }: Dataset) => median(units) * tokensPerUnit;

function secondPurchase(
  dataset: Dataset,
  { units, start, id }: Readonly<{ units: number; start: Month; id: string }>,
): Remedy {
  const storageGB = scaled(dataset.storageGB, units / median(dataset.units));
  const line = { ...dataset, id, note: undefined, units, storageGB, start, end: undefined };
  return {
    action: "buyInTime",
    edits: [{ kind: "addLine", line, after: dataset.id }],
    values: { ...purchase(dataset, units), month: inMonth(start) },
  };
}

function largerPurchase(dataset: Dataset, more: number): Remedy {
  const factor = 1 + more / median(dataset.units);
  const set = {
    units: scaled(dataset.units, factor),
    storageGB: scaled(dataset.storageGB, factor),
  };
  return {
    action: "buyMore",
    edits: [{ kind: "setFields", line: dataset.id, set }],
    values: purchase(dataset, more),
  };
}

function purchase({ id, unitName }: Dataset, units: number) {
  return { line: lineNames(id), units: size(units), unitName: plain(unitName) };
}

/** A quantity times a factor; an interval keeps the ratio of its ends. */
function scaled(quantity: Quantity, factor: number): Quantity {
  if (typeof quantity === "number") return quantity * factor;
  return { low: quantity.low * factor, high: quantity.high * factor };
}
