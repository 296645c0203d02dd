import type { Interval, Quantity } from "@/lib/domain/plan/quantity";
import { intlLocale, type Locale } from "@/lib/i18n/locale";
import { rangeWord, scaleWords } from "./number-words";

export type NumberStyle = Readonly<{
  locale: Locale;
  /** ISO 4217 code; absent for a bare count. */
  currency?: string | undefined;
  /** Digits after the point. */
  digits?: number | undefined;
  /** Show a plus before what is above zero. */
  signed?: boolean | undefined;
}>;

const built = new Map<string, Intl.NumberFormat>();

/**
 * Building an `Intl.NumberFormat` costs a hundred times what using it does, and a grid formats
 * thousands of numbers at each key press: one is kept under each name.
 */
function kept(
  name: string,
  locale: Locale,
  options: () => Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = `${locale} ${name}`;
  const known = built.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(intlLocale(locale), options());
  built.set(key, made);
  return made;
}

function sharedOptions({ currency, signed }: NumberStyle): Intl.NumberFormatOptions {
  const money = currency
    ? ({ style: "currency", currency, currencyDisplay: "narrowSymbol" } as const)
    : {};
  return { ...money, signDisplay: signed ? "exceptZero" : "negative" };
}

/** A true minus sign, as wide as the digits. */
function typeset(text: string, value: number): string {
  return value < 0 ? text.replace("-", "−") : text;
}

/** Three significant digits with the scale of the language: `$1.24M`, `$273k`, `$124万`. */
export function formatCompact(value: number, style: NumberStyle): string {
  const name = `compact ${style.currency} ${style.signed}`;
  const format = kept(name, style.locale, () => ({
    ...sharedOptions(style),
    notation: "compact",
    maximumSignificantDigits: 3,
  }));
  return typeset(format.format(value).replace(/(?<=\d)K$/, "k"), value);
}

/** All digits, grouped: money to the unit, counts to six decimals, unless `digits` fixes them. */
export function formatExact(value: number, style: NumberStyle): string {
  const { digits, currency, signed, locale } = style;
  const fixed = digits ?? (currency ? 0 : undefined);
  const format = kept(`exact ${currency} ${fixed} ${signed}`, locale, () => ({
    ...sharedOptions(style),
    minimumFractionDigits: fixed ?? 0,
    maximumFractionDigits: fixed ?? 6,
  }));
  return typeset(format.format(value), value);
}

/** A fraction as a percentage with at most `digits` (one) after the point: 0.062 → `6.2%`. */
export function formatPercent(fraction: number, style: Omit<NumberStyle, "currency">): string {
  const { digits = 1, signed, locale } = style;
  const format = kept(`percent ${digits} ${signed}`, locale, () => ({
    style: "percent",
    maximumFractionDigits: digits,
    signDisplay: signed ? "exceptZero" : "negative",
  }));
  return typeset(format.format(fraction), fraction);
}

/** A number of months in words: `26 months`, `26个月`. */
export function formatMonthCount(count: number, locale: Locale): string {
  const format = kept("months", locale, () => ({
    style: "unit",
    unit: "month",
    unitDisplay: "long",
    maximumFractionDigits: 1,
  }));
  return format.format(count);
}

type QuantityStyle = NumberStyle & Readonly<{ percent?: boolean | undefined }>;

/**
 * A number, or both ends of an interval, compactly: `80k to 120k`, `8万至12万`.
 *
 * When only one end carries a scale ("80 to 120k" could be meant as 80k) both are written out.
 */
export function formatQuantity(quantity: Quantity, style: QuantityStyle): string {
  const compact = (value: number) =>
    style.percent ? formatPercent(value, style) : formatCompact(value, style);
  if (typeof quantity === "number") return compact(quantity);
  const ends = [compact(quantity.low), compact(quantity.high)] as const;
  if (hasScale(ends[0]) === hasScale(ends[1])) return ends.join(rangeWord[style.locale]);
  return joinEnds(quantity, style.locale, (end) => formatExact(end, style));
}

function joinEnds(interval: Interval, locale: Locale, format: (end: number) => string): string {
  return `${format(interval.low)}${rangeWord[locale]}${format(interval.high)}`;
}

function hasScale(text: string): boolean {
  return /[kMBT千万亿]$/.test(text);
}

type EditableStyle = Readonly<{ locale: Locale; percent?: boolean | undefined }>;

/**
 * The text that stands in a field: exact, so that parsing it gives back the same bits, and short
 * where a scale makes it so (`1.4T`, not thirteen digits).
 */
export function formatEditable(quantity: Quantity, style: EditableStyle): string {
  if (typeof quantity !== "number") {
    const ends = [editableEnd(quantity.low, style), editableEnd(quantity.high, style)] as const;
    if (hasScale(ends[0]) === hasScale(ends[1])) return ends.join(rangeWord[style.locale]);
    return joinEnds(quantity, style.locale, (end) => String(end));
  }
  return editableEnd(quantity, style);
}

function editableEnd(value: number, { locale, percent }: EditableStyle): string {
  if (percent) return `${shiftDecimal(value, 2)}%`;
  return shortScaled(value, locale) ?? String(value);
}

/** From a million up, a mantissa of at most four digits with its scale, if that is exact. */
function shortScaled(value: number, locale: Locale): string | null {
  if (Math.abs(value) < 1e6) return null;
  const scale = scaleWords[locale].find(({ exponent }) => Math.abs(value) >= 10 ** exponent);
  if (!scale) return null;
  const mantissa = shiftDecimal(value, -scale.exponent);
  return mantissa.replace(/[-.]/g, "").length <= 4 ? `${mantissa}${scale.word}` : null;
}

/**
 * Decimal text of `value · 10^places`, by moving the point in the shortest text of the value.
 * Multiplying would round: 0.07 · 100 is 7.000000000000001.
 */
function shiftDecimal(value: number, places: number): string {
  if (value === 0) return "0";
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const sign = value < 0 ? "-" : "";
  return `${sign}${placePoint(mantissa.replace(".", ""), Number(exponent) + places)}`;
}

/** Digits `d…` read as `d.… · 10^exponent`, written plainly from 1e-7 to 1e21 as `String` does. */
function placePoint(digits: string, exponent: number): string {
  if (exponent < -7 || exponent > 20) {
    const fraction = digits.slice(1);
    return `${digits.charAt(0)}${fraction ? `.${fraction}` : ""}e${exponent}`;
  }
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = digits.slice(exponent + 1);
  return fraction ? `${whole}.${fraction}` : whole;
}
