import { describe, expect, it } from "vitest";
import { bare, contextOf, dataset, mending, onlyFinding, run } from "./checks.testing";
import { findingsOf } from "./run-checks";
import { runOverFourPasses } from "./run-over-four-passes";

describe("runOverFourPasses", () => {
  it("is silent at four passes (R44)", () => {
    expect(findingsOf(runOverFourPasses, contextOf([run(), dataset()]))).toEqual([]);
  });

  it("says how many passes a run needs over all data together", () => {
    const halves = [dataset({ units: 2e7 }), dataset({ id: "more", units: 2e7 })];
    const finding = onlyFinding(runOverFourPasses, contextOf([run(), ...halves]));
    expect(finding).toMatchObject({ severity: "warn", month: "2027-06" });
    expect(finding.lines).toEqual(["run", "data", "more"]);
    // 4e11 ÷ 4e10, four passes over which are 1.6e11.
    expect(bare(finding)).toMatchObject({ passes: 10, usable: 4e10, worth: 1.6e11 });
  });

  it("finds a run without any data worse", () => {
    expect(onlyFinding(runOverFourPasses, contextOf([run()])).severity).toBe("bad");
  });

  it("proposes a second purchase in time for the run", () => {
    const context = contextOf([
      run(),
      dataset({ units: 4e7, acquisitionMonths: 3, storageGB: 100 }),
    ]);
    const mended = mending(runOverFourPasses, context);
    // 1e11 − 4e10 tokens are missing, 1000 to a unit: 6e7 units, half as much again to store.
    const line = { kind: "dataset", units: 6e7, start: "2027-03", storageGB: 150 };
    expect(mended).toMatchObject({ action: "buyInTime", after: [] });
    expect(mended?.edits).toMatchObject([{ kind: "addLine", line, after: "data" }]);
    expect(mended?.addedSpending).toBeCloseTo(600_000, 6);
  });

  it("proposes more units where the first purchase is as late, keeping an interval's ratio", () => {
    const units = { low: 2e7, high: 8e7 };
    const context = contextOf([run(), dataset({ units, start: "2027-03", acquisitionMonths: 3 })]);
    const mended = mending(runOverFourPasses, context);
    // The median is 4e7; with 6e7 more it is 1e8, 2.5 times as much.
    expect(mended).toMatchObject({ action: "buyMore", after: [] });
    expect(mended?.edits).toMatchObject([{ set: { units: { low: 5e7, high: 2e8 } } }]);
  });
});
