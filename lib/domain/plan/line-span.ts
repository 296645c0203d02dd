import { monthIndex, type Month } from "@/lib/domain/calendar/month";
import { lineKindOf, type Line } from "./lines/registry";
import { spanOf, type LineSpan } from "./lines/span";

/**
 * The months in which a line acts, by its own facts: those that its kind says, else those from
 * `start` to `end` (R2). A line that acts in no month (a hire delayed beyond its end) has `to` ≤ `from`.
 *
 * @param planStart the plan's first month, from which an undated credit counts (R2)
 * @throws {RangeError} when a kind has neither a `start` that must be given nor a span of its own
 */
export function lineSpan(line: Line, planStart: Month): LineSpan {
  const kind = lineKindOf(line.kind);
  if (kind.span) return kind.span(line, monthIndex(planStart));
  if (!("start" in line) || line.start === undefined)
    throw new RangeError(`lineSpan: the kind "${line.kind}" neither starts nor says its span`);
  return spanOf({ start: line.start, end: "end" in line ? line.end : undefined });
}
