import { describe, expect, it } from "vitest";
import { lineSchema } from "./lines/registry";
import { scenarioDifferences } from "./scenario-difference";
import { scenarioSchema, type Scenario } from "./scenario-schema";

const legal = { id: "legal", kind: "operating-cost", name: "Legal", category: "legal" };
const own = (change: object = {}) =>
  lineSchema.parse({ ...legal, start: "2027-01", monthly: 5, ...change });

const scenario = (values: Partial<Record<keyof Scenario, unknown>>): Scenario =>
  scenarioSchema.parse({ id: "late", name: "Hire later", ...values });

const between = (before: readonly object[], after: readonly object[]) =>
  scenarioDifferences(scenario({ changes: before }), scenario({ changes: after }));

describe("scenarioDifferences", () => {
  it("finds none between a scenario and itself, however its changes are ordered", () => {
    const changes = [
      { line: "a", shift: 2 },
      { line: "b", off: true },
      { plan: { openingCash: 1 } },
    ];
    expect(between(changes, changes.toReversed())).toEqual([]);
  });

  it("tells name, parent, colour and lock", () => {
    const lock = { on: "2026-11-25", settings: { openingCash: 1 }, lines: [] };
    const after = scenario({ name: "Later", from: "other", color: "data", locked: lock });
    expect(scenarioDifferences(scenario({}), after)).toEqual([
      { kind: "named", before: "Hire later", after: "Later" },
      { kind: "reparented", before: "base", after: "other" },
      { kind: "colored", before: undefined, after: "data" },
      { kind: "locked", on: "2026-11-25" },
    ]);
    expect(scenarioDifferences(after, { ...after, locked: undefined })).toEqual([
      { kind: "locked", on: null },
    ]);
  });

  it("tells a value that is set, exchanged, and inherited again", () => {
    const set = (values: object) => [{ line: "legal", set: values }];
    expect(between([], set({ monthly: 1 }))).toEqual([
      {
        kind: "lineSet",
        line: "legal",
        fields: [{ field: "monthly", before: undefined, after: 1 }],
      },
    ]);
    expect(between(set({ monthly: 1, note: "why" }), set({ monthly: 2 }))).toEqual([
      {
        ...{ kind: "lineSet", line: "legal" },
        fields: [
          { field: "monthly", before: 1, after: 2 },
          { field: "note", before: "why", after: undefined },
        ],
      },
    ]);
  });

  it("adds up shifts, and tells by how much they grew", () => {
    const shift = (...months: number[]) => months.map((one) => ({ line: "legal", shift: one }));
    expect(between(shift(3), shift(3, 1, 3))).toEqual([
      { kind: "lineShifted", line: "legal", months: 4 },
    ]);
    expect(between(shift(3), [])).toEqual([{ kind: "lineShifted", line: "legal", months: -3 }]);
  });

  it("lets the later of two changes hold", () => {
    const both = [
      { line: "legal", off: true },
      { line: "legal", off: false },
    ];
    expect(between([], both)).toEqual([{ kind: "lineSwitched", line: "legal", off: false }]);
    expect(between(both, [])).toEqual([{ kind: "lineSwitched", line: "legal", off: null }]);
  });

  it("tells a line of its own that comes, changes and goes", () => {
    const add = (change = {}) => [{ add: own(change) }];
    expect(between([], add())).toEqual([{ kind: "lineAdded", line: own() }]);
    expect(between(add(), add({ monthly: 7 }))).toEqual([
      {
        ...{ kind: "ownLineSet", line: own({ monthly: 7 }) },
        fields: [{ field: "monthly", before: 5, after: 7 }],
      },
    ]);
    expect(between(add(), [])).toEqual([{ kind: "lineDropped", line: own() }]);
  });

  it("tells settings in one", () => {
    const plan = (values: object) => [{ plan: values }];
    expect(between(plan({ openingCash: 1 }), plan({ openingCash: 2, cashFloor: null }))).toEqual([
      {
        kind: "settings",
        fields: [
          { field: "openingCash", before: 1, after: 2 },
          { field: "cashFloor", before: undefined, after: null },
        ],
      },
    ]);
  });
});
