import { describe, expect, it } from "vitest";
import {
  bare,
  contextOf,
  dataset,
  mending,
  onlyFinding,
  role,
  run,
  service,
  subscription,
} from "./checks.testing";
import { findingsOf } from "./run-checks";
import { teamMissing } from "./team-missing";

const team = { "algorithm-engineer": 2 };
const data = dataset();

describe("teamMissing", () => {
  it("is silent where those needed are there (R43)", () => {
    expect(findingsOf(teamMissing, contextOf([data, run({ team }), role()]))).toEqual([]);
  });

  it("finds a run without anybody of its discipline, whatever others there are", () => {
    const others = role({ discipline: "sales", headcount: 9 });
    const finding = onlyFinding(teamMissing, contextOf([data, run({ team }), others]));
    expect(finding).toMatchObject({ severity: "bad", month: "2027-06", lines: ["run"] });
    expect(bare(finding)).toMatchObject({ need: 2, left: 0, state: "none", until: "2027-07" });
  });

  it("finds too few, contractors counted with employees (R24)", () => {
    const contractor = {
      ...{
        id: "c",
        kind: "contractor" as const,
        name: "C",
        discipline: "algorithm-engineer" as const,
      },
      ...{ people: 1, monthlyFee: 1, start: "2027-01" },
    };
    const lines = [data, run({ team: { "algorithm-engineer": 4 } }), role(), contractor];
    const finding = onlyFinding(teamMissing, contextOf(lines));
    expect(finding.severity).toBe("warn");
    expect(bare(finding)).toMatchObject({ need: 4, left: 3, missing: 1, state: "few" });
  });

  it("blames what comes after, which finds only those whom earlier work leaves", () => {
    const serving = service({ team: { "algorithm-engineer": 1 } });
    const lines = [data, subscription(), run({ team }), serving, role()];
    const finding = onlyFinding(teamMissing, contextOf(lines));
    expect(finding.lines).toEqual(["run"]);
    expect(bare(finding)).toMatchObject({ left: 1, missing: 1, state: "busy" });
  });

  it("proposes to hire as many, two months ahead, on the terms of those there are", () => {
    const lines = [data, run({ team: { "algorithm-engineer": 5 } }), role({ annualRaise: 0.03 })];
    const mended = mending(teamMissing, contextOf(lines));
    const line = {
      kind: "role",
      headcount: 3,
      start: "2027-04",
      annualSalary: 120_000,
      annualRaise: 0.03,
    };
    expect(mended).toMatchObject({ action: "hire", after: [] });
    expect(mended?.edits).toMatchObject([{ kind: "addLine", line }]);
  });

  it("proposes contractors for the time where there are some", () => {
    const contractor = {
      ...{
        id: "c",
        kind: "contractor" as const,
        name: "C",
        discipline: "algorithm-engineer" as const,
      },
      ...{ people: 1, monthlyFee: 9000, start: "2027-01" },
    };
    const mended = mending(teamMissing, contextOf([data, run({ team }), contractor]));
    const line = { kind: "contractor", people: 1, start: "2027-06", end: "2027-07" };
    expect(mended?.edits).toMatchObject([{ line }]);
    expect(mended?.addedSpending).toBe(18_000);
  });

  it("lets a run wait for its people where hiring them would empty the bank", () => {
    const later = role({ start: "2027-08", annualSalary: 60_000 });
    const lines = [data, run({ team }), later];
    // Two people for 17 months at 5,000: 170,000. The run costs 29,200 and the data a million.
    const context = contextOf(lines, { openingCash: 1_200_000 });
    expect(mending(teamMissing, context)).toMatchObject({
      action: "startIn",
      edits: [{ kind: "shiftLine", line: "run", months: 2 }],
      after: [],
    });
  });
});
