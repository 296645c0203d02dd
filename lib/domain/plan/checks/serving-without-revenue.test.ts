import { describe, expect, it } from "vitest";
import { bare, contextOf, onlyFinding, service, subscription } from "./checks.testing";
import { findingsOf } from "./run-checks";
import { servingWithoutRevenue } from "./serving-without-revenue";

describe("servingWithoutRevenue", () => {
  it("is silent where something earns", () => {
    expect(findingsOf(servingWithoutRevenue, contextOf([service(), subscription()]))).toEqual([]);
  });

  it("says what serving costs where nothing does", () => {
    const lines = [service({ start: "2027-07" }), subscription({ off: true })];
    const finding = onlyFinding(servingWithoutRevenue, contextOf(lines));
    expect(finding).toMatchObject({ severity: "warn", month: "2027-07", lines: ["serving"] });
    // 1e9 tokens are one GPU (1,000 a second, 2.6e9 a month): 730 hours at 2.00 for 18 months.
    expect(bare(finding).cost).toBe(26_280);
  });
});
