import { describe, expect, it } from "vitest";
import { fisherFUpperTail, studentTTwoSidedQuantile, studentTTwoSidedTail } from "./distributions";
import tails from "./reference/tails.json";

/** 1e-300 loses digits to the exponent alone: 690 in the exponent, times ε, is 1.5e-13. */
const TOLERANCE = 5e-13;

const functions: Record<string, (...at: [number, number, number]) => number> = {
  studentTTwoSidedTail,
  studentTTwoSidedQuantile,
  fisherFUpperTail,
};

describe.each(Object.keys(functions))("%s", (name) => {
  it.each(tails.cases.filter((entry) => entry.of === name))(
    "is $value at $at, from the centre to the far tail",
    ({ at, value }) => {
      const ours = functions[name]!(...(at as [number, number, number]));
      expect(Math.abs(ours / Number(value) - 1)).toBeLessThan(TOLERANCE);
    },
  );
});

describe("studentTTwoSidedTail", () => {
  it("is one at zero, the same on both sides, and zero where no double is smaller", () => {
    expect(studentTTwoSidedTail(0, 7)).toBe(1);
    expect(studentTTwoSidedTail(-2, 7)).toBe(studentTTwoSidedTail(2, 7));
    expect(studentTTwoSidedTail(1e200, 7)).toBe(0);
  });

  it("refuses what is not finite, and degrees of freedom that are not positive", () => {
    expect(() => studentTTwoSidedTail(Number.NaN, 3)).toThrow(RangeError);
    expect(() => studentTTwoSidedTail(1, 0)).toThrow(RangeError);
  });
});

describe("fisherFUpperTail", () => {
  it("is one at zero and refuses a negative f", () => {
    expect(fisherFUpperTail(0, 3, 8)).toBe(1);
    expect(() => fisherFUpperTail(-1, 3, 8)).toThrow(RangeError);
  });

  it("is Student's two-sided tail when one coefficient is tested", () => {
    expect(fisherFUpperTail(2.3 ** 2, 1, 12) / studentTTwoSidedTail(2.3, 12)).toBeCloseTo(1, 13);
  });
});

describe("studentTTwoSidedQuantile", () => {
  it("undoes the tail", () => {
    const width = studentTTwoSidedQuantile(0.9999, 6);
    expect(studentTTwoSidedTail(width, 6) / 0.0001).toBeCloseTo(1, 10);
  });

  it.each([0, 1, -0.5, Number.NaN])("refuses a level of %s", (level) => {
    expect(() => studentTTwoSidedQuantile(level, 5)).toThrow(RangeError);
  });
});
