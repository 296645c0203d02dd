import { describe, expect, it } from "vitest";
import { bare, contextOf, onlyFinding, run } from "./checks.testing";
import { estimateOutdated } from "./estimate-outdated";
import { frozenModel, gpuHours } from "./frozen-model.testing";
import { findingsOf } from "./run-checks";

const plan = (facts: object, more: object = {}) =>
  contextOf([run({ gpuHours, ...more })], { models: { m: frozenModel } }, facts);

describe("estimateOutdated", () => {
  it("says how many runs the estimator has learned from since", () => {
    const finding = onlyFinding(estimateOutdated, plan({ runsAddedSince: { m: 3 } }));
    expect(finding).toMatchObject({ severity: "info", month: "2027-06", lines: ["run"] });
    expect(bare(finding)).toMatchObject({ added: 3, month: "2026-11" });
  });

  it("is silent where there are none, and on runs that have begun", () => {
    expect(findingsOf(estimateOutdated, plan({ runsAddedSince: { m: 0 } }))).toEqual([]);
    expect(findingsOf(estimateOutdated, plan({ runsAddedSince: { other: 3 } }))).toEqual([]);
    const begun = plan({ runsAddedSince: { m: 3 }, now: "2027-07" });
    expect(findingsOf(estimateOutdated, begun)).toEqual([]);
  });

  it("is silent on hours that somebody typed", () => {
    const typed = plan({ runsAddedSince: { m: 3 } }, { gpuHours: 14_600 });
    expect(findingsOf(estimateOutdated, typed)).toEqual([]);
  });
});
