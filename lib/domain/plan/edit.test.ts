import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryLine, arbitraryPlan } from "./arbitrary-plan.testing";
import { applyEdit, inverseOf, type PlanEdit } from "./edit";
import { lineKinds, lineSchema } from "./lines/registry";
import type { Plan } from "./plan-file";

type Choice = readonly [how: number, which: number, drawn: ReturnType<typeof lineSchema.parse>];

/** An edit that fits the plan, chosen by numbers so that sequences of edits can be drawn. */
function editOf(plan: Plan, [how, which, drawn]: Choice, step: number): PlanEdit {
  const ids = plan.lines.map(({ id }) => id);
  const line = plan.lines[which % Math.max(1, plan.lines.length)];
  const after = line?.id ?? null;
  if (!line || how === 0) return { kind: "addLine", line: { ...drawn, id: `new${step}` }, after };
  if (how === 1) return { kind: "removeLine", line: line.id };
  if (how === 2) return { kind: "orderLines", order: ids.reverse() };
  return { kind: "setFields", line: line.id, set: { name: `renamed ${step}`, note: "why" } };
}

const anyLine = fc
  .constantFrom(...lineKinds)
  .chain((kind) => arbitraryLine(kind))
  .map((line) => lineSchema.parse(line));
const anyChoice: fc.Arbitrary<Choice> = fc.tuple(fc.nat(3), fc.nat(50), anyLine);

describe("inverseOf", () => {
  it("takes any sequence of edits back to the same bytes", () => {
    fc.assert(
      fc.property(arbitraryPlan(), fc.array(anyChoice, { maxLength: 20 }), (plan, choices) => {
        const inverses: PlanEdit[] = [];
        let edited = plan;
        for (const [step, choice] of choices.entries()) {
          const edit = editOf(edited, choice, step);
          inverses.unshift(inverseOf(edited, edit)!);
          edited = applyEdit(edited, edit);
        }
        const restored = inverses.reduce(applyEdit, edited);
        expect(canonical(restored)).toBe(canonical(plan));
      }),
      { numRuns: 200, seed: 22 },
    );
  });

  it("has nothing to take back on a line that is gone", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        expect(inverseOf(plan, { kind: "removeLine", line: "gone" })).toBeNull();
      }),
      { numRuns: 20, seed: 22 },
    );
  });
});

/** The schema writes the keys of a line in one order, so equal lines are equal bytes. */
function canonical(plan: Plan): string {
  return JSON.stringify({ ...plan, lines: plan.lines.map((line) => lineSchema.parse(line)) });
}

describe("applyEdit", () => {
  it("leaves the plan alone where a value is refused", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const line = plan.lines[0]?.id ?? "none";
        const edited = applyEdit(plan, { kind: "setFields", line, set: { start: "soon" } });
        expect(edited).toEqual(plan);
      }),
      { numRuns: 50, seed: 22 },
    );
  });
});
