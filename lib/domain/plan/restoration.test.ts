import { describe, expect, it } from "vitest";
import { applyEdit, contentOf } from "./edit";
import { planFileSchema, type Plan } from "./plan-file";
import { restoration } from "./restoration";
import { resolve } from "./scenario";
import { templateFile } from "./templates/registry";

const northlight = planFileSchema.parse({
  ...templateFile("northlight", { start: "2027-01", language: "en" }),
  scenarios: [{ id: "late", name: "Hire later", changes: [{ line: "legal", shift: 4 }] }],
});
const past = contentOf(northlight);

/** The plan with a new scenario of these changes, resolved in it. */
function shownIn(plan: Plan, changes: readonly unknown[]): Plan {
  const scenario = { id: "then", name: "Then", changes };
  const scenarios = [...plan.scenarios, scenario];
  const resolution = resolve(planFileSchema.parse({ ...plan, scenarios }), "then");
  if (!resolution.ok) throw new Error(resolution.failure.kind);
  return resolution.plan;
}

function restored(plan: Plan, shown?: string) {
  const found = restoration(plan, past, shown);
  if (!found.ok) throw new Error(found.failure.kind);
  return found;
}

const set = (line: string, values: object) =>
  ({ kind: "setFields", line, set: { ...values } }) as const;

describe("restoration", () => {
  it("brings values, switched lines and cash of then back on the base of now", () => {
    const edited = [set("legal", { monthly: 1, off: true }), set("seed", { amount: 1 })].reduce(
      applyEdit,
      { ...northlight, openingCash: 7 },
    );
    const { changes, unrestored } = restored(edited);
    const then = shownIn(edited, changes);
    expect({ lines: then.lines, openingCash: then.openingCash }).toEqual({
      lines: northlight.lines,
      openingCash: northlight.openingCash,
    });
    expect(unrestored).toEqual([]);
  });

  it("adds lines again that were removed since", () => {
    const edited = applyEdit(northlight, { kind: "removeLine", line: "legal" });
    const then = shownIn(edited, restored(edited).changes);
    const legal = northlight.lines.find(({ id }) => id === "legal");
    expect(then.lines.at(-1)).toEqual(legal);
  });

  it("has nothing to change where the plan is as it was", () => {
    expect(restored(northlight)).toMatchObject({ changes: [], differences: [], unrestored: [] });
  });

  it("names what no scenario can bring back, and only that", () => {
    const edited = { ...northlight, name: "New name", months: 24, currency: "EUR", openingCash: 7 };
    const { unrestored, differences } = restored(edited);
    expect(unrestored.map(({ setting }) => setting)).toEqual(["name", "currency", "months"]);
    expect(differences.map((one) => one.kind === "setting" && one.setting)).toEqual([
      "openingCash",
    ]);
  });

  it("brings a scenario back as it was then", () => {
    const edited = { ...northlight, scenarios: [] };
    expect(restored(edited, "late").changes).toEqual([{ line: "legal", shift: 4 }]);
    expect(restored(edited, "unknown").changes).toEqual([]);
  });

  it("says that a scenario cannot hold dates too far from the first month of now", () => {
    const lines = northlight.lines.filter(({ id }) => id === "legal");
    const far = { ...northlight, start: "2060-01", lines: [], scenarios: [] };
    const found = restoration(far, { ...past, lines, scenarios: [] });
    expect(found).toMatchObject({
      ok: false,
      failure: { kind: "invalidChange", failures: [{ code: "dateTooFar" }] },
    });
  });

  it("says when the plan has as many scenarios as it can hold", () => {
    const scenarios = Array.from({ length: 50 }, (_, index) => ({ id: `s${index}`, name: "S" }));
    const full = planFileSchema.parse({ ...northlight, scenarios });
    expect(restoration(full, past)).toEqual({
      ok: false,
      failure: { kind: "tooManyScenarios", limit: 50 },
    });
  });
});
