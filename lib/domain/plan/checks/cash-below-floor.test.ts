import { describe, expect, it } from "vitest";
import { cashBelowFloor } from "./cash-below-floor";
import { bare, contextOf, cost, mending, onlyFinding } from "./checks.testing";
import { findingsOf } from "./run-checks";

const plan = (openingCash: number) =>
  contextOf([cost(100_000)], { openingCash, cashFloor: 200_000 });

describe("cashBelowFloor", () => {
  it("says when cash passes the floor, and how low it gets", () => {
    // 2,500,000 − 24 × 100,000 = 100,000; below 200,000 from the 24th month.
    const finding = onlyFinding(cashBelowFloor, plan(2_500_000));
    expect(finding).toMatchObject({ severity: "warn", month: "2028-12" });
    expect(bare(finding)).toMatchObject({ floor: 200_000, lowest: 100_000 });
  });

  it("is silent at the floor (R47), and where cash runs out, which is told instead", () => {
    expect(findingsOf(cashBelowFloor, plan(2_600_000))).toEqual([]);
    expect(findingsOf(cashBelowFloor, plan(1_000_000))).toEqual([]);
  });

  it("proposes a round up to the floor", () => {
    const mended = mending(cashBelowFloor, plan(2_500_000));
    expect(mended).toMatchObject({ action: "raise", after: [] });
    expect(mended?.edits).toMatchObject([{ line: { amount: 100_000, closes: "2028-06" } }]);
  });
});
