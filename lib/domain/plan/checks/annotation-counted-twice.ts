import { monthIndex } from "@/lib/domain/calendar/month";
import { lineSpan } from "@/lib/domain/plan/line-span";
import type { Span } from "@/lib/domain/plan/lines/span";
import { median } from "@/lib/domain/plan/quantity";
import type { Check } from "./check";
import { activeLine, activeLines, type CheckContext } from "./check-context";
import { lineNames, money } from "./check-value";

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
      const perUnit = dataset.annotatedShare * median(dataset.annotationCostPerUnit);
      const cost = perUnit * median(dataset.units);
      const from = monthIndex(dataset.start);
      const bought = { from, to: from + Math.max(1, dataset.acquisitionMonths) };
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
  remedies({ lines: [id] }, context) {
    const dataset = activeLine(context, "dataset", id);
    if (!dataset) return [];
    return [
      {
        action: "countPeopleOnly",
        edits: [{ kind: "setFields", line: dataset.id, set: { annotationCostPerUnit: 0 } }],
        values: { line: lineNames(dataset.id) },
      },
    ];
  },
};

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
