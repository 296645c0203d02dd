import { describe, expect, it } from "vitest";
import { bare, contextOf, dataset, mending, onlyFinding, run } from "./checks.testing";
import { dataEnded } from "./data-ended";
import { findingsOf } from "./run-checks";

describe("dataEnded", () => {
  it("is silent where data last as long as the run (R30)", () => {
    expect(findingsOf(dataEnded, contextOf([run(), dataset({ end: "2027-07" })]))).toEqual([]);
  });

  it("names the data that end under a run that needs them", () => {
    const finding = onlyFinding(dataEnded, contextOf([run(), dataset({ end: "2027-06" })]));
    expect(finding).toMatchObject({ severity: "warn", month: "2027-07", lines: ["run", "data"] });
    expect(bare(finding)).toMatchObject({ data: "data", until: "2027-07" });
  });

  it("is silent where what is left is enough", () => {
    const lines = [run(), dataset({ end: "2027-06" }), dataset({ id: "rest" })];
    expect(findingsOf(dataEnded, contextOf(lines))).toEqual([]);
  });

  it("proposes to keep them until the run is done", () => {
    expect(mending(dataEnded, contextOf([run(), dataset({ end: "2027-06" })]))).toMatchObject({
      action: "keepUntil",
      edits: [{ kind: "setFields", line: "data", set: { end: "2027-07" } }],
      after: [],
    });
  });
});
