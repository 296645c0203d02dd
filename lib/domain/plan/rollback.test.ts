import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryLine, arbitraryPlan } from "./arbitrary-plan.testing";
import { applyEdit, contentOf, type PlanContent, type PlanEdit } from "./edit";
import { lineKinds, lineSchema, type Line } from "./lines/registry";
import type { Plan } from "./plan-file";
import { promote } from "./promote";
import { recordedChangeSchema, type RecordedChange } from "./recorded-change";
import { rollBack, type VersionedChange } from "./rollback";
import { settingsOf } from "./scenario";
import type { Scenario } from "./scenario-schema";

type Choice = Readonly<{ how: number; which: number; drawn: Line }>;

const anyLine = fc
  .constantFrom(...lineKinds)
  .chain((kind) => arbitraryLine(kind))
  .map((line) => lineSchema.parse(line));
const anyChoice: fc.Arbitrary<Choice> = fc.record({
  ...{ how: fc.nat(9), which: fc.nat(50), drawn: anyLine },
});

/** An edit that fits the plan, of every kind that is recorded, chosen by numbers. */
function editOf(plan: Plan, { how, which, drawn }: Choice, step: number): PlanEdit {
  const line = pick(plan.lines, which);
  const scenario = pick(plan.scenarios, which);
  const added = { id: `new${step}`, name: `Scenario ${step}`, from: "base", changes: [] };
  if (how === 0) return { kind: "setSettings", set: { openingCash: step, cashFloor: null } };
  if (how === 1) return { kind: "addScenario", scenario: added, after: scenario?.id ?? null };
  if (how === 2 && scenario) return { kind: "removeScenario", scenario: scenario.id };
  if (how === 3 && scenario) return scenarioEdit(scenario, line, step);
  if (how === 4 && scenario) return promotion(plan, scenario);
  if (!line || how === 5)
    return { kind: "addLine", line: { ...drawn, id: `new${step}` }, after: line?.id ?? null };
  if (how === 6) return { kind: "removeLine", line: line.id };
  if (how === 7) return { kind: "orderLines", order: plan.lines.map(({ id }) => id).reverse() };
  if (how === 8) return { kind: "shiftLine", line: line.id, months: (which % 7) - 3 };
  return { kind: "setFields", line: line.id, set: { name: `Renamed ${step}`, off: !line.off } };
}

const pick = <T>(items: readonly T[], which: number): T | undefined =>
  items[which % Math.max(1, items.length)];

function scenarioEdit({ id }: Scenario, line: Line | undefined, step: number): PlanEdit {
  const changes = line ? [{ line: line.id, off: step % 2 === 0 }] : [];
  return { kind: "setScenario", scenario: id, set: { changes, color: "talent" } };
}

function promotion(plan: Plan, { id }: Scenario): PlanEdit {
  const promoted = promote(plan, id);
  const content = promoted.ok ? promoted.content : contentOf(plan);
  return { kind: "replaceContent", content, promoted: id };
}

/** The record that a write of an edit leaves, as the server keeps it: made from both plans. */
function recordOf(edit: PlanEdit, before: Plan, after: Plan): RecordedChange {
  return recordedChangeSchema.parse(JSON.parse(JSON.stringify(recordText(edit, before, after))));
}

function recordText(edit: PlanEdit, before: Plan, after: Plan): unknown {
  switch (edit.kind) {
    case "setSettings":
      return { action: "changeSettings", before: settingsOf(before), after: settingsOf(after) };
    case "addLine":
      return { action: "addLine", before: null, after: lineIn(after, edit.line.id) };
    case "setFields":
    case "shiftLine":
      return {
        ...{ action: "changeLine" },
        ...{ before: lineIn(before, edit.line), after: lineIn(after, edit.line) },
      };
    case "removeLine":
      return { action: "removeLine", before: lineIn(before, edit.line), after: null };
    case "orderLines":
      return { action: "orderLines", before: idsOf(before.lines), after: idsOf(after.lines) };
    case "addScenario":
      return { action: "addScenario", before: null, after: scenarioIn(after, edit.scenario.id) };
    case "setScenario":
      return {
        ...{ action: "changeScenario" },
        ...{ before: scenarioIn(before, edit.scenario), after: scenarioIn(after, edit.scenario) },
      };
    case "removeScenario":
      return { action: "removeScenario", before: scenarioIn(before, edit.scenario), after: null };
    case "replaceContent":
      return {
        ...{ action: "promoteScenario", subject: edit.promoted },
        ...{ before: contentOf(before), after: contentOf(after) },
      };
  }
}

