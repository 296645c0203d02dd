import { describe, expect, it } from "vitest";
import { bare, contextOf, dataset, mending, onlyFinding, run } from "./checks.testing";
import { runBeyondHorizon } from "./run-beyond-horizon";
import { findingsOf } from "./run-checks";

const plan = (start: string, more: object = {}) => contextOf([dataset(), run({ start, ...more })]);

describe("runBeyondHorizon", () => {
  it("is silent on a run that is done in the last month, and on one that begins after it", () => {
    expect(findingsOf(runBeyondHorizon, plan("2028-11"))).toEqual([]);
    expect(findingsOf(runBeyondHorizon, plan("2029-01"))).toEqual([]);
  });

  it("says until when a run goes on, and how much of it is in no total", () => {
    const finding = onlyFinding(runBeyondHorizon, plan("2028-12"));
    expect(finding).toMatchObject({ severity: "warn", month: "2028-12", lines: ["run"] });
    // One of its two months.
    expect(bare(finding)).toMatchObject({ ends: "2029-01", after: 1, outside: 0.5 });
  });

  it("counts restarts and trials (R33)", () => {
    const finding = onlyFinding(runBeyondHorizon, plan("2028-11", { restartOverhead: 1 }));
    expect(bare(finding)).toMatchObject({ ends: "2029-02", outside: 0.5 });
  });

  it("proposes as many GPUs as finish it in time", () => {
    expect(mending(runBeyondHorizon, plan("2028-12"))).toMatchObject({
      action: "useGpus",
      edits: [{ kind: "setFields", line: "run", set: { gpuCount: 20 } }],
      after: [],
    });
  });

  it("does not propose more than four times as many", () => {
    expect(mending(runBeyondHorizon, plan("2028-12", { gpuHours: 40_000 }))).toBeNull();
  });
});
