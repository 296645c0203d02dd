import type { MonthIndex } from "@/lib/domain/calendar/month";

/** The stretch of the month axis that a projection computes. */
export type Window = Readonly<{ first: MonthIndex; length: number }>;

/** One value for each month of a window. */
export type Series = Float64Array;

/**
 * Visits the months of `[from, to)` that lie in the window, in order.
 *
 * @param visit receives the absolute month and its offset in the window's series
 */
export function eachMonth(
  window: Window,
  from: MonthIndex,
  to: number,
  visit: (month: MonthIndex, offset: number) => void,
): void {
  const end = Math.min(to, window.first + window.length);
  for (let month = Math.max(from, window.first); month < end; month++) {
    visit(month, month - window.first);
  }
}

/** Adds an amount to a month of a series; months outside the window are not counted (R1). */
export function post(window: Window, series: Series, month: MonthIndex, amount: number): void {
  const offset = month - window.first;
  if (offset >= 0 && offset < window.length) series[offset]! += amount;
}

/** Adds one series to another, month by month. */
export function accumulate(into: Series, series: Series): void {
  for (let offset = 0; offset < into.length; offset++) into[offset]! += series[offset]!;
}

/** Series that the first block holds where nobody says; each further one holds twice as many. */
const seriesInFirstBlock = 4;
const mostSeriesInBlock = 64;

/**
 * Hands out zeroed series of one length, cut from shared blocks.
 *
 * A typed array of its own lies outside the young heap and is slow to come by; hundreds of them
 * were half the time of a projection. Blocks begin small, since an edit asks for few.
 *
 * @param perBlock series that the first block holds: about as many as will be asked for
 */
export function seriesMaker(length: number, perBlock = seriesInFirstBlock): () => Series {
  let block = new ArrayBuffer(0);
  let used = 0;
  let next = perBlock;
  const bytes = length * Float64Array.BYTES_PER_ELEMENT;
  return () => {
    if (used + bytes > block.byteLength) {
      block = new ArrayBuffer(bytes * next);
      next = Math.min(2 * next, mostSeriesInBlock);
      used = 0;
    }
    used += bytes;
    return new Float64Array(block, used - bytes, length);
  };
}
