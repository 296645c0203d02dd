import { describe, expect, it } from "vitest";
import { bare, contextOf, onlyFinding, run } from "./checks.testing";
import { gpuSpeedUnknown } from "./gpu-speed-unknown";
import { findingsOf } from "./run-checks";
import { runNotEstimated } from "./run-not-estimated";

describe("gpuSpeedUnknown", () => {
  it("names a run that counts as nothing, which the other check leaves to it", () => {
    const context = contextOf([run({ gpuHours: undefined, gpuModel: "our own chip" })]);
    const finding = onlyFinding(gpuSpeedUnknown, context);
    expect(finding).toMatchObject({ severity: "bad", lines: ["run"] });
    expect(bare(finding).gpu).toBe("our own chip");
    expect(findingsOf(runNotEstimated, context)).toEqual([]);
  });

  it("is silent where its hours are typed", () => {
    const context = contextOf([run({ gpuModel: "our own chip" })]);
    expect(findingsOf(gpuSpeedUnknown, context)).toEqual([]);
  });
});
