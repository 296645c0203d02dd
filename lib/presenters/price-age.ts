import type { PricePoint } from "@/lib/domain/estimator/price-point";
import type { Translator } from "./translator";

type Dated = Pick<PricePoint, "date" | "dateUntil">;

/** Older than this a price is shown as old. */
const oldMonths = 12;
const monthsInYear = 12;

/** Whole months from a day to another, both YYYY-MM-DD; 0 for a day to come. */
export function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = to.split("-").map(Number);
  const months = (toYear - year) * monthsInYear + toMonth - month - (toDay < day ? 1 : 0);
  return Math.max(0, months);
}

export function isOldPrice({ date }: Dated, today: string): boolean {
  return monthsBetween(date, today) >= oldMonths;
}

/** `11 months old`; `at most 22 months old` where the day is not known. */
export function ageWords({ date, dateUntil }: Dated, today: string, t: Translator): string {
  const months = monthsBetween(date, today);
  const years = Math.floor(months / monthsInYear);
  const age = months < 2 * monthsInYear ? t("age.months", { months }) : t("age.years", { years });
  return dateUntil === undefined ? age : t("age.atMost", { age });
}
