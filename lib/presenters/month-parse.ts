import { isPlannedMonth, type Month } from "@/lib/domain/calendar/month";

export type MonthFailure = Readonly<{ kind: "empty" | "notMonth" | "monthOutOfRange" }>;
export type ParsedMonth =
  Readonly<{ ok: true; value: Month }> | Readonly<{ ok: false; failure: MonthFailure }>;

const englishMonths = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const patterns: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.年 ]\s*(?<month>\d{1,2})月?$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<name>[a-z]{3,9})\.?,? ?(?<year>\d{4})$/,
  /^(?<year>\d{4}) (?<name>[a-z]{3,9})$/,
];

const failed = (kind: MonthFailure["kind"]): ParsedMonth => ({ ok: false, failure: { kind } });

/** Reads a month as people write it: `2028-03`, `Mar 2028`, `March 2028`, `3/2028`, `2028年3月`. */
export function parseMonth(text: string): ParsedMonth {
  const plain = text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  if (plain === "") return failed("empty");
  const found = patterns.map((pattern) => pattern.exec(plain)?.groups).find(Boolean);
  const number = found ? monthNumber(found) : null;
  if (!found || number === null) return failed("notMonth");
  const month = `${found["year"]}-${String(number).padStart(2, "0")}`;
  return isPlannedMonth(month) ? { ok: true, value: month } : failed("monthOutOfRange");
}

function monthNumber(found: Readonly<Record<string, string | undefined>>): number | null {
  const { month, name } = found;
  const number = name ? 1 + englishMonthIndex(name) : Number(month);
  return number >= 1 && number <= 12 ? number : null;
}

const fullNames =
  "january february march april may june july august september october november december".split(
    " ",
  );

function englishMonthIndex(name: string): number {
  const short = englishMonths.indexOf(name.slice(0, 3));
  return name === "sept" || fullNames[short]?.startsWith(name) ? short : -1;
}
