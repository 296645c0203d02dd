import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPlan } from "./arbitrary-plan.testing";
import { applyEdit, inverseOf, type PlanEdit } from "./edit";
import { planFileSchema, type Plan } from "./plan-file";
import { lockOf, promote } from "./promote";
import { isSameValue } from "./same-value";
import { resolve } from "./scenario";
import { editInScenario, inheritEdit } from "./scenario-edit";
import { scenarioMarks } from "./scenario-marks";

const role = {
  ...{ id: "team", kind: "role", name: "Engineers", discipline: "algorithm-engineer" },
  ...{ headcount: 4, start: "2027-02", end: "2028-01", annualSalary: 120_000 },
};
const office = {
  ...{ id: "office", kind: "operating-cost", name: "Office", category: "office" },
  ...{ start: "2027-01", monthly: 5_000 },
};

function planWith(changes: readonly object[], others: readonly object[] = []): Plan {
  return planFileSchema.parse({
    ...{ format: "fourfold.plan/1", name: "Plan", currency: "USD", start: "2027-01", months: 24 },
    ...{ openingCash: 1_000_000, cashFloor: 100_000, lines: [role, office] },
    scenarios: [{ id: "late", name: "Late", changes }, ...others],
  });
}

const edited = (plan: Plan, ...edits: PlanEdit[]) =>
  edits.reduce(
    (current, edit) => editInScenario(current, "late", edit).reduce(applyEdit, current),
    plan,
  );
const changesOf = (plan: Plan) => plan.scenarios.find(({ id }) => id === "late")!.changes;
const shown = (plan: Plan, scenario = "late") => {
  const resolution = resolve(plan, scenario);
  if (!resolution.ok) throw new Error(JSON.stringify(resolution.failure));
  return resolution.plan;
};
const lineIn = (plan: Plan, id: string) => shown(plan).lines.find((line) => line.id === id);

