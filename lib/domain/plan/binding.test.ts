import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPlan } from "./arbitrary-plan.testing";
import { firstBinding, isShort } from "./binding";
import { budgets } from "./lines/line-kind";
import { planFileSchema, type PlanFile } from "./plan-file";
import { project } from "./project";

/** Two engineers, 1,000 tokens usable from the second month on, and a run that wants more. */
function planOf(changes: Partial<PlanFile>) {
  return planFileSchema.parse({
    format: "fourfold.plan/1",
    name: "By hand",
    currency: "USD",
    start: "2027-01",
    months: 6,
    openingCash: 1e9,
    ...changes,
  });
}

const engineers = {
  id: "engineers",
  kind: "role",
  name: "Engineers",
  discipline: "algorithm-engineer",
  headcount: 2,
  start: "2027-01",
  annualSalary: 120_000,
} as const;

const corpus = {
  id: "corpus",
  kind: "dataset",
  name: "Corpus",
  source: "public",
  start: "2027-01",
  units: 1000,
  tokensPerUnit: 1,
} as const;

/** 1,460 GPU-hours on one GPU: two months of 730. */
const run = {
  id: "run",
  kind: "training-run",
  name: "Run",
  start: "2027-03",
  parameters: 1e9,
  tokens: 10_000,
  gpuModel: "h100-sxm",
  gpuCount: 1,
  gpuHours: 1460,
  restartOverhead: 0,
  pricePerGpuHour: 2,
  team: { "algorithm-engineer": 4 },
} as const;

describe("firstBinding", () => {
  it("names the month, all that bind in it, and the tightest (R46)", () => {
    // People 2 of 4: 0.5. Data 4 passes · 1,000 of 10,000: 0.4. Cash for ever.
    expect(firstBinding(project(planOf({ lines: [engineers, corpus, run] })))).toEqual({
      month: "2027-03",
      tightest: "data",
      coverage: 0.4,
      short: ["talent", "data"],
    });
  });

  it("is nothing where everything is covered to the full", () => {
    // 4 of 4 people, 4 passes · 2,500 of 10,000 tokens: 1 each, and 1 does not bind.
    const four = { ...engineers, headcount: 4 };
    const enough = { ...corpus, units: 2500 };
    expect(firstBinding(project(planOf({ lines: [four, enough, run] })))).toBeNull();
  });

  it("is nothing where nothing is asked for", () => {
    expect(firstBinding(project(planOf({})))).toBeNull();
  });

  it("breaks ties in the order of the budgets (R46)", () => {
    // 2 of 4 people, and 4 passes · 1,250 of 10,000 tokens: 0.5 each.
    const half = { ...corpus, units: 1250 };
    const binding = firstBinding(project(planOf({ lines: [engineers, half, run] })));
    expect(binding).toMatchObject({ tightest: "talent", short: ["talent", "data"] });
  });

  it("leaves no earlier month in which anything is short", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const projection = project(plan);
        const binding = firstBinding(projection);
        const until = binding ? projection.months.indexOf(binding.month) : projection.months.length;
        const earlier = budgets.flatMap((budget) => projection.coverage[budget].slice(0, until));
        expect(earlier.filter(isShort)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
