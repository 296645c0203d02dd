/** A calendar month as it stands in files and on screen: `YYYY-MM`. */
export type Month = string;

/** Months since January of year 0: the only form in which months are added and compared. */
export type MonthIndex = number;

/** Months that a plan of this century can reach, 1900-01 to 2199-12: its metrics look a little beyond both ends. */
export const reachedMonthPattern = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;

/** Months that may be planned in: 2000-01 to 2099-12. A century keeps powers of growth finite. */
export const plannedMonthPattern = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** Whether a text is a month at all. */
export function isMonth(text: string): boolean {
  return reachedMonthPattern.test(text);
}

/** Whether a text is a month that may be planned in. */
export function isPlannedMonth(text: string): boolean {
  return plannedMonthPattern.test(text);
}

/**
 * Position of a month on the endless month axis.
 *
 * @param month `YYYY-MM`
 * @returns year · 12 + month − 1
 * @throws {RangeError} when the text is not a month from 1900-01 to 2199-12
 */
export function monthIndex(month: Month): MonthIndex {
  if (!isMonth(month)) throw new RangeError(`monthIndex: "${month}" is not YYYY-MM`);
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

/**
 * The month at a position of the axis; inverse of `monthIndex`.
 *
 * @param index whole number of months since January of year 0
 * @throws {RangeError} when the index is not a whole number
 */
export function monthAt(index: MonthIndex): Month {
  if (!Number.isInteger(index)) throw new RangeError(`monthAt: ${index} is not a whole number`);
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, "0")}-${String(index - year * 12 + 1).padStart(2, "0")}`;
}

/** The month `count` months after (before, when negative) a month. */
export function addMonths(month: Month, count: number): Month {
  return monthAt(monthIndex(month) + count);
}

/** The months last written out: a plan that is edited asks for the same ones at every key. */
let lastMonths: Readonly<{ first: Month; months: readonly Month[] }> = { first: "", months: [] };

/** Consecutive months, the first given. */
export function monthsFrom(first: Month, count: number): readonly Month[] {
  if (lastMonths.first !== first || lastMonths.months.length !== count) {
    const start = monthIndex(first);
    const months = Array.from({ length: count }, (_, offset) => monthAt(start + offset));
    lastMonths = { first, months };
  }
  return lastMonths.months;
}
