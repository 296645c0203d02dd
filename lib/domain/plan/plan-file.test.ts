import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPlan, arbitraryPlanFile } from "./arbitrary-plan.testing";
import { fieldFailures } from "./field-failures";
import { planFileSchema } from "./plan-file";
import { project } from "./project";
import { templateFile } from "./templates/registry";

const northlight = templateFile("northlight", { start: "2027-01", language: "en" });

type Failure = { path: string; code: string };

function failuresOf(file: unknown): Failure[] {
  const parsed = planFileSchema.safeParse(file);
  if (parsed.success) return [];
  return fieldFailures(parsed.error).map(({ path, code }) => ({ path: path.join("."), code }));
}

function notFinite(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (value instanceof Map) return notFinite([...value], path);
  if (value instanceof Float64Array) return notFinite([...value], path);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

describe("planFileSchema", () => {
  it("accepts the demonstration plan, and reads what it wrote to the same plan", () => {
    const plan = planFileSchema.parse(northlight);
    expect(planFileSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it.each([false, true])(
    "accepts only plans that project without throwing, all numbers finite (R10; extreme: %s)",
    (extreme) => {
      fc.assert(
        fc.property(arbitraryPlan({ extreme }), (plan) => {
          expect(notFinite(project(plan))).toEqual([]);
        }),
        { numRuns: 300, seed: 10 },
      );
    },
  );

  it.each([
    ["2000-01", 24],
    ["2099-06", 120],
  ])("projects to the ends of the axis: %s, %i months (R10)", (start, months) => {
    const rent = {
      id: "rent",
      kind: "operating-cost",
      name: "Rent",
      category: "office",
      start,
      monthly: 9,
    };
    const file = { ...northlight, start, months, openingCash: 20, lines: [rent], scenarios: [] };
    expect(() => project(planFileSchema.parse(file))).not.toThrow();
  });

  it("refuses any mangled file, with a path to a place that was mangled", () => {
    fc.assert(
      fc.property(arbitraryPlanFile(), fc.nat(), fc.nat(), (file, place, how) => {
        const { mangled, path } = mangle(file, place, how);
        const failures = failuresOf(mangled);
        expect(failures.length).toBeGreaterThan(0);
        const isAt = (place: string) => path.startsWith(place) || place.startsWith(path);
        expect(failures.some((failure) => isAt(failure.path))).toBe(true);
      }),
      { numRuns: 500, seed: 10 },
    );
  });

  it.each<[string, object, Failure]>([
    ["an unknown key", { color: "red" }, { path: "color", code: "unknownKey" }],
    ["a missing name", { name: undefined }, { path: "name", code: "required" }],
    ["a month that is none", { start: "2027-13" }, { path: "start", code: "wrongFormat" }],
    ["too long a horizon", { months: 121 }, { path: "months", code: "tooBig" }],
    ["another format", { format: "fourfold.plan/9" }, { path: "format", code: "notAChoice" }],
    [
      "cash that is not a number",
      { openingCash: "12" },
      { path: "openingCash", code: "wrongType" },
    ],
  ])("names the place and the rule for %s", (_, change, failure) => {
    expect(failuresOf({ ...northlight, ...change })).toEqual([failure]);
  });

  it.each<[string, object, Failure]>([
    ["an unknown kind", { kind: "wish" }, { path: "lines.0.kind", code: "invalid" }],
    ["an unknown field", { colour: 1 }, { path: "lines.0.colour", code: "unknownKey" }],
    ["a negative salary", { annualSalary: -1 }, { path: "lines.0.annualSalary", code: "tooSmall" }],
    [
      "an interval upside down",
      { annualSalary: { low: 2, high: 1 } },
      { path: "lines.0.annualSalary.high", code: "intervalOrder" },
    ],
    [
      "an interval with a word in it",
      { annualSalary: { low: "2", high: 3 } },
      { path: "lines.0.annualSalary.low", code: "wrongType" },
    ],
    [
      "an end before the start",
      { end: "2026-12" },
      { path: "lines.0.end", code: "endBeforeStart" },
    ],
    ["a start too far away", { start: "2090-01" }, { path: "lines.0.start", code: "dateTooFar" }],
    ["an id with a slash", { id: "a/b" }, { path: "lines.0.id", code: "wrongFormat" }],
  ])("names the place and the rule for a line with %s", (_, change, failure) => {
    const role = { ...northlight.lines![6], ...change };
    expect(failuresOf({ ...northlight, lines: [role], scenarios: [] })).toEqual([failure]);
  });

  it("refuses a rate for each customer where the line followed counts tokens (R35)", () => {
    const usage = {
      ...{ id: "api", kind: "usage-revenue", name: "API", start: "2027-01" },
      ...{ tokensPerMonth: 1e9, pricePerMillionTokens: 1 },
    };
    const service = northlight.lines!.find(({ kind }) => kind === "inference");
    const following = { ...service, follows: "api" };
    const file = { ...northlight, lines: [usage, following], scenarios: [] };
    const path = "lines.1.tokensPerCustomer";
    expect(failuresOf(file)).toEqual([{ path, code: "tokensPerCustomerOfTokens" }]);
    const { tokensPerCustomer: _, ...bare } = following as Record<string, unknown>;
    expect(failuresOf({ ...file, lines: [usage, bare] })).toEqual([]);
  });

  it("refuses an id that stands twice", () => {
    const [line] = northlight.lines!;
    const file = { ...northlight, lines: [line, line], scenarios: [] };
    expect(failuresOf(file)).toEqual([{ path: "lines.1.id", code: "repeatedId" }]);
  });

  it("refuses a scenario without a known parent, and a circle of them (R59)", () => {
    const scenario = (id: string, from: string) => ({ id, name: id, from, changes: [] });
    const withScenarios = (...scenarios: object[]) => failuresOf({ ...northlight, scenarios });
    expect(withScenarios(scenario("a", "gone"))).toEqual([
      { path: "scenarios.0.from", code: "unknownParent" },
    ]);
    expect(withScenarios(scenario("a", "b"), scenario("b", "a"))).toEqual([
      { path: "scenarios.0.from", code: "scenarioCycle" },
      { path: "scenarios.1.from", code: "scenarioCycle" },
    ]);
  });
});

type Json = Record<string, unknown>;

/** Puts something impossible at one place of a file. @returns the file and the path of the place */
function mangle(file: object, place: number, how: number): { mangled: Json; path: string } {
  const mangled = JSON.parse(JSON.stringify(file)) as Json;
  const places = leavesOf(mangled);
  const { holder, key, path } = places[place % places.length]!;
  const impossible = [{ nested: [] }, [[]], true, "\u0000 nonsense", -1e300, 1e300];
  const isFreeText = ["name", "unitName", "gpuModel", "note"].includes(key);
  const fits = (value: unknown) =>
    (typeof value === "boolean" && key === "off") || (typeof value === "string" && isFreeText);
  const wrong = impossible.filter((value) => !fits(value));
  holder[key] = wrong[how % wrong.length];
  return { mangled, path };
}

function leavesOf(value: Json, prefix = ""): { holder: Json; key: string; path: string }[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = prefix ? `${prefix}.${key}` : key;
    if (inner !== null && typeof inner === "object") return leavesOf(inner as Json, path);
    return [{ holder: value, key, path }];
  });
}
