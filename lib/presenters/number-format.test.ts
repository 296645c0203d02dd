import { describe, expect, it } from "vitest";
import {
  formatCompact,
  formatEditable,
  formatExact,
  formatMonthCount,
  formatPercent,
  formatQuantity,
} from "./number-format";

const en = { locale: "en" } as const;
const zh = { locale: "zh" } as const;

describe("formatCompact", () => {
  it("writes three significant digits with the scale of the language", () => {
    expect(formatCompact(1_240_312, { ...en, currency: "USD" })).toBe("$1.24M");
    expect(formatCompact(1_240_312, { ...zh, currency: "USD" })).toBe("$124万");
    expect(formatCompact(273_400, { ...en, currency: "USD" })).toBe("$273k");
    expect(formatCompact(1.4e12, zh)).toBe("1.4万亿");
  });

  it("carries a negative by a true minus, and never writes minus zero", () => {
    expect(formatCompact(-1_900_000, { ...en, currency: "USD" })).toBe("−$1.9M");
    expect(formatCompact(-0, en)).toBe("0");
  });

  it("shows a plus only when asked, and not on zero", () => {
    expect(formatCompact(120_000, { ...en, signed: true })).toBe("+120k");
    expect(formatCompact(0, { ...en, signed: true })).toBe("0");
  });
});

describe("formatExact", () => {
  it("writes all digits, grouped", () => {
    expect(formatExact(1_240_312.4, { ...en, currency: "USD" })).toBe("$1,240,312");
    expect(formatExact(1_240_312.4, { ...zh, currency: "CNY", digits: 2 })).toBe("¥1,240,312.40");
    expect(formatExact(0.125, en)).toBe("0.125");
  });
});

describe("formatPercent", () => {
  it("writes a fraction per cent", () => {
    expect(formatPercent(0.062, en)).toBe("6.2%");
    expect(formatPercent(-0.5, { ...zh, digits: 0 })).toBe("−50%");
  });
});

describe("formatMonthCount", () => {
  it("agrees in number", () => {
    expect(formatMonthCount(1, "en")).toBe("1 month");
    expect(formatMonthCount(26, "en")).toBe("26 months");
    expect(formatMonthCount(26, "zh")).toBe("26个月");
  });
});

describe("formatQuantity", () => {
  it("joins the ends of an interval", () => {
    expect(formatQuantity({ low: 80_000, high: 120_000 }, en)).toBe("80k to 120k");
    expect(formatQuantity({ low: 80_000, high: 120_000 }, zh)).toBe("8万至12万");
    expect(formatQuantity({ low: 0.01, high: 0.03 }, { ...en, percent: true })).toBe("1% to 3%");
  });

  it("writes both ends out when one of them alone would carry a scale", () => {
    expect(formatQuantity({ low: 80, high: 120_000 }, en)).toBe("80 to 120,000");
  });
});

describe("formatEditable", () => {
  it("is exact, and short where a scale makes it so", () => {
    expect(formatEditable(80_000, en)).toBe("80000");
    expect(formatEditable(1.4e12, en)).toBe("1.4T");
    expect(formatEditable(1.4e12, zh)).toBe("1.4万亿");
    expect(formatEditable(1_234_567, en)).toBe("1234567");
    expect(formatEditable(0.07, { ...en, percent: true })).toBe("7%");
    expect(formatEditable({ low: 7e9, high: 13e9 }, en)).toBe("7B to 13B");
  });
});
