import type { Quantity } from "@/lib/domain/plan/quantity";
import { scaleExponents } from "./number-words";

export type NumberFailure =
  | Readonly<{
      kind:
        | "empty"
        | "notNumber"
        | "badGrouping"
        | "tooLarge"
        | "intervalOrder"
        | "unclearScale"
        | "noInterval"
        | "unexpectedPercent";
    }>
  | Readonly<{ kind: "otherCurrency"; found: string }>;

type Failed = Readonly<{ ok: false; failure: NumberFailure }>;
export type ParsedNumber = Readonly<{ ok: true; value: number }> | Failed;
export type ParsedQuantity = Readonly<{ ok: true; value: Quantity }> | Failed;

export type NumberField = Readonly<{
  /** Currency of the plan: its signs are taken, all others are refused. */
  currency?: string | undefined;
  /** The field is a percentage: `6` and `6%` both mean 0.06. Elsewhere a percent sign is refused. */
  percent?: boolean | undefined;
}>;

type Piece = Readonly<{ ok: true; value: number; scaled: boolean }> | Failed;

const failed = (kind: Exclude<NumberFailure["kind"], "otherCurrency">): Failed => ({
  ok: false,
  failure: { kind },
});

/**
 * Reads a number, or an interval, as people write it in either language: `1.2m`, `(1,200)`, `12%`,
 * `80k to 120k`, `8万至12万`, full-width digits, and whatever the formatter prints.
 *
 * Never guesses: a text that could mean two things is refused by name.
 */
export function parseQuantity(text: string, field: NumberField = {}): ParsedQuantity {
  const plain = normalise(text);
  if (plain === "") return failed("empty");
  const ends = splitInterval(plain);
  if (!ends) return withoutScale(parsePiece(plain, field));
  const [low, high] = [parsePiece(ends[0], field), parsePiece(ends[1], field)];
  if (!low.ok) return low;
  if (!high.ok) return high;
  if (low.scaled !== high.scaled && isScaleUnclear(low, high)) return failed("unclearScale");
  if (low.value > high.value) return failed("intervalOrder");
  return { ok: true, value: { low: low.value, high: high.value } };
}

/** Reads a single number; an interval is refused. */
export function parseNumber(text: string, field: NumberField = {}): ParsedNumber {
  const parsed = parseQuantity(text, field);
  if (!parsed.ok) return parsed;
  if (typeof parsed.value !== "number") return failed("noInterval");
  return { ok: true, value: parsed.value };
}

/** Full-width forms become ASCII, every minus the hyphen-minus, every space one space. */
function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[−‒﹣]/g, "-")
    .replace(/[\s\u200b]+/g, " ")
    .trim();
}

const intervalWord = / to |至|到|–|—|~|\.\.| - /i;

function splitInterval(text: string): readonly [string, string] | null {
  const parts = text.split(intervalWord);
  const [low, high] = parts;
  return parts.length === 2 && low !== undefined && high !== undefined ? [low, high] : null;
}

type Read = Readonly<{ value: number; scaled: boolean }>;

/** "80 to 120k": 80 may have meant 80k. "-5k to 120" and "0 to 1M" cannot be misread. */
function isScaleUnclear(low: Read, high: Read): boolean {
  const bare = low.scaled ? high : low;
  return bare.value !== 0;
}

function withoutScale(piece: Piece): ParsedNumber {
  return piece.ok ? { ok: true, value: piece.value } : piece;
}

function parsePiece(text: string, field: NumberField): Piece {
  const signed = takeSign(text.trim());
  const money = takeCurrency(signed.rest, field.currency);
  if (!money.ok) return money;
  const inner = takeSign(money.rest);
  if (signed.negative && inner.negative) return failed("notNumber");
  const percent = inner.rest.endsWith("%");
  if (percent && !field.percent) return failed("unexpectedPercent");
  const digits = percent ? inner.rest.slice(0, -1).trim() : inner.rest;
  const read = readScaled(digits, field.percent ? -2 : 0);
  if (!read.ok || !(signed.negative || inner.negative)) return read;
  return { ...read, value: negate(read.value) };
}

const negate = (value: number) => (value === 0 ? 0 : -value);

function takeSign(text: string): Readonly<{ negative: boolean; rest: string }> {
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed) return { negative: true, rest: (bracketed[1] ?? "").trim() };
  if (text.startsWith("-")) return { negative: true, rest: text.slice(1).trim() };
  if (text.startsWith("+")) return { negative: false, rest: text.slice(1).trim() };
  return { negative: false, rest: text };
}

type Stripped = Readonly<{ ok: true; rest: string }> | Failed;

/** Takes off the sign or code of the field's currency, before or behind the number. */
function takeCurrency(text: string, currency: string | undefined): Stripped {
  const sign = /^([A-Z]{0,3}\p{Sc}|[A-Z]{3}(?=[\s\d.(+-]))|(\p{Sc}|\b[A-Z]{3})$/u.exec(text);
  const found = sign?.[0];
  if (!sign || !found) return { ok: true, rest: text };
  if (!currency || !signsOf(currency).has(found))
    return { ok: false, failure: { kind: "otherCurrency", found } };
  const rest = sign.index === 0 ? text.slice(found.length) : text.slice(0, -found.length);
  return { ok: true, rest: rest.trim() };
}

const knownSigns = new Map<string, ReadonlySet<string>>();

/** The code and every sign `Intl` writes for a currency in our languages, in the forms of NFKC. */
function signsOf(currency: string): ReadonlySet<string> {
  const known = knownSigns.get(currency);
  if (known) return known;
  const signs = new Set([currency]);
  for (const locale of ["en-US", "zh-CN"])
    for (const currencyDisplay of ["symbol", "narrowSymbol"] as const) {
      const options = { style: "currency", currency, currencyDisplay } as const;
      const parts = new Intl.NumberFormat(locale, options).formatToParts(0);
      const sign = parts.find(({ type }) => type === "currency")?.value;
      if (sign) signs.add(sign.normalize("NFKC"));
    }
  knownSigns.set(currency, signs);
  return signs;
}

const digitsThenScale =
  /^([\d.,' ]*\d|\d[\d.,' ]*\.)(e[+-]?\d+)?\s*([a-z]{0,2}|[百千万萬亿億]{0,2})$/i;

/** Scale and percent move the point in the text, before the one rounding that `Number` does. */
function readScaled(text: string, places: number): Piece {
  const match = digitsThenScale.exec(text);
  if (!match) return failed("notNumber");
  const [, digits = "", exponent = "", word = ""] = match;
  const scale = word === "" ? 0 : scaleExponents.get(word.toLowerCase());
  if (scale === undefined) return failed("notNumber");
  if (!isGroupedRight(digits)) return failed("badGrouping");
  const power = Number(exponent.slice(1)) + scale + places;
  const value = Number(`${digits.replace(/[, ']/g, "")}e${power}`);
  if (!Number.isFinite(value)) return failed("tooLarge");
  return { ok: true, value, scaled: word !== "" };
}

/** Groups, where there are any, hold three digits each: `1,23` and `1.234,5` are not understood. */
function isGroupedRight(digits: string): boolean {
  return /^(\d+|\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+|\d{1,3}('\d{3})+)?(\.\d*)?$/.test(digits);
}
