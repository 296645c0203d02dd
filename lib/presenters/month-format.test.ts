import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthAt } from "@/lib/domain/calendar/month";
import { locales } from "@/lib/i18n/locale";
import { formatMonth } from "./month-format";
import { parseMonth } from "./month-parse";

describe("formatMonth", () => {
  it("speaks the language", () => {
    expect(formatMonth("2028-03", "en")).toBe("Mar 2028");
    expect(formatMonth("2028-03", "en", "long")).toBe("March 2028");
    expect(formatMonth("2028-03", "zh")).toBe("2028年3月");
  });
});

describe("parseMonth", () => {
  it("reads back every month that formatMonth prints", () => {
    const months = fc.integer({ min: 2000 * 12, max: 2099 * 12 + 11 }).map(monthAt);
    const styles = fc.constantFrom("short" as const, "long" as const);
    const law = fc.property(months, fc.constantFrom(...locales), styles, (month, locale, style) => {
      expect(parseMonth(formatMonth(month, locale, style))).toEqual({ ok: true, value: month });
    });
    fc.assert(law, { seed: 20270101 });
  });

  it.each(["2028-03", "2028/3", "3/2028", "mar 2028", "MARCH 2028", "2028年3月", "２０２８－０３"])(
    "reads %s",
    (text) => {
      expect(parseMonth(text)).toEqual({ ok: true, value: "2028-03" });
    },
  );

  it.each([
    ["", "empty"],
    ["soon", "notMonth"],
    ["2028-13", "notMonth"],
    ["Mars 2028", "notMonth"],
    ["1999-12", "monthOutOfRange"],
  ])("refuses %j by the name %s", (text, kind) => {
    expect(parseMonth(text)).toEqual({ ok: false, failure: { kind } });
  });
});
