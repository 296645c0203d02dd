import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locale";
import {
  formatCompact,
  formatEditable,
  formatExact,
  formatPercent,
  formatQuantity,
} from "./number-format";
import { parseNumber, parseQuantity } from "./number-parse";

const anyLocale = fc.constantFrom(...locales);
const amounts = fc.double({ min: -1e15, max: 1e15, noNaN: true });
const currencies = fc.constantFrom(undefined, "USD", "CNY", "EUR", "GBP", "CHF", "JPY");
const runs = { seed: 20270101, numRuns: 2000 };

/** A value rounded by `Intl` alone, in plain digits that `Number` reads. */
function rounded(value: number, options: Intl.NumberFormatOptions): number {
  const plain = new Intl.NumberFormat("en-US", { useGrouping: false, ...options });
  return Number(plain.format(value)) + 0;
}

describe("parseNumber", () => {
  it("reads back what formatCompact prints, rounded to three digits", () => {
    const law = fc.property(anyLocale, amounts, currencies, (locale, value, currency) => {
      const text = formatCompact(value, { locale, currency });
      const expected = rounded(value, { maximumSignificantDigits: 3 });
      expect(parseNumber(text, { currency })).toEqual({ ok: true, value: expected });
    });
    fc.assert(law, runs);
  });

  it("reads back what formatExact prints, rounded to its digits", () => {
    const digits = fc.integer({ min: 0, max: 6 });
    const law = fc.property(
      anyLocale,
      amounts,
      digits,
      currencies,
      (locale, value, places, code) => {
        const text = formatExact(value, { locale, digits: places, currency: code });
        const expected = rounded(value, { maximumFractionDigits: places });
        expect(parseNumber(text, { currency: code })).toEqual({ ok: true, value: expected });
      },
    );
    fc.assert(law, runs);
  });

  it("reads back what formatPercent prints, rounded to its digits", () => {
    const fractions = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const law = fc.property(anyLocale, fractions, (locale, value) => {
      const parsed = parseNumber(formatPercent(value, { locale }), { percent: true });
      expect(parsed.ok && Math.abs(parsed.value - value) <= 0.0005 * (1 + 1e-9)).toBe(true);
    });
    fc.assert(law, runs);
  });

  it("reads back what formatEditable prints, to the last bit", () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    const law = fc.property(anyLocale, finite, fc.boolean(), (locale, value, percent) => {
      const inRange = percent ? value / 1e4 : value;
      const text = formatEditable(inRange, { locale, percent });
      expect(parseNumber(text, { percent })).toEqual({ ok: true, value: inRange + 0 });
    });
    fc.assert(law, runs);
  });

  it.each([
    ["1.2m", 1_200_000],
    ["80k", 80_000],
    ["(1,200)", -1200],
    ["（１，２００）", -1200],
    ["8万", 80_000],
    ["1.2亿", 120_000_000],
    ["３千万", 30_000_000],
    ["7B", 7e9],
    ["1.4T", 1.4e12],
    ["1.4万亿", 1.4e12],
    ["5.0e11", 5e11],
    ["−12", -12],
    [" 1 200 000 ", 1_200_000],
    [".5", 0.5],
  ])("reads %s as %d", (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  it("reads a percentage with or without its sign, only where one is meant", () => {
    expect(parseNumber("12%", { percent: true })).toEqual({ ok: true, value: 0.12 });
    expect(parseNumber("12", { percent: true })).toEqual({ ok: true, value: 0.12 });
    expect(parseNumber("１２％", { percent: true })).toEqual({ ok: true, value: 0.12 });
    expect(parseNumber("12%")).toEqual({ ok: false, failure: { kind: "unexpectedPercent" } });
  });

  it("takes the plan's currency and no other", () => {
    expect(parseNumber("$1.5m", { currency: "USD" })).toEqual({ ok: true, value: 1_500_000 });
    expect(parseNumber("USD 15", { currency: "USD" })).toEqual({ ok: true, value: 15 });
    expect(parseNumber("15 EUR", { currency: "EUR" })).toEqual({ ok: true, value: 15 });
    expect(parseNumber("￥15", { currency: "CNY" })).toEqual({ ok: true, value: 15 });
    const failure = { kind: "otherCurrency", found: "€" };
    expect(parseNumber("€15", { currency: "USD" })).toEqual({ ok: false, failure });
  });

  it.each([
    ["", "empty"],
    ["  ", "empty"],
    ["abc", "notNumber"],
    ["1.2q", "notNumber"],
    ["1兆", "notNumber"],
    ["--5", "notNumber"],
    ["2028-03", "notNumber"],
    ["1,23", "badGrouping"],
    ["1.234,56", "badGrouping"],
    ["12,0000", "badGrouping"],
    ["1e400", "tooLarge"],
    ["80k to 120k", "noInterval"],
  ])("refuses %j by the name %s", (text, kind) => {
    expect(parseNumber(text)).toEqual({ ok: false, failure: { kind } });
  });
});

describe("parseQuantity", () => {
  it.each(["80k to 120k", "80k–120k", "80k - 120k", "8万至12万", "8万到12万", "８万～１２万"])(
    "reads %s as an interval",
    (text) => {
      expect(parseQuantity(text)).toEqual({ ok: true, value: { low: 80_000, high: 120_000 } });
    },
  );

  it("reads negative ends", () => {
    const value = { low: -5, high: -2 };
    expect(parseQuantity("-5 to -2")).toEqual({ ok: true, value });
  });

  it("asks for the scale on both ends rather than guess", () => {
    const failure = { kind: "unclearScale" };
    expect(parseQuantity("80 to 120k")).toEqual({ ok: false, failure });
    expect(parseQuantity("0 to 1M")).toEqual({ ok: true, value: { low: 0, high: 1_000_000 } });
  });

  it("refuses ends in the wrong order", () => {
    expect(parseQuantity("5 to 2")).toEqual({ ok: false, failure: { kind: "intervalOrder" } });
  });

  it("reads back what formatQuantity and formatEditable print of an interval", () => {
    const law = fc.property(
      anyLocale,
      amounts,
      amounts,
      currencies,
      (locale, one, two, currency) => {
        const interval = { low: Math.min(one, two) + 0, high: Math.max(one, two) + 0 };
        const shown = parseQuantity(formatQuantity(interval, { locale, currency }), { currency });
        const kept = parseQuantity(formatEditable(interval, { locale }));
        expect(shown.ok).toBe(true);
        expect(kept).toEqual({ ok: true, value: interval });
      },
    );
    fc.assert(law, runs);
  });
});
