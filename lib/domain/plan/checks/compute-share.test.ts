import { describe, expect, it } from "vitest";
import { bare, contextOf, cost, onlyFinding, run } from "./checks.testing";
import { computeShare } from "./compute-share";
import { findingsOf } from "./run-checks";

// The run costs 29,200.
const plan = (oneOff: number) => contextOf([run(), cost(0, { oneOff } as object)]);

describe("computeShare", () => {
  it("is silent up to 60 % of spending", () => {
    expect(findingsOf(computeShare, plan(29_200))).toEqual([]);
    expect(findingsOf(computeShare, contextOf([]))).toEqual([]);
  });

  it("says how much of the spending is compute, and for what", () => {
    const finding = onlyFinding(computeShare, plan(7_300));
    expect(finding).toMatchObject({ severity: "warn", month: null, lines: [] });
    expect(bare(finding)).toMatchObject({ share: 0.8, amount: 29_200, line: "run" });
  });
});
