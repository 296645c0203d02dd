import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compensatedDot, compensatedSum, median } from "./sums";

/** Whole numbers whose plain running sum cannot be exact, and whose true sum BigInt knows. */
const wholes = fc.array(fc.maxSafeInteger(), { maxLength: 50 });

describe("compensatedSum", () => {
  it("keeps what cancellation would lose", () => {
    expect(compensatedSum([1e16, 1, -1e16])).toBe(1);
    expect(compensatedSum([])).toBe(0);
  });

  it("adds whole numbers as exactly as a double can hold", () => {
    fc.assert(
      fc.property(wholes, (values) => {
        const exact = values.reduce((total, value) => total + BigInt(value), 0n);
        expect(compensatedSum(values)).toBe(Number(exact));
      }),
    );
  });
});

describe("compensatedDot", () => {
  it("keeps what cancellation would lose", () => {
    // (2^27 + 1)(2^27 − 1) = 2^54 − 1, which a double rounds to 2^54
    expect(compensatedDot([2 ** 27 + 1, 2 ** 27], [2 ** 27 - 1, -(2 ** 27)])).toBe(-1);
  });

  it("multiplies and adds whole numbers as exactly as a double can hold", () => {
    fc.assert(
      fc.property(wholes, (values) => {
        const others = values.toReversed();
        const exact = values.reduce(
          (total, value, index) => total + BigInt(value) * BigInt(others[index]!),
          0n,
        );
        const size = values.reduce(
          (total, value, index) => total + Math.abs(value * others[index]!),
          0,
        );
        const error = Math.abs(compensatedDot(values, others) - Number(exact));
        expect(error).toBeLessThanOrEqual(Number.EPSILON * Math.abs(Number(exact)) + 1e-28 * size);
      }),
    );
  });

  it("refuses two lengths", () => {
    expect(() => compensatedDot([1], [1, 2])).toThrow(RangeError);
  });
});

describe("median", () => {
  it("is the middle value, or the mean of the two middle ones", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
  });

  it("refuses to be taken of nothing, and leaves its argument in order", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
    expect(() => median([])).toThrow(RangeError);
  });
});
