import { describe, expect, it } from "vitest";
import { bare, contextOf, dataset, mending, onlyFinding, run } from "./checks.testing";
import { creditLapses } from "./credit-lapses";
import { findingsOf } from "./run-checks";

const credit = (amount: number, expires = "2027-12") => ({
  ...{ id: "credit", kind: "cloud-credit" as const, name: "Credit", amount, expires },
});
// The run rents 14,600 hours at 2.00 in June and July: 29,200.
const plan = (amount: number, expires?: string) =>
  contextOf([dataset(), run(), credit(amount, expires)]);

describe("creditLapses", () => {
  it("is silent on a credit that is used up, or expires after the plan", () => {
    expect(findingsOf(creditLapses, plan(29_200))).toEqual([]);
    expect(findingsOf(creditLapses, plan(100_000, "2029-01"))).toEqual([]);
  });

  it("says what is lost, and when (R41)", () => {
    const finding = onlyFinding(creditLapses, plan(36_500));
    expect(finding).toMatchObject({ severity: "info", month: "2027-12", lines: ["credit"] });
    expect(bare(finding)).toMatchObject({ left: 7_300, share: 0.2 });
  });

  it("proposes to start a run before it expires", () => {
    const lines = [dataset(), run({ start: "2028-02", gpuCount: 20 }), credit(29_000)];
    const mended = mending(creditLapses, contextOf(lines));
    expect(mended).toMatchObject({
      action: "startBefore",
      edits: [{ kind: "shiftLine", line: "run", months: -2 }],
      after: [],
    });
    expect(mended?.addedSpending).toBeCloseTo(-29_000, 6);
  });
});
