import { describe, expect, it } from "vitest";
import { median, quantitySchema } from "./quantity";

describe("median", () => {
  it("is the number itself", () => {
    expect(median(7)).toBe(7);
    expect(median({ low: 3, high: 3 })).toBe(3);
  });

  it("is the geometric mean when low is above zero (R5): √80 000·√120 000 = 97 979.59", () => {
    expect(median({ low: 80_000, high: 120_000 })).toBeCloseTo(97_979.589_711, 5);
  });

  it("is the arithmetic mean when low is zero or below (R5)", () => {
    expect(median({ low: 0, high: 10 })).toBe(5);
    expect(median({ low: -2, high: 4 })).toBe(1);
  });

  it("does not overflow at the ends of the doubles", () => {
    expect(median({ low: 1e300, high: 1.2e300 })).toBeLessThan(Infinity);
  });
});

describe("quantitySchema", () => {
  const schema = quantitySchema({ min: 0, max: 10 });

  it.each([0, 10, { low: 1, high: 2 }, { low: 2, high: 2 }])("takes %j", (value) => {
    expect(schema.safeParse(value).success).toBe(true);
  });

  it.each([
    -1,
    11,
    NaN,
    Infinity,
    "5",
    null,
    { low: 2, high: 1 },
    { low: 1 },
    { low: 1, high: 2, mid: 1 },
  ])("refuses %j", (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
