import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import english from "@/lib/i18n/messages/en.json";
import { ageWords, isOldPrice, monthsBetween } from "./price-age";
import type { Translator } from "./translator";

const t: Translator = createTranslator({
  locale: "en",
  messages: english,
  namespace: "library",
});

describe("monthsBetween", () => {
  it.each([
    ["2025-03-17", "2025-03-17", 0],
    ["2025-03-17", "2025-04-16", 0],
    ["2025-03-17", "2025-04-17", 1],
    ["2025-12-31", "2026-02-28", 1],
    ["2024-02-29", "2026-02-28", 23],
    ["2027-01-01", "2026-01-01", 0],
  ])("from %s to %s has %i whole months", (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});

describe("ageWords", () => {
  it("counts months up to two years, then years", () => {
    const age = (date: string) => ageWords({ date }, "2026-11-25", t);
    expect(age("2026-11-02")).toBe("this month");
    expect(age("2026-10-20")).toBe("1 month old");
    expect(age("2025-12-25")).toBe("11 months old");
    expect(age("2024-12-01")).toBe("23 months old");
    expect(age("2017-05-01")).toBe("9 years old");
  });

  it("says of a price without a day how old it is at most", () => {
    const span = { date: "2025-01-01", dateUntil: "2026-12-31" };
    expect(ageWords(span, "2026-11-25", t)).toBe("at most 22 months old");
  });
});

describe("isOldPrice", () => {
  it("flags a price from the day on which it is a year old", () => {
    expect(isOldPrice({ date: "2025-11-26" }, "2026-11-25")).toBe(false);
    expect(isOldPrice({ date: "2025-11-25" }, "2026-11-25")).toBe(true);
  });
});
