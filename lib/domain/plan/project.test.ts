import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { gpuModelUses } from "./gpu-use";
import { lineKinds, type LineKind } from "./lines/registry";
import type { Metric } from "./metrics";
import { planFileSchema, type PlanFile } from "./plan-file";
import { project, type Projection } from "./project";
import { resolve } from "./scenario";
import { templateFile } from "./templates/registry";

/**
 * Plans projected by `reference/project.py`, a program written from the rules alone, by another
 * hand and in another language; `reference/README.md` tells how it was checked itself.
 */
type Case = { name: string; plan: PlanFile; scenario: string; expected: Expected };
type Expected = Record<string, unknown> & { metrics: Record<string, unknown> };

const allCases = JSON.parse(
  readFileSync(new URL("./reference/cases.json", import.meta.url), "utf8"),
) as Case[];

const known = new Set<string>(lineKinds.map(({ kind }) => kind));
const cases = allCases.filter(({ plan }) => plan.lines?.every(({ kind }) => known.has(kind)));

/** Sums of a few hundred doubles in another order may differ in the last digits. */
const relativeTolerance = 1e-9;

function projected({ plan, scenario }: Case): Projection {
  const resolution = resolve(planFileSchema.parse(plan), scenario);
  if (!resolution.ok) throw new Error(JSON.stringify(resolution.failure));
  return project(resolution.plan);
}

/** Turns maps and typed arrays into the plain shapes that the reference file holds. */
function plain(value: unknown): unknown {
  if (value instanceof Float64Array) return [...value];
  if (value instanceof Map) return plain(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function expectClose(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === "number" && typeof actual === "number") {
    const scale = Math.max(1, Math.abs(expected));
    const isClose = Math.abs(actual - expected) <= relativeTolerance * scale;
    if (!isClose) expect.fail(`${path}: ${actual}, where the reference has ${expected}`);
    return;
  }
  if (expected === null || typeof expected !== "object") {
    expect(actual, path).toBe(expected);
    return;
  }
  expect(actual, path).toBeTypeOf("object");
  const fields = actual as Record<string, unknown>;
  for (const [key, value] of Object.entries(expected)) {
    expectClose(fields[key], value, `${path}.${key}`);
  }
}

function pick(from: Expected, keys: readonly string[]) {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}

const valueOf = <T>(metric: Metric<T>) => metric.value;

const effectivePrices = (projection: Projection) =>
  new Map(
    gpuModelUses(projection).map(({ model, effectivePriceByMonth }) => [
      model,
      effectivePriceByMonth.map(valueOf),
    ]),
  );

function metricsAsReferenced({ metrics }: Projection) {
  return {
    ...metrics,
    cashOutMonth: valueOf(metrics.cashOutMonth),
    unfundedCashOutMonth: valueOf(metrics.unfundedCashOutMonth),
    floorMonth: valueOf(metrics.floorMonth),
    raiseBy: valueOf(metrics.raiseBy)?.month ?? null,
    burnMultiple: metrics.burnMultiple.map(valueOf),
    grossMargin: metrics.grossMargin.map(valueOf),
    defaultAlive: valueOf(metrics.defaultAlive),
  };
}

describe("project", () => {
  it("has a reference for base and scenario of the demonstration plan and for random plans", () => {
    expect(cases.length).toBeGreaterThanOrEqual(44);
  });

  it("has every kind of line in some reference plan", () => {
    const referenced = new Set(allCases.flatMap(({ plan }) => plan.lines!.map(({ kind }) => kind)));
    expect([...known].filter((kind) => !referenced.has(kind as LineKind))).toEqual([]);
  });

  it("projects the demonstration plan that people see as the two programs do", () => {
    // Ids differ from the reference file's, and with them the order of sums (R9).
    const full = allCases.find(({ name }) => name === "northlight-full base")!;
    const { cash, gpuHours } = project(
      planFileSchema.parse(templateFile("northlight", { start: "2027-01", language: "en" })),
    );
    expectClose(plain({ cash, gpuHours }), pick(full.expected, ["cash", "gpuHours"]), "northlight");
  });

  it.each(cases)("agrees with the independent program on $name ($scenario)", (one) => {
    const projection = projected(one);
    const { metrics, ...rest } = one.expected;
    expectClose(plain(projection), rest, "projection");
    const comparable = Object.keys(metricsAsReferenced(projection));
    const wanted = Object.entries(metrics).filter(([name]) => comparable.includes(name));
    expect(wanted.length).toBeGreaterThanOrEqual(10);
    expectClose(plain(metricsAsReferenced(projection)), Object.fromEntries(wanted), "metrics");
    expectClose(plain(effectivePrices(projection)), metrics["effectivePrice"], "effectivePrice");
  });
});
