import { describe, expect, it } from "vitest";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { cellWords, northlight, planContext } from "./plan-words.testing";
import { conflictRows } from "./save-words";

const line = northlight().lines.find(({ id }) => id === "marketing")!;
const words = cellWords("en");
const { t } = planContext("en");

const edit = { kind: "setFields", line: "marketing", set: { monthly: 45_000 } } as const;
const mine = { ...line, monthly: 45_000 } as Line;

describe("conflictRows", () => {
  it("shows what keeping mine would change, and nothing that only they changed", () => {
    const theirs = { ...line, monthly: 31_000, annualGrowth: 0.1 } as Line;
    expect(conflictRows({ mine, theirs, edit }, words, t)).toEqual([
      { field: "Monthly cost", mine: "45000", theirs: "31000" },
    ]);
  });

  it("shows a line switched off against one that is on", () => {
    const off = { kind: "setFields", line: "marketing", set: { off: true } } as const;
    const theirs = { ...line, note: "checked" } as Line;
    expect(
      conflictRows({ mine: { ...line, off: true }, theirs, edit: off }, words, t),
    ).toHaveLength(1);
  });

  it("shows that the line is gone", () => {
    expect(conflictRows({ mine, theirs: null, edit }, words, t)).toEqual([
      { field: "Name", mine: "Marketing", theirs: "removed" },
    ]);
  });
});