describe("editInScenario", () => {
  it("leaves an edit of the base as it is", () => {
    const edit: PlanEdit = { kind: "removeLine", line: "team" };
    expect(editInScenario(planWith([]), "base", edit)).toEqual([edit]);
  });

  it("keeps what is typed as fields that the scenario sets, and the base as it was (R58)", () => {
    const plan = edited(planWith([]), { kind: "setFields", line: "team", set: { headcount: 6 } });
    expect(changesOf(plan)).toEqual([{ line: "team", set: { headcount: 6 } }]);
    expect(plan.lines).toEqual(planWith([]).lines);
    expect(lineIn(plan, "team")).toMatchObject({ headcount: 6 });
  });

  it("gathers the fields of a line in one change", () => {
    const plan = edited(
      planWith([]),
      { kind: "setFields", line: "team", set: { headcount: 6 } },
      { kind: "setFields", line: "team", set: { annualSalary: 90_000 } },
    );
    expect(changesOf(plan)).toEqual([
      { line: "team", set: { headcount: 6, annualSalary: 90_000 } },
    ]);
  });

  it("forgets a field that is typed back to what is inherited", () => {
    const plan = edited(
      planWith([]),
      { kind: "setFields", line: "team", set: { headcount: 6 } },
      { kind: "setFields", line: "team", set: { headcount: 4 } },
    );
    expect(changesOf(plan)).toEqual([]);
  });

  it("adds shifts up, and forgets them where they cancel (R61)", () => {
    const later = edited(planWith([]), { kind: "shiftLine", line: "team", months: 3 });
    expect(lineIn(later, "team")).toMatchObject({ start: "2027-05", end: "2028-04" });
    const most = edited(later, { kind: "shiftLine", line: "team", months: 2 });
    expect(changesOf(most)).toEqual([{ line: "team", shift: 5 }]);
    expect(changesOf(edited(most, { kind: "shiftLine", line: "team", months: -5 }))).toEqual([]);
  });

  it("moves a start that the scenario froze with the rest of the line", () => {
    const plan = edited(
      planWith([]),
      { kind: "setFields", line: "team", set: { start: "2027-04" } },
      { kind: "shiftLine", line: "team", months: 2 },
    );
    expect(lineIn(plan, "team")).toMatchObject({ start: "2027-06", end: "2028-03" });
  });

  it("switches an inherited line off where it is removed, and on where it comes back (R62)", () => {
    const without = edited(planWith([]), { kind: "removeLine", line: "team" });
    expect(changesOf(without)).toEqual([{ line: "team", off: true }]);
    const line = planWith([]).lines[0]!;
    expect(changesOf(edited(without, { kind: "addLine", line, after: null }))).toEqual([]);
  });

  it("edits and removes a line of its own where it is written", () => {
    const line = planFileSchema.parse({ ...planWith([]), lines: [{ ...office, id: "extra" }] });
    const added = edited(planWith([]), { kind: "addLine", line: line.lines[0]!, after: "team" });
    const dearer = edited(added, { kind: "setFields", line: "extra", set: { monthly: 7_000 } });
    expect(changesOf(dearer)).toMatchObject([{ add: { id: "extra", monthly: 7_000 } }]);
    const later = edited(dearer, { kind: "shiftLine", line: "extra", months: 1 });
    expect(changesOf(later)).toMatchObject([{ add: { start: "2027-02" } }]);
    expect(changesOf(edited(later, { kind: "removeLine", line: "extra" }))).toEqual([]);
  });

  it("keeps cash and quotas as its own and leaves the rest to the plan", () => {
    const set = { openingCash: 5, field: "health" };
    const plan = edited(planWith([]), { kind: "setSettings", set });
    expect(changesOf(plan)).toEqual([{ plan: { openingCash: 5 } }]);
    expect(plan).toMatchObject({ openingCash: 1_000_000, field: "health" });
  });

  it("drops a setting that comes to equal what the parent has (R58)", () => {
    const set = (of: object): PlanEdit => ({ kind: "setSettings", set: { ...of } });
    const poorer = edited(planWith([]), set({ openingCash: 5, cashFloor: null }));
    expect(changesOf(poorer)).toEqual([{ plan: { openingCash: 5, cashFloor: null } }]);
    const oneBack = edited(poorer, set({ openingCash: 1_000_000 }));
    expect(changesOf(oneBack)).toEqual([{ plan: { cashFloor: null } }]);
    expect(changesOf(edited(oneBack, set({ cashFloor: 100_000 })))).toEqual([]);
  });

  it("measures a setting by the parent, not by the base", () => {
    const parent = { id: "rich", name: "Rich", changes: [{ plan: { openingCash: 9 } }] };
    const plan = planWith([], [parent]);
    const scenarios = plan.scenarios.map((one) =>
      one.id === "late" ? { ...one, from: "rich" } : one,
    );
    const back: PlanEdit = { kind: "setSettings", set: { openingCash: 1_000_000 } };
    const differing = edited({ ...plan, scenarios }, back);
    expect(changesOf(differing)).toEqual([{ plan: { openingCash: 1_000_000 } }]);
    const same: PlanEdit = { kind: "setSettings", set: { openingCash: 9 } };
    expect(changesOf(edited(differing, same))).toEqual([]);
  });

  it("takes nothing while the scenario is locked", () => {
    const open = planWith([]);
    const locked = lockOf(open, "late", "2027-01-31");
    const plan = applyEdit(open, { kind: "setScenario", scenario: "late", set: { locked } });
    expect(editInScenario(plan, "late", { kind: "removeLine", line: "team" })).toEqual([]);
  });

  it("is taken back by its inverse, byte for byte, on any plan", () => {
    const inScenario = fc.tuple(arbitraryPlan(), fc.nat(20), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(inScenario, ([drawn, which, months]) => {
        const line = drawn.lines[which % Math.max(1, drawn.lines.length)];
        fc.pre(line !== undefined);
        const plan = { ...drawn, scenarios: planWith([]).scenarios };
        const wishes: PlanEdit[] = [
          { kind: "shiftLine", line: line.id, months },
          { kind: "setFields", line: line.id, set: { name: "other", off: !line.off } },
          { kind: "removeLine", line: line.id },
        ];
        let current = plan;
        const inverses: PlanEdit[] = [];
        for (const wish of wishes) {
          for (const edit of editInScenario(current, "late", wish)) {
            inverses.unshift(inverseOf(current, edit)!);
            current = applyEdit(current, edit);
          }
        }
        expect(JSON.stringify(inverses.reduce(applyEdit, current))).toBe(JSON.stringify(plan));
        expect(current.lines).toBe(plan.lines);
      }),
    );
  });
});

describe("an edit of one line of a scenario", () => {
  const mine: PlanEdit = { kind: "setFields", line: "team", set: { headcount: 6 } };
  const theirs: PlanEdit = { kind: "setFields", line: "office", set: { monthly: 1 } };

  it("leaves what somebody else changed on another line meanwhile, also when it is undone", () => {
    const before = planWith([]);
    const [edit] = editInScenario(before, "late", mine);
    const meanwhile = edited(before, theirs);
    const both = applyEdit(meanwhile, edit!);
    expect(changesOf(both)).toEqual([
      { line: "office", set: { monthly: 1 } },
      { line: "team", set: { headcount: 6 } },
    ]);
    expect(changesOf(applyEdit(both, inverseOf(before, edit!)!))).toEqual(changesOf(meanwhile));
  });
});

