import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf, type PlanEdit } from "@/lib/domain/plan/edit";
import { promote } from "@/lib/domain/plan/promote";
import { planFileSchema, type Plan } from "@/lib/domain/plan/plan-file";
import { templateFile } from "@/lib/domain/plan/templates/registry";
import {
  cellKey,
  draftReducer,
  editedPlan,
  emptyDraft,
  previewedPlan,
  type Draft,
  type DraftAction,
} from "./plan-draft";

const plan = planFileSchema.parse(templateFile("northlight", { start: "2027-01", language: "en" }));
const versions = { "line/algorithm": 4, "line/seed": 2 };

const raise = (annualSalary: number): PlanEdit => ({
  kind: "setFields",
  line: "algorithm",
  set: { annualSalary },
});

const commit = (draft: Draft, ...edits: PlanEdit[]): Draft =>
  draftReducer(draft, { type: "commit", plan: editedPlan(plan, draft.pending), edits, versions });

const after = (draft: Draft, ...actions: DraftAction[]) => actions.reduce(draftReducer, draft);

const salary = (draft: Draft) => {
  const shown = previewedPlan(editedPlan(plan, draft.pending), draft.preview);
  const line = shown.lines.find(({ id }) => id === "algorithm");
  return line?.kind === "role" ? line.annualSalary : undefined;
};

/** An edit of each kind that a screen makes, on whatever the plan has by then. */
function anyEdit(now: Plan, choice: number, step: number): PlanEdit {
  const line = now.lines[step % Math.max(1, now.lines.length)];
  const scenario = now.scenarios[step % Math.max(1, now.scenarios.length)];
  const added = { id: `s${step}`, name: `Scenario ${step}`, from: "base", changes: [] };
  if (!scenario || choice === 0)
    return { kind: "addScenario", scenario: added, after: scenario?.id ?? null };
  if (choice === 1) return { kind: "removeScenario", scenario: scenario.id };
  if (choice === 2) return { kind: "setSettings", set: { openingCash: step, cashFloor: null } };
  if (choice === 3) {
    const promoted = promote(now, scenario.id);
    const content = promoted.ok ? promoted.content : contentOf(now);
    return { kind: "replaceContent", content, promoted: scenario.id };
  }
  if (!line) return { kind: "setSettings", set: { openingCash: -step } };
  if (choice === 4) return { kind: "removeLine", line: line.id };
  if (choice === 5) return { kind: "addLine", line: { ...line, id: `l${step}` }, after: line.id };
  if (choice === 6) {
    const changes = [{ line: line.id, off: !line.off }];
    return { kind: "setScenario", scenario: scenario.id, set: { changes } };
  }
  return { kind: "setFields", line: line.id, set: { name: `Renamed ${step}`, note: "why" } };
}

const problem = { type: "", title: "", status: 500, code: "internal" } as const;

