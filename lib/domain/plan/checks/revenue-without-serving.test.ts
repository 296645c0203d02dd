import { describe, expect, it } from "vitest";
import { bare, contextOf, onlyFinding, service, subscription } from "./checks.testing";
import { revenueWithoutServing } from "./revenue-without-serving";
import { findingsOf } from "./run-checks";

describe("revenueWithoutServing", () => {
  it("is silent where customers are served, and where there are none", () => {
    expect(findingsOf(revenueWithoutServing, contextOf([service(), subscription()]))).toEqual([]);
    expect(findingsOf(revenueWithoutServing, contextOf([]))).toEqual([]);
  });

  it("says from when customers pay for nothing that costs", () => {
    const lines = [subscription({ start: "2027-04" }), service({ off: true })];
    const finding = onlyFinding(revenueWithoutServing, contextOf(lines));
    expect(finding).toMatchObject({ severity: "warn", month: "2027-04", lines: ["sales"] });
    expect(bare(finding).lines).toBe("sales");
  });
});
