import { monthIndex, type Month, type MonthIndex } from "@/lib/domain/calendar/month";
import { median, type Quantity } from "@/lib/domain/plan/quantity";

/** Months on which a line acts: `[from, to)` on the endless axis. `to` is Infinity without an end. */
export type Span = Readonly<{ from: MonthIndex; to: number }>;

/** The months of a line as a timeline draws them. */
export type LineSpan = Span &
  Readonly<{
    /** First month in which what the line prepares is there: data, hardware, a regime. */
    readyFrom?: MonthIndex;
    /** The line has its month but moves no number in it: a round that is too unlikely (R16). */
    isUncounted?: boolean;
  }>;

/** The span from `start` to `end`, both inclusive; endless without an end (R2). */
export function spanOf(line: Readonly<{ start: Month; end?: Month | undefined }>): Span {
  return { from: monthIndex(line.start), to: afterEnd(line.end) };
}

/** The month after an inclusive end. */
export function afterEnd(end: Month | undefined): number {
  return end === undefined ? Infinity : monthIndex(end) + 1;
}

/**
 * A date moved by an uncertain delay: date + ⌊median + 0.5⌋ (R6).
 *
 * @param delay months, ≥ 0
 */
export function delayed(date: Month, delay: Quantity): MonthIndex {
  return monthIndex(date) + Math.floor(median(delay) + 0.5);
}
