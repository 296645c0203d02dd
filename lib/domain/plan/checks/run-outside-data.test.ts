import { describe, expect, it } from "vitest";
import { bare, contextOf, onlyFinding, run } from "./checks.testing";
import { frozenModel, gpuHours } from "./frozen-model.testing";
import { findingsOf } from "./run-checks";
import { runOutsideData } from "./run-outside-data";

const plan = (more: object) =>
  contextOf([run({ gpuHours, ...more })], { models: { m: frozenModel } });

describe("runOutsideData", () => {
  it("is silent within what the model's runs span, ends included", () => {
    expect(findingsOf(runOutsideData, plan({}))).toEqual([]);
    expect(findingsOf(runOutsideData, plan({ parameters: 1e11, tokens: 1e10 }))).toEqual([]);
  });

  it("says what lies outside, and of what", () => {
    const finding = onlyFinding(runOutsideData, plan({ parameters: 2e11, tokens: 1e9 }));
    expect(finding).toMatchObject({ severity: "warn", lines: ["run"] });
    expect(bare(finding)).toMatchObject({
      ...{ predictor: "parameters", value: 2e11, side: "above", limit: 1e11, more: 1 },
    });
    expect(bare(onlyFinding(runOutsideData, plan({ tokens: 1e9 })))).toMatchObject({
      ...{ predictor: "tokens", side: "below", limit: 1e10, more: 0 },
    });
  });

  it("takes the active parameters of a mixture of experts", () => {
    const experts = plan({ parameters: 2e11, activeParameters: 2e10 });
    expect(findingsOf(runOutsideData, experts)).toEqual([]);
  });

  it("reads the speed of the GPU", () => {
    expect(bare(onlyFinding(runOutsideData, plan({ gpuModel: "b200" }))).predictor).toBe(
      "peakTflops",
    );
  });
});
