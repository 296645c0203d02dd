import { intlLocale, type Locale } from "@/lib/i18n/locale";

/**
 * A day in the words of the language: `Mar 5, 2027`, `2027年3月5日`.
 *
 * @param day `YYYY-MM-DD`, or less of it: what is missing is the first
 */
export function formatDay(day: string, locale: Locale): string {
  const options = { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" } as const;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const instant = Date.UTC(year, month - 1, date);
  return new Intl.DateTimeFormat(intlLocale(locale), options).format(instant);
}