const idsOf = (items: readonly Readonly<{ id: string }>[]) => items.map(({ id }) => id);

function placed<T extends Readonly<{ id: string }>>(items: readonly T[], id: string) {
  const index = items.findIndex((item) => item.id === id);
  return { item: items[index], after: items[index - 1]?.id ?? null };
}

function lineIn({ lines }: Plan, id: string) {
  const { item, after } = placed(lines, id);
  return { line: item, after };
}

function scenarioIn({ scenarios }: Plan, id: string) {
  const { item, after } = placed(scenarios, id);
  return { scenario: item, after };
}

type Story = Readonly<{ plans: readonly Plan[]; changes: readonly VersionedChange[] }>;

/** Every plan from the first on, and the records of what led from each to the next. */
function storyOf(first: Plan, choices: readonly Choice[]): Story {
  const plans = [first];
  const changes: VersionedChange[] = [];
  let plan = first;
  for (const [step, choice] of choices.entries()) {
    const edit = editOf(plan, choice, step);
    const next = applyEdit(plan, edit);
    changes.push({ ...recordOf(edit, plan, next), version: step + 2 });
    plans.push(next);
    plan = next;
  }
  return { plans, changes };
}

/** As a file says it: what is absent is absent. */
const written = (content: PlanContent): unknown => JSON.parse(JSON.stringify(content));

const oneLine: Line = lineSchema.parse({
  ...{ id: "legal", kind: "operating-cost", name: "Legal", category: "legal", start: "2027-01" },
});
const content: PlanContent = {
  settings: {
    name: "P",
    currency: "USD",
    start: "2027-01",
    months: 1,
    openingCash: 1,
    interestOnCash: 0,
  },
  lines: [oneLine],
  scenarios: [],
};
const misfit = (version: number) => ({
  ok: false,
  failure: { kind: "recordDoesNotFit", version },
});

describe("rollBack", () => {
  it("gives each earlier plan of any sequence of edits back, deep equal", () => {
    fc.assert(
      fc.property(arbitraryPlan(), fc.array(anyChoice, { maxLength: 25 }), (first, choices) => {
        const { plans, changes } = storyOf(first, choices);
        const now = contentOf(plans.at(-1)!);
        for (const [index, plan] of plans.entries()) {
          const past = rollBack(now, changes.slice(index).toReversed());
          expect(past.ok && written(past.content)).toEqual(written(contentOf(plan)));
        }
      }),
      { numRuns: 150, seed: 22 },
    );
  });

  it("leaves what it was given alone", () => {
    const change = {
      action: "addLine",
      before: null,
      after: { line: oneLine, after: null },
    } as const;
    const past = rollBack(content, [{ ...change, version: 2 }]);
    expect(past).toEqual({ ok: true, content: { ...content, lines: [] } });
    expect(content.lines).toHaveLength(1);
  });

  it("passes over a plan that was deleted and brought back", () => {
    const changes = (["restorePlan", "deletePlan"] as const).map((action, index) => ({
      ...{ action, before: null, after: null, version: 3 - index },
    }));
    expect(rollBack(content, changes)).toEqual({ ok: true, content });
  });

  it.each([
    ["adds a line that is not there", { action: "addLine", before: null, after: line("gone") }],
    [
      "changes a line that is not there",
      { action: "changeLine", before: line("gone"), after: line("gone") },
    ],
    ["removes a line that is there", { action: "removeLine", before: line("legal"), after: null }],
    [
      "removes a line from below nothing",
      { action: "removeLine", before: line("new", "gone"), after: null },
    ],
    ["orders other lines", { action: "orderLines", before: ["legal", "gone"], after: ["legal"] }],
    ["orders a line twice", { action: "orderLines", before: ["legal", "legal"], after: ["legal"] }],
    ["made the plan", { action: "createPlan", before: null, after: null }],
  ])("names the version of a record that %s", (_, record) => {
    const change = { ...recordedChangeSchema.parse(record), version: 7 };
    expect(rollBack(content, [change])).toEqual(misfit(7));
  });
});

function line(id: string, after: string | null = null) {
  return { line: { ...oneLine, id }, after };
}

describe("recordedChangeSchema", () => {
  it.each([
    ["a field that its kind does not have", { line: { ...oneLine, budget: "funds" }, after: null }],
    ["a value that was kept bare", 14_000],
    ["no place", { line: oneLine }],
  ])("does not know a record with %s", (_, before) => {
    const record = { action: "removeLine", before, after: null };
    expect(recordedChangeSchema.safeParse(record).success).toBe(false);
  });
});
