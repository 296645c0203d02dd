import { monthIndex } from "@/lib/domain/calendar/month";
import { lineSpan } from "@/lib/domain/plan/line-span";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Span } from "@/lib/domain/plan/lines/span";
import { median } from "@/lib/domain/plan/quantity";
import type { Check } from "./check";
import { activeLine, activeLines, sumOver, type CheckContext } from "./check-context";
import { lineNames, money } from "./check-value";

/** People paid less than this share of the cost by the unit cannot be doing all of that work. */
const plausibleShare = 0.5;

/**
 * Annotators are paid while a dataset pays for its annotation by the unit: both count as typed, and
 * may be the same work (R26).
 */
export const annotationCountedTwice: Check = {
  id: "annotation-counted-twice",
  find(context) {
    const annotators = annotatorSpans(context);
    if (annotators.length === 0) return [];
    return activeLines(context, "dataset").flatMap((dataset) => {
      const cost = annotationCost(dataset);
      const bought = boughtIn(dataset);
      const same = annotators.filter(({ span }) => overlap(span, bought)).map(({ id }) => id);
      if (cost <= 0 || same.length === 0) return [];
      const values = {
        data: lineNames(dataset.id),
        people: lineNames(...same),
        cost: money(cost),
      };
      const lines = [dataset.id, ...same];
      return [{ severity: "warn" as const, month: dataset.start, lines, values }];
    });
  },
  remedies({ lines: [id, ...people] }, context) {
    const dataset = activeLine(context, "dataset", id);
    if (!dataset) return [];
    const paid = people.reduce((sum, one) => sum + paidIn(boughtIn(dataset), one, context), 0);
    if (paid < annotationCost(dataset) * plausibleShare) return [];
    return [
      {
        action: "countPeopleOnly",
        edits: [{ kind: "setFields", line: dataset.id, set: { annotationCostPerUnit: 0 } }],
        values: { line: lineNames(dataset.id) },
      },
    ];
  },
};

type Dataset = Extract<Line, { kind: "dataset" }>;

function annotationCost({ units, annotatedShare, annotationCostPerUnit }: Dataset): number {
  return median(units) * annotatedShare * median(annotationCostPerUnit);
}

/** The months in which a dataset is paid for. */
function boughtIn({ start, acquisitionMonths }: Dataset): Span {
  const from = monthIndex(start);
  return { from, to: from + Math.max(1, acquisitionMonths) };
}

/** What a line is paid in the months of a span that lie within the horizon. */
function paidIn({ from, to }: Span, id: string, { projection, first, last }: CheckContext): number {
  const months = { first: Math.max(from, first) - first, last: Math.min(to - 1, last) - first };
  return sumOver(projection.lines.get(id)!.out, months);
}

function annotatorSpans(context: CheckContext): readonly Readonly<{ id: string; span: Span }>[] {
  const isAnnotator = ({ discipline }: { discipline: string }) => discipline === "annotator";
  const roles = activeLines(context, "role").filter(isAnnotator);
  const contractors = activeLines(context, "contractor").filter(isAnnotator);
  return [...roles, ...contractors].map((line) => ({
    id: line.id,
    span: lineSpan(line, context.plan.start),
  }));
}

function overlap(one: Span, other: Span): boolean {
  return Math.max(one.from, other.from) < Math.min(one.to, other.to);
}
