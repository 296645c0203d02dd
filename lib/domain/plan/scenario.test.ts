import { describe, expect, it } from "vitest";
import { planFileSchema, type Plan } from "./plan-file";
import { resolve } from "./scenario";
import { templateFile } from "./templates/registry";

const base = templateFile("northlight", { start: "2027-01", language: "en" });

function planWith(changes: readonly object[], from = "base"): Plan {
  const parent = { id: "parent", name: "Parent", changes: [{ line: "seed", off: true }] };
  const scenario = { id: "own", name: "Own", from, changes };
  return planFileSchema.parse({ ...base, scenarios: [parent, scenario] });
}

function resolved(changes: readonly object[], from = "base"): Plan {
  const resolution = resolve(planWith(changes, from), "own");
  if (!resolution.ok) throw new Error(JSON.stringify(resolution.failure));
  return resolution.plan;
}

const lineOf = (plan: Plan, id: string) => plan.lines.find((line) => line.id === id);

describe("resolve", () => {
  it("answers the base itself for the base, without scenarios", () => {
    const plan = planWith([]);
    expect(resolve(plan, "base")).toEqual({
      ok: true,
      plan: { ...plan, scenarios: [] },
      skipped: [],
    });
  });

  it("changes nothing where a scenario changes nothing", () => {
    expect(resolved([])).toEqual({ ...planWith([]), scenarios: [] });
  });

  it("applies the parent's changes before its own, later wins (R59)", () => {
    expect(lineOf(resolved([], "parent"), "seed")?.off).toBe(true);
    expect(lineOf(resolved([{ line: "seed", off: false }], "parent"), "seed")?.off).toBe(false);
  });

  it("moves all dates of a line relative to its parent (R61)", () => {
    const moved = lineOf(resolved([{ line: "annotators", shift: 4 }]), "annotators");
    expect(moved).toMatchObject({ start: "2027-07", end: "2028-04" });
  });

  it("replaces whole fields, and restores a default with null (R58)", () => {
    const line = lineOf(
      resolved([{ line: "algorithm", set: { annualSalary: 1, benefitsRate: null } }]),
      "algorithm",
    );
    expect(line).toMatchObject({ annualSalary: 1, benefitsRate: 0 });
  });

  it("adds lines and changes settings", () => {
    const added = { id: "extra", kind: "compute-service", name: "X", start: "2027-01", monthly: 1 };
    const plan = resolved([{ add: added }, { plan: { openingCash: 5, cashFloor: null } }]);
    expect(lineOf(plan, "extra")).toMatchObject({ monthly: 1 });
    expect(plan.openingCash).toBe(5);
    expect("cashFloor" in plan).toBe(false);
  });

  it("skips a change on a line that the base no longer has, and says so (R60)", () => {
    expect(resolve(planWith([{ line: "gone", off: true }]), "own")).toMatchObject({
      ok: true,
      skipped: [{ scenario: "own", change: 0, line: "gone" }],
    });
  });

  it.each<[string, object, string]>([
    ["a value that its kind refuses", { line: "algorithm", set: { headcount: -1 } }, "headcount"],
    ["an unknown field", { line: "algorithm", set: { colour: 1 } }, "colour"],
    ["another id", { line: "algorithm", set: { id: "x" } }, "set.id"],
    [
      "an id that exists",
      { add: { id: "seed", kind: "compute-service", name: "X", start: "2027-01", monthly: 1 } },
      "add.id",
    ],
  ])("refuses %s with scenario, change and path", (_, change, path) => {
    const plan = planWith([{ line: "seed", off: true }, change]);
    const resolution = resolve(plan, "own");
    expect(resolution).toMatchObject({
      ok: false,
      failure: { kind: "invalidChange", scenario: "own", change: 1 },
    });
    const failures =
      resolution.ok || !("failures" in resolution.failure) ? [] : resolution.failure.failures;
    expect(failures.map((failure) => failure.path.join("."))).toContain(path);
  });

  it("names an unknown scenario", () => {
    expect(resolve(planWith([]), "other")).toEqual({
      ok: false,
      failure: { kind: "unknownScenario", scenario: "other" },
    });
  });
});
