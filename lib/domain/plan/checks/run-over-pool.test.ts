import { describe, expect, it } from "vitest";
import { bare, contextOf, dataset, mending, onlyFinding, reservation, run } from "./checks.testing";
import { findingsOf } from "./run-checks";
import { runOverPool } from "./run-over-pool";

const purchase = {
  ...{ id: "owned", kind: "gpu-purchase" as const, name: "Owned", start: "2027-01" },
  ...{ gpuModel: "h100-sxm", gpuCount: 2, unitPrice: 30_000, usefulLifeMonths: 48 },
};

describe("runOverPool", () => {
  it("is silent where owned and reserved GPUs together are as many as the run wants", () => {
    const lines = [dataset(), run(), reservation({ gpuCount: 8 }), purchase];
    expect(findingsOf(runOverPool, contextOf(lines))).toEqual([]);
  });

  it("is silent where nothing of the model is held", () => {
    expect(findingsOf(runOverPool, contextOf([dataset(), run()]))).toEqual([]);
  });

  it("names a run on more GPUs than are held, although its hours are covered on paper (R39)", () => {
    // 20 GPUs for half of June: 7,300 hours, as many as ten reserved GPUs give in the month.
    const lines = [dataset(), run({ gpuCount: 20, gpuHours: 7_300 }), reservation()];
    const finding = onlyFinding(runOverPool, contextOf(lines));
    expect(finding).toMatchObject({ severity: "info", month: "2027-06" });
    expect(finding.lines).toEqual(["run", "reserved"]);
    expect(bare(finding)).toMatchObject({ gpus: 20, held: 10 });
  });

  it("proposes to run on what is held", () => {
    const lines = [dataset(), run({ gpuCount: 20, gpuHours: 7_300 }), reservation({ months: 1 })];
    expect(mending(runOverPool, contextOf(lines))).toMatchObject({
      action: "useGpus",
      edits: [{ kind: "setFields", line: "run", set: { gpuCount: 10 } }],
      after: [],
    });
  });

  it("does not propose to make it take more than twice as long", () => {
    const lines = [dataset(), run({ gpuCount: 21, gpuHours: 7_300 }), reservation({ months: 1 })];
    expect(mending(runOverPool, contextOf(lines))).toBeNull();
  });
});
