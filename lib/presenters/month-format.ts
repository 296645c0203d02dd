import { monthIndex, type Month } from "@/lib/domain/calendar/month";
import { intlLocale, type Locale } from "@/lib/i18n/locale";

export type MonthStyle = "short" | "long" | "axis";

const styles: Readonly<Record<MonthStyle, Intl.DateTimeFormatOptions>> = {
  short: { year: "numeric", month: "short" },
  long: { year: "numeric", month: "long" },
  axis: { year: "2-digit", month: "short" },
};

const built = new Map<string, Intl.DateTimeFormat>();

function monthFormat(locale: Locale, style: MonthStyle): Intl.DateTimeFormat {
  const key = `${locale}${style}`;
  const known = built.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(intlLocale(locale), { ...styles[style], timeZone: "UTC" });
  built.set(key, made);
  return made;
}

/** A month in the words of the language: `Mar 2028`, `March 2028`, `2028年3月`. */
export function formatMonth(month: Month, locale: Locale, style: MonthStyle = "short"): string {
  const index = monthIndex(month);
  // Intl formats instants only: the first instant of the month, read back in UTC.
  return monthFormat(locale, style).format(Date.UTC(Math.floor(index / 12), index % 12));
}
