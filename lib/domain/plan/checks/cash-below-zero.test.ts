import { describe, expect, it } from "vitest";
import { cashBelowZero } from "./cash-below-zero";
import { bare, contextOf, cost, mending, onlyFinding, role, round, run } from "./checks.testing";
import { findingsOf } from "./run-checks";

describe("cashBelowZero", () => {
  it("says when cash ends, and what is missing at its lowest", () => {
    // 1,000,000 − 100,000 a month: zero after 10 months, below in the 11th; −1,400,000 after 24.
    const context = contextOf([cost(100_000)], { openingCash: 1_000_000 });
    const finding = onlyFinding(cashBelowZero, context);
    expect(finding).toMatchObject({ severity: "bad", month: "2027-11", lines: [] });
    expect(bare(finding)).toMatchObject({ missing: 1_400_000, lowest: "2028-12", uncounted: 0 });
  });

  it("names rounds that are not counted (R16)", () => {
    const lines = [cost(100_000), round({ probability: 0.4 }), round({ id: "sure" })];
    const finding = onlyFinding(cashBelowZero, contextOf(lines, { openingCash: 500_000 }));
    expect(bare(finding)).toMatchObject({ uncounted: 1, rounds: "round" });
  });

  it("is silent on a plan that ends at zero (R47)", () => {
    expect(findingsOf(cashBelowZero, contextOf([cost(100_000)], { openingCash: 2.4e6 }))).toEqual(
      [],
    );
  });

  it("proposes a round of what is missing, six months before", () => {
    const mended = mending(cashBelowZero, contextOf([cost(100_000)], { openingCash: 1_000_000 }));
    expect(mended).toMatchObject({ action: "raise", after: [], addedSpending: 0 });
    // Six months before November 2027.
    const line = { kind: "funding-round", amount: 1_400_000, closes: "2027-05" };
    expect(mended?.edits).toMatchObject([{ kind: "addLine", line }]);
  });

  it("raises up to the floor where there is one, in two digits", () => {
    const settings = { openingCash: 1_000_000, cashFloor: 333_000 };
    const mended = mending(cashBelowZero, contextOf([cost(100_000)], settings));
    // 1,400,000 + 333,000 = 1,733,000, rounded up.
    expect(mended?.edits).toMatchObject([{ line: { amount: 1_800_000 } }]);
  });

  it("prefers to put off a hire where that is enough, by the least that is", () => {
    // 2 people at 120,000 a year from June: 20,000 a month for 19 months, 380,000 in all. Cash of
    // 330,000 misses 50,000: three months later saves 60,000.
    const context = contextOf([role({ start: "2027-06" })], { openingCash: 330_000 });
    expect(mending(cashBelowZero, context)).toMatchObject({
      action: "putOff",
      edits: [{ kind: "shiftLine", line: "role", months: 3 }],
      addedSpending: -60_000,
      after: [],
    });
  });

  it("does not push a run past the end of the plan to save its money", () => {
    // The run of December 2028 costs 2 × 14,600; put off, it would last beyond the horizon or be out.
    const lines = [run({ start: "2028-11" })];
    const context = contextOf(lines, { openingCash: 29_000 });
    expect(mending(cashBelowZero, context)?.action).not.toBe("putOff");
  });

  it("proposes nothing where it is too late to raise", () => {
    const context = contextOf([cost(100_000)], { openingCash: 300_000 });
    expect(onlyFinding(cashBelowZero, context).month).toBe("2027-04");
    expect(mending(cashBelowZero, context)).toBeNull();
  });
});