describe("draftReducer", () => {
  it("shows an edit at once, on the version of the line that its writer saw", () => {
    const draft = commit(emptyDraft, raise(250_000));
    expect(salary(draft)).toBe(250_000);
    expect(draft.pending).toMatchObject([{ base: 4 }]);
  });

  it("rests later edits of a line on the version that an earlier one made", () => {
    const draft = commit(commit(emptyDraft, raise(1)), raise(2));
    const [first] = draft.pending;
    const acknowledged = after(draft, {
      type: "acknowledged",
      id: first!.id,
      versions: { "line/algorithm": 9 },
    });
    expect(acknowledged.pending).toMatchObject([{ base: 9 }]);
  });

  it("goes back and forth through a hundred steps", () => {
    let draft = emptyDraft;
    for (let step = 1; step <= 120; step++) draft = commit(draft, raise(step * 1000));
    for (let step = 0; step < 120; step++) draft = after(draft, { type: "undo", versions });
    expect(salary(draft)).toEqual({ low: 160_000, high: 220_000 });
    for (let step = 0; step < 120; step++) draft = after(draft, { type: "redo", versions });
    expect(salary(draft)).toBe(120_000);
  });

  it("goes back and forth across cells, lines, settings, scenarios and their promotion", () => {
    const stories = fc.array(fc.nat(7), { minLength: 100, maxLength: 120 });
    fc.assert(
      fc.property(stories, (choices) => {
        const shown = (draft: Draft) => JSON.stringify(editedPlan(plan, draft.pending));
        const seen = [shown(emptyDraft)];
        let draft = emptyDraft;
        for (const [step, choice] of choices.entries()) {
          draft = commit(draft, anyEdit(editedPlan(plan, draft.pending), choice, step));
          seen.push(shown(draft));
        }
        for (const before of seen.toReversed().slice(1)) {
          draft = after(draft, { type: "undo", versions });
          expect(shown(draft)).toBe(before);
        }
        for (const again of seen.slice(1)) {
          draft = after(draft, { type: "redo", versions });
          expect(shown(draft)).toBe(again);
        }
      }),
      { numRuns: 3, seed: 22 },
    );
  });

  it("forgets what was undone once something else is done", () => {
    const undone = after(commit(emptyDraft, raise(1)), { type: "undo", versions });
    expect(commit(undone, raise(2)).redo).toEqual([]);
  });

  it("lets the saved value return when an edit is refused, and keeps the edit for a retry", () => {
    const draft = commit(emptyDraft, raise(250_000));
    const refused = after(draft, { type: "refused", id: draft.pending[0]!.id, problem });
    expect(salary(refused)).toEqual({ low: 160_000, high: 220_000 });
    expect(refused.failed).toHaveLength(1);
    const retried = after(refused, { type: "retry", versions });
    expect(salary(retried)).toBe(250_000);
    expect(retried.failed).toEqual([]);
  });

  it("keeps a stale edit on the version that stands there now, when a person says so", () => {
    const draft = commit(emptyDraft, raise(250_000));
    const [pending] = draft.pending;
    const trouble = {
      kind: "stale",
      pending: pending!,
      current: { kind: "line", line: null },
      version: 7,
    } as const;
    const kept = after(draft, { type: "trouble", trouble }, { type: "keepMine", mine: null });
    expect(kept).toMatchObject({ trouble: null, pending: [{ base: 7 }] });
  });

  it("drops a stale edit for what stands there, when a person says so", () => {
    const draft = commit(emptyDraft, raise(250_000));
    const [pending] = draft.pending;
    const trouble = {
      kind: "stale",
      pending: pending!,
      current: { kind: "line", line: null },
      version: 7,
    } as const;
    const taken = after(draft, { type: "trouble", trouble }, { type: "takeTheirs" });
    expect(taken).toMatchObject({ trouble: null, pending: [] });
  });

  it("puts a line back that was removed elsewhere, when a person keeps it", () => {
    const draft = commit(emptyDraft, raise(250_000));
    const line = editedPlan(plan, draft.pending).lines.find(({ id }) => id === "algorithm")!;
    const putBack = { kind: "addLine", line, after: null } as const;
    const [pending] = draft.pending;
    const trouble = {
      kind: "stale",
      pending: pending!,
      current: { kind: "line", line: null },
      version: null,
    } as const;
    const kept = after(draft, { type: "trouble", trouble }, { type: "keepMine", mine: putBack });
    expect(kept.pending).toMatchObject([{ edit: { kind: "addLine", line: { id: "algorithm" } } }]);
  });

  it("takes what was refused out of undo, so that it cannot be undone or redone", () => {
    const draft = commit(commit(emptyDraft, raise(1)), raise(2));
    const refused = after(draft, { type: "refused", id: draft.pending[1]!.id, problem });
    expect(refused.undo).toHaveLength(1);
    expect(salary(after(refused, { type: "undo", versions }))).toEqual({
      low: 160_000,
      high: 220_000,
    });
  });

  it("does not try a refused edit again over a later one of the same field", () => {
    const draft = commit(emptyDraft, raise(1));
    const refused = after(draft, { type: "refused", id: draft.pending[0]!.id, problem });
    expect(commit(refused, raise(2)).failed).toEqual([]);
  });

  it("knows the versions that it made itself before any screen has read them", () => {
    const draft = commit(emptyDraft, raise(1));
    const [first] = draft.pending;
    const acknowledged = after(draft, {
      type: "acknowledged",
      id: first!.id,
      versions: { "line/algorithm": 9 },
    });
    expect(commit(acknowledged, raise(2)).pending).toMatchObject([{ base: 9 }]);
  });

  it("has nothing to keep of a line that both sides removed", () => {
    const removal: PlanEdit = { kind: "removeLine", line: "algorithm" };
    const draft = commit(commit(emptyDraft, raise(1)), removal);
    const [pending] = draft.pending;
    const trouble = {
      kind: "stale",
      pending: pending!,
      current: { kind: "line", line: null },
      version: null,
    } as const;
    const kept = after(draft, { type: "trouble", trouble }, { type: "keepMine", mine: null });
    expect(kept).toMatchObject({ trouble: null, pending: [] });
  });

  it("takes texts that could not be read back first, before the last edit", () => {
    const cell = { text: "soon", reason: "not a number" };
    const draft = after(commit(emptyDraft, raise(1)), {
      type: "badCell",
      key: cellKey("algorithm", "annualSalary"),
      cell,
    });
    const undone = after(draft, { type: "undo", versions });
    expect(undone.badCells).toEqual({});
    expect(salary(undone)).toBe(1);
    expect(salary(after(undone, { type: "undo", versions }))).toEqual({
      low: 160_000,
      high: 220_000,
    });
  });

  it("marks and clears a cell whose text cannot be read", () => {
    const cell = { text: "soon", reason: "not a number" };
    const at = { key: cellKey("algorithm", "headcount") };
    const marked = after(emptyDraft, { type: "badCell", ...at, cell });
    expect(marked.badCells).toEqual({ "algorithm/headcount": cell });
    expect(after(marked, { type: "badCell", ...at, cell: null }).badCells).toEqual({});
  });
});

describe("previewedPlan", () => {
  it("lays what is being typed over what is pending", () => {
    const draft = after(commit(emptyDraft, raise(1)), {
      type: "preview",
      preview: { line: "algorithm", set: { annualSalary: 2 } },
    });
    expect(salary(draft)).toBe(2);
    expect(salary(after(draft, { type: "preview", preview: null }))).toBe(1);
  });
});
