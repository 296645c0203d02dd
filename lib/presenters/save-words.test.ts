import { describe, expect, it } from "vitest";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { scenarioSchema } from "@/lib/domain/plan/scenario-schema";
import { settingsOf } from "@/lib/domain/plan/scenario";
import { cellWords, northlight, planContext } from "./plan-words.testing";
import { conflictRows, scenarioConflictRows, settingsConflictRows } from "./save-words";

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

describe("scenarioConflictRows", () => {
  const change = { line: "marketing", off: true };
  const mineOf = (rest: object) => scenarioSchema.parse({ id: "late", name: "Late", ...rest });

  it("shows what differs, and always how many changes each side has", () => {
    const rows = scenarioConflictRows(
      { mine: mineOf({ changes: [change] }), theirs: mineOf({ name: "Later" }) },
      t,
    );
    expect(rows).toEqual([
      { field: "Name", mine: "Late", theirs: "Later" },
      { field: "Changes", mine: "1 change", theirs: "0 changes" },
    ]);
  });

  it("shows that the scenario is gone", () => {
    const rows = scenarioConflictRows({ mine: mineOf({}), theirs: null }, t);
    expect(rows[0]).toEqual({ field: "Name", mine: "Late", theirs: "removed" });
  });
});

describe("settingsConflictRows", () => {
  it("puts lists and quotas into words", () => {
    const set = { onDemandGpus: { "h100-sxm": 64, b200: 8 }, mutedChecks: null };
    const muted = { check: "cash-below-zero", reason: "a round is signed" };
    const theirs = { ...settingsOf(northlight()), mutedChecks: [muted] };
    expect(settingsConflictRows({ set, theirs }, t)).toEqual([
      { field: "GPUs that can be rented at once", mine: "h100-sxm 64, b200 8", theirs: "–" },
      { field: "Muted checks", mine: "–", theirs: "1 entry" },
    ]);
  });
});