describe("inheritEdit", () => {
  const plan = edited(
    planWith([]),
    { kind: "setFields", line: "team", set: { headcount: 6, annualSalary: 1 } },
    { kind: "shiftLine", line: "team", months: 3 },
  );

  it("lets one field be inherited again", () => {
    const edit = inheritEdit(plan, "late", { line: "team", field: "headcount" })!;
    expect(lineIn(applyEdit(plan, edit), "team")).toMatchObject({ headcount: 4, annualSalary: 1 });
  });

  it("takes a shift away with a date", () => {
    const edit = inheritEdit(plan, "late", { line: "team", field: "start" })!;
    expect(lineIn(applyEdit(plan, edit), "team")).toMatchObject({ start: "2027-02" });
  });

  it("lets a whole line be inherited again, and has nothing to do where nothing is its own", () => {
    const edit = inheritEdit(plan, "late", { line: "team" })!;
    expect(changesOf(applyEdit(plan, edit))).toEqual([]);
    expect(inheritEdit(plan, "late", { line: "office" })).toBeNull();
  });
});

describe("scenarioMarks", () => {
  it("marks changed fields, moved dates, switched and added lines, and nothing else", () => {
    const plan = edited(
      planWith([{ add: { ...office, id: "extra" } }]),
      { kind: "shiftLine", line: "team", months: 1 },
      { kind: "setFields", line: "team", set: { headcount: 6 } },
      { kind: "removeLine", line: "office" },
    );
    const marks = scenarioMarks(plan, "late");
    expect([...marks.keys()].sort()).toEqual(["extra", "office", "team"]);
    expect([...marks.get("team")!.fields].sort()).toEqual(["end", "headcount", "start"]);
    expect([...marks.get("office")!.fields]).toEqual(["off"]);
    expect(marks.get("extra")!.inherited).toBeNull();
    expect(marks.get("team")!.inherited).toMatchObject({ headcount: 4 });
    expect(scenarioMarks(plan, "base").size).toBe(0);
  });
});

describe("promote", () => {
  const later = [
    { line: "team", shift: 4 },
    { add: { ...office, id: "extra" } },
    { plan: { openingCash: 7 } },
  ];
  const sibling = { id: "lean", name: "Lean", changes: [{ line: "office", off: true }] };

  it("makes the scenario the base: compared afterwards, nothing differs", () => {
    const plan = planWith(later, [sibling]);
    const promotion = promote(plan, "late");
    if (!promotion.ok) throw new Error(JSON.stringify(promotion.failure));
    const after = applyEdit(plan, {
      kind: "replaceContent",
      content: promotion.content,
      promoted: "late",
    });
    expect({ ...shown(after, "base"), models: {} }).toEqual({ ...shown(plan, "late"), models: {} });
    expect(shown(after, "late")).toEqual(shown(after, "base"));
    expect(shown(after, "lean").lines.find(({ id }) => id === "team")).toMatchObject({
      start: "2027-06",
    });
  });

  it("is taken back byte for byte", () => {
    const plan = planWith(later, [sibling]);
    const promotion = promote(plan, "late");
    if (!promotion.ok) throw new Error(JSON.stringify(promotion.failure));
    const edit: PlanEdit = {
      kind: "replaceContent",
      content: promotion.content,
      promoted: "late",
    };
    const after = applyEdit(plan, edit);
    expect(JSON.stringify(applyEdit(after, inverseOf(plan, edit)!))).toBe(JSON.stringify(plan));
  });

  it("is refused where another scenario could not be applied any more, naming it", () => {
    const twin = { id: "twin", name: "Twin", changes: [{ add: { ...office, id: "extra" } }] };
    expect(promote(planWith(later, [twin]), "late")).toMatchObject({
      ok: false,
      failure: { kind: "invalidChange", scenario: "twin", change: 0 },
    });
  });
});

describe("lockOf", () => {
  it("holds what was agreed whatever becomes of the base, also for children", () => {
    const child = { id: "child", name: "Child", from: "late", changes: [] };
    const open = planWith([{ line: "team", set: { headcount: 9 } }], [child]);
    const before = shown(open, "late");
    const locked = lockOf(open, "late", "2027-01-31");
    const plan = applyEdit(open, { kind: "setScenario", scenario: "late", set: { locked } });
    const raised: PlanEdit = { kind: "setFields", line: "team", set: { annualSalary: 1 } };
    const poorer: PlanEdit = { kind: "setSettings", set: { openingCash: 1, cashFloor: null } };
    const after = [raised, poorer].reduce(applyEdit, plan);
    expect(isSameValue(shown(after, "late"), before)).toBe(true);
    expect(isSameValue(shown(after, "child"), before)).toBe(true);
    expect(planFileSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
  });
});
