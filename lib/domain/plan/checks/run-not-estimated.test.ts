import { describe, expect, it } from "vitest";
import { bare, contextOf, onlyFinding, run } from "./checks.testing";
import { findingsOf } from "./run-checks";
import { runNotEstimated } from "./run-not-estimated";

describe("runNotEstimated", () => {
  it("says what the physical rule puts in the place of an estimate (R32)", () => {
    const finding = onlyFinding(runNotEstimated, contextOf([run({ gpuHours: undefined })]));
    expect(finding).toMatchObject({ severity: "info", month: "2027-06", lines: ["run"] });
    // 6 · 7e9 · 4e11 ÷ (989.5e12 · 0.28) ÷ 3600 = 16,843 GPU-hours.
    expect(bare(finding).hours).toBeCloseTo(16_843, -1);
  });

  it("is silent where hours are typed", () => {
    expect(findingsOf(runNotEstimated, contextOf([run()]))).toEqual([]);
  });
});
