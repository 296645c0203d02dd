import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPair } from "./arbitrary-variant.testing";
import { changesBetween } from "./changes-between";
import { differencesBetween } from "./difference";
import { planFileSchema, type Plan } from "./plan-file";
import { project } from "./project";
import { resolve } from "./scenario";
import type { ScenarioChange } from "./scenario-schema";
import { templateFile } from "./templates/registry";

const northlight = planFileSchema.parse({
  ...templateFile("northlight", { start: "2027-01", language: "en" }),
  scenarios: [],
});

/** The plan with the changes made on it, by way of a file, as a scenario is kept. */
function applied(plan: Plan, changes: readonly ScenarioChange[]): Plan {
  const scenario = { id: "it", name: "It", from: "base", changes };
  const resolution = resolve(planFileSchema.parse({ ...plan, scenarios: [scenario] }), "it");
  if (!resolution.ok) throw new Error(JSON.stringify(resolution.failure));
  return resolution.plan;
}

const withLine = (id: string, change: object): Plan => ({
  ...northlight,
  lines: northlight.lines.map((line) => (line.id === id ? { ...line, ...change } : line)),
});

type Pair = Readonly<{ from: Plan; to: Plan }>;

function law(name: string, holds: (pair: Pair) => void): void {
  it(name, () => fc.assert(fc.property(arbitraryPair(), holds), { numRuns: 300, seed: 58 }));
}

const isOfSameKind = ({ from, to }: Pair) =>
  to.lines.every(
    ({ id, kind }) => (from.lines.find((line) => line.id === id)?.kind ?? kind) === kind,
  );

describe("changesBetween", () => {
  law("leaves nothing different but lines that a scenario can only switch off", (pair) => {
    fc.pre(isOfSameKind(pair));
    const { from, to } = pair;
    const arrived = applied(from, changesBetween(from, to));
    for (const difference of differencesBetween(arrived, to)) {
      expect(difference).toMatchObject({ kind: "removed", line: { off: true } });
    }
  });

  law(
    "arrives at the same lines, settings and cash, whatever became of the lines",
    ({ from, to }) => {
      const arrived = applied(from, changesBetween(from, to));
      expect(linesOn(arrived)).toEqual(linesOn(to));
      const { lines: _arrived, ...settings } = arrived;
      const { lines: _to, ...wanted } = to;
      expect(settings).toEqual(wanted);
    },
  );

  law("changes nothing between a plan and itself", ({ from }) => {
    expect(changesBetween(from, from)).toEqual([]);
  });

  it("says a move of all dates as one shift, and of one date as that date", () => {
    expect(
      changesBetween(northlight, withLine("annotators", { start: "2027-07", end: "2028-04" })),
    ).toEqual([{ line: "annotators", shift: 4 }]);
    expect(changesBetween(northlight, withLine("annotators", { start: "2027-07" }))).toEqual([
      { line: "annotators", set: { start: "2027-07" } },
    ]);
  });

  it("takes a value away with null, and makes all settings one change", () => {
    const { cashFloor: _, ...rest } = northlight;
    const poorer = { ...rest, openingCash: 1_000_000 };
    expect(changesBetween(northlight, poorer)).toEqual([
      { plan: { openingCash: 1_000_000, cashFloor: null } },
    ]);
    expect(changesBetween(withLine("legal", { note: "why" }), northlight)).toEqual([
      { line: "legal", set: { note: null } },
    ]);
  });

  it("switches a line off where the other plan has none, unless it is off already", () => {
    const without = { ...northlight, lines: northlight.lines.filter(({ id }) => id !== "seed") };
    expect(changesBetween(northlight, without)).toEqual([{ line: "seed", off: true }]);
    expect(changesBetween(withLine("seed", { off: true }), without)).toEqual([]);
  });

  it("gives a line of another kind an id of its own, and its followers name that", () => {
    const usual = northlight.lines.filter(({ id }) => id === "clinics" || id === "serving");
    const clinics = {
      id: "clinics",
      kind: "role",
      name: "Nurses",
      discipline: "other",
      headcount: 1,
      start: "2027-01",
      annualSalary: 1,
    };
    const from = planFileSchema.parse({ ...northlight, lines: [clinics] });
    const to = { ...northlight, lines: usual };
    const arrived = applied(from, changesBetween(from, to));
    expect(arrived.lines.map(({ id, off }) => [id, off])).toEqual([
      ["clinics", true],
      ["clinics-2", false],
      ["serving", false],
    ]);
    expect(arrived.lines[2]).toMatchObject({ follows: "clinics-2" });
    expect(project(arrived).revenue).toEqual(project(to).revenue);
  });

  it("leaves months, currency and name as they are: a scenario has no say in them", () => {
    expect(
      changesBetween(northlight, { ...northlight, name: "Other", months: 12, currency: "EUR" }),
    ).toEqual([]);
  });
});

/** The lines that are on, in one order, by the ids that they had before some got one of their own. */
function linesOn({ lines }: Plan): string[] {
  const texts = lines.filter(({ off }) => !off).map((line) => JSON.stringify(sortedKeys(line)));
  return texts.map((text) => text.replaceAll(/"(l\d+)-2"/g, '"$1"')).sort();
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedKeys(inner)]));
}
