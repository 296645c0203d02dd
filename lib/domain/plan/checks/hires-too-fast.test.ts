import { describe, expect, it } from "vitest";
import { bare, contextOf, mending, onlyFinding, role } from "./checks.testing";
import { hiresTooFast } from "./hires-too-fast";
import { findingsOf } from "./run-checks";

const teams = (first: number, second: number, start = "2027-06") =>
  contextOf([role({ headcount: first }), role({ id: "wave", headcount: second, start })]);

describe("hiresTooFast", () => {
  it("is silent when the team just doubles", () => {
    expect(findingsOf(hiresTooFast, teams(5, 5))).toEqual([]);
  });

  it("finds more than doubling within three months", () => {
    const finding = onlyFinding(hiresTooFast, teams(5, 6));
    expect(finding).toMatchObject({ severity: "warn", month: "2027-06" });
    expect(bare(finding)).toMatchObject({ before: 5, after: 11, from: "2027-03", lines: "wave" });
  });

  it("does not count a handful of founders", () => {
    expect(findingsOf(hiresTooFast, teams(4, 9))).toEqual([]);
  });

  it("proposes to put off the largest cohort, by as little as is enough", () => {
    const lines = [
      role({ headcount: 5 }),
      role({ id: "wave", headcount: 4, start: "2027-06" }),
      role({ id: "more", headcount: 3, start: "2027-05" }),
    ];
    // 5 → 12 by June. In July April's 5 are 3 months back still; in August May's 8: 12 is not double.
    expect(mending(hiresTooFast, contextOf(lines))).toMatchObject({
      action: "putOff",
      edits: [{ kind: "shiftLine", line: "wave", months: 2 }],
      after: [],
    });
  });

  it("proposes nothing where one cohort is too large at any time", () => {
    expect(mending(hiresTooFast, teams(5, 6))).toBeNull();
  });
});
