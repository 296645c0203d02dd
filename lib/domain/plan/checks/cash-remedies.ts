import { addMonths, monthIndex, type Month } from "@/lib/domain/calendar/month";
import { lineSchema } from "@/lib/domain/plan/lines/registry";
import { fundraisingMonths } from "@/lib/domain/plan/metrics";
import type { Remedy } from "./check";
import { activeLines, freeId, sumOver, type CheckContext } from "./check-context";
import { inMonth, lineNames, money, plain } from "./check-value";
import { roundedUp } from "./rounded-up";

/** How far a run or a hire is put off, the least first. */
const delays = [3, 6, 12] as const;

/** Lines to put off that are tried: the dearest of those that could be enough. */
const mostMoved = 3;

/**
 * What may keep cash above zero and the floor: to put off a run or a hire whose money would be
 * enough, else to raise what is missing six months before it is needed (R51).
 *
 * @param short the first month in which cash is short
 */
export function cashRemedies(context: CheckContext, short: Month): readonly Remedy[] {
  const missing = missingCash(context);
  const moved = movable(context, short)
    .filter(({ id }) => spentOn(context, id) >= missing)
    .sort((one, other) => spentOn(context, other.id) - spentOn(context, one.id))
    .slice(0, mostMoved);
  const moves = delays.flatMap((months) =>
    moved.filter(staysWithin(context, months)).map((line) => move(line, months)),
  );
  return [...moves, ...raise(context, short, missing)];
}

/** What the lowest month lacks, to zero or to the floor. */
function missingCash({ plan, projection }: CheckContext): number {
  return (plan.cashFloor ?? 0) - projection.metrics.lowestCash.amount;
}

function movable(context: CheckContext, short: Month) {
  const lines = [...activeLines(context, "training-run"), ...activeLines(context, "role")];
  return lines.filter(({ start }) => start >= context.open && start <= short);
}

/** What is moved past the plan's end is not saved, only out of sight. */
function staysWithin({ last }: CheckContext, months: number) {
  return ({ start }: Readonly<{ start: Month }>) => monthIndex(start) + months <= last;
}

function spentOn({ projection, plan }: CheckContext, id: string): number {
  const paid = projection.lines.get(id)?.out;
  return paid ? sumOver(paid, { first: 0, last: plan.months - 1 }) : 0;
}

function move({ id, start }: Readonly<{ id: string; start: Month }>, months: number): Remedy {
  return {
    action: "putOff",
    edits: [{ kind: "shiftLine", line: id, months }],
    values: {
      line: lineNames(id),
      months: plain(months),
      month: inMonth(addMonths(start, months)),
    },
  };
}

/** A round of what is missing, closed early enough to be talked about now. */
function raise(context: CheckContext, short: Month, missing: number): readonly Remedy[] {
  const closes = addMonths(short, -fundraisingMonths);
  if (closes < context.open) return [];
  const amount = roundedUp(missing);
  const id = freeId(context, "round");
  const line = lineSchema.safeParse({ id, kind: "funding-round", name: id, amount, closes });
  if (!line.success) return [];
  return [
    {
      action: "raise",
      edits: [{ kind: "addLine", line: line.data, after: null }],
      values: { amount: money(amount), month: inMonth(closes) },
    },
  ];
}
