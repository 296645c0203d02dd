import { describe, expect, it } from "vitest";
import { bare, contextOf, dataset, mending, onlyFinding, run } from "./checks.testing";
import { runBeforeData } from "./run-before-data";
import { findingsOf } from "./run-checks";

describe("runBeforeData", () => {
  it("is silent where the tokens are usable in the run's first month (R27)", () => {
    // Bought from January over five months: usable from June, when the run starts.
    expect(
      findingsOf(runBeforeData, contextOf([run(), dataset({ acquisitionMonths: 5 })])),
    ).toEqual([]);
  });

  it("says that no data are usable yet, and from when they are", () => {
    const context = contextOf([run(), dataset({ acquisitionMonths: 7 })]);
    const finding = onlyFinding(runBeforeData, context);
    expect(finding).toMatchObject({ severity: "bad", month: "2027-06", lines: ["run", "data"] });
    expect(bare(finding)).toMatchObject({ isNone: "yes", usable: 0, ready: "2027-08" });
  });

  it("is milder where some are, but not enough for four passes", () => {
    const some = dataset({ id: "some", units: 1e7 });
    const context = contextOf([run(), some, dataset({ acquisitionMonths: 7 })]);
    const finding = onlyFinding(runBeforeData, context);
    expect(finding).toMatchObject({ severity: "warn", lines: ["run", "data"] });
    expect(bare(finding)).toMatchObject({ isNone: "no", usable: 1e10 });
  });

  it("leaves a run that there will never be enough data for to the other check", () => {
    expect(findingsOf(runBeforeData, contextOf([run(), dataset({ units: 1e7 })]))).toEqual([]);
  });

  it("proposes to start when they are usable", () => {
    expect(
      mending(runBeforeData, contextOf([run(), dataset({ acquisitionMonths: 7 })])),
    ).toMatchObject({
      action: "startIn",
      edits: [{ kind: "shiftLine", line: "run", months: 2 }],
      after: [],
    });
  });
});
