import { addMonths, type Month } from "@/lib/domain/calendar/month";
import { lineKindOf, type Line } from "./lines/registry";
import { farDates, type Plan } from "./plan-file";
import { changedLine, shiftedDates } from "./scenario";

/** A line moved in time by whole months: all its dates, or its end alone. */
export type LineMove = Readonly<{ part: "shift" | "end"; months: number }>;

/** Where a line may be moved to: dates must stay within reach of the plan. */
export type MoveFrame = Pick<Plan, "start" | "months">;

/**
 * The fields that a move sets (R61). A line without an end is held to end with the plan: ending
 * it earlier gives it an end, ending it later changes nothing.
 */
export function movedFields(
  line: Line,
  { part, months }: LineMove,
  { start, months: horizonMonths }: MoveFrame,
): Readonly<Record<string, Month>> {
  if (part === "shift") return shiftedDates(line, months);
  const end = "end" in line ? line.end : undefined;
  if (end === undefined && months >= 0) return {};
  return { end: addMonths(end ?? addMonths(start, horizonMonths - 1), months) };
}

/** The line as it is after a move; null where it would leave the calendar or end before it starts. */
export function movedLine(line: Line, move: LineMove, frame: MoveFrame): Line | null {
  if (move.months === 0) return line;
  const changed = changedLine(line, movedFields(line, move, frame));
  if (!changed.success || farDates(frame, changed.data, []).length > 0) return null;
  return changed.data;
}

/** Whether lines of a kind have an end that can be moved by itself. */
export function hasEnd(line: Line): boolean {
  return "end" in lineKindOf(line.kind).fields;
}
