import type { Locale } from "@/lib/i18n/locale";

/**
 * The grammar of numbers on screen, one table for the formatter that writes it and the parser that
 * reads it. What `Intl` knows (groups, points, compact scales) is not repeated here.
 */

/** What stands between the two ends of an interval. */
export const rangeWord: Readonly<Record<Locale, string>> = { en: " to ", zh: "至" };

type ScaleWord = Readonly<{ word: string; exponent: number }>;

/** Scales the formatter uses, largest first. */
export const scaleWords: Readonly<Record<Locale, readonly ScaleWord[]>> = {
  en: [
    { word: "T", exponent: 12 },
    { word: "B", exponent: 9 },
    { word: "M", exponent: 6 },
  ],
  zh: [
    { word: "万亿", exponent: 12 },
    { word: "亿", exponent: 8 },
    { word: "万", exponent: 4 },
  ],
};

/**
 * Every scale a person may type, in either language, in lower case. 兆 is left out: it means a
 * million to some and a trillion to others.
 */
export const scaleExponents: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["m", 6],
  ["mn", 6],
  ["b", 9],
  ["bn", 9],
  ["t", 12],
  ["tn", 12],
  ["千", 3],
  ["万", 4],
  ["萬", 4],
  ["百万", 6],
  ["千万", 7],
  ["亿", 8],
  ["億", 8],
  ["万亿", 12],
  ["萬億", 12],
]);
