import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "@/lib/domain/calendar/month";
import { arbitraryPlan } from "@/lib/domain/plan/arbitrary-plan.testing";
import { isShort } from "@/lib/domain/plan/binding";
import { applyEdit } from "@/lib/domain/plan/edit";
import { budgets, type Budget } from "@/lib/domain/plan/lines/line-kind";
import { planFileSchema, type Plan, type PlanFile } from "@/lib/domain/plan/plan-file";
import { project } from "@/lib/domain/plan/project";
import type { NewLine, Suggestion } from "./remedy";
import { suggestRemedies } from "./suggest-remedies";

const newLine: NewLine = {
  id: (kind) => `new-${kind}`,
  copyOf: (name) => `${name}, more`,
  reservationOf: (gpuModel) => `Reserved ${gpuModel}`,
  round: () => "New round",
};

function planOf(changes: Partial<PlanFile>): Plan {
  return planFileSchema.parse({
    format: "fourfold.plan/1",
    name: "By hand",
    currency: "USD",
    start: "2027-01",
    months: 12,
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
  source: "licensed",
  start: "2027-01",
  acquisitionMonths: 2,
  units: 1000,
  tokensPerUnit: 1,
  acquisitionCostPerUnit: 3,
} as const;

/** 1,460 GPU-hours on one GPU: April and May 2027. */
const run = {
  id: "run",
  kind: "training-run",
  name: "Run",
  start: "2027-04",
  parameters: 1e9,
  tokens: 4000,
  gpuModel: "h100-sxm",
  gpuCount: 1,
  gpuHours: 1460,
  restartOverhead: 0,
  pricePerGpuHour: 2,
  team: { "algorithm-engineer": 2 },
} as const;

const april = 3;

/** A small company that may be short of anything. */
const shortPlan = fc
  .record({
    openingCash: fc.integer({ min: 0, max: 500_000 }),
    heads: fc.nat(4),
    later: fc.nat(11),
    units: fc.nat(3000),
    tokens: fc.integer({ min: 1, max: 20_000 }),
    start: fc.nat(11),
    gpuCount: fc.integer({ min: 1, max: 6 }),
    need: fc.nat(6),
    quota: fc.nat(4),
  })
  .map(({ openingCash, heads, later, units, tokens, start, gpuCount, need, quota }) => {
    const second = { ...engineers, id: "second", start: addMonths("2027-01", later) };
    const team = { "algorithm-engineer": need };
    const asked = { ...run, tokens, gpuCount, team, start: addMonths("2027-01", start) };
    return planOf({
      openingCash,
      onDemandGpus: { "h100-sxm": quota },
      lines: [{ ...engineers, headcount: heads }, second, { ...corpus, units }, asked],
    });
  });

function suggest(changes: Partial<PlanFile>, budget: Budget, month = april) {
  return suggestRemedies(planOf(changes), { budget, month, newLine });
}

const remediesOf = (suggestions: readonly Suggestion[]) => suggestions.map(({ remedy }) => remedy);

describe("suggestRemedies", () => {
  it("has nothing to suggest where nothing is short", () => {
    expect(suggest({ lines: [engineers, corpus, run] }, "talent")).toEqual([]);
  });

  it("hires who is missing, in the first month that is short, on the terms there are", () => {
    // 5 needed, 2 there. 5 of 5 afterwards: 1.
    const lines = [engineers, corpus, { ...run, team: { "algorithm-engineer": 5 } }];
    const [hire] = suggest({ lines }, "talent");
    expect(hire?.remedy).toEqual({
      kind: "hire",
      hires: [{ discipline: "algorithm-engineer", people: 3, like: "engineers" }],
      start: "2027-04",
    });
    expect(hire?.edits).toMatchObject([
      {
        kind: "addLine",
        after: "engineers",
        line: {
          id: "new-role",
          name: "Engineers, more",
          headcount: 3,
          start: "2027-04",
          annualSalary: 120_000,
        },
      },
    ]);
    expect(hire?.effect).toEqual({ coverage: 1, runway: { months: 12, beyond: true } });
  });

  it("decides on people as long before as they take to come (R6)", () => {
    const slow = { ...engineers, hireDelayMonths: 2 };
    const lines = [slow, corpus, { ...run, team: { "algorithm-engineer": 5 } }];
    const [hire] = suggest({ lines }, "talent");
    expect(hire?.edits).toMatchObject([{ line: { start: "2027-02", hireDelayMonths: 2 } }]);
    expect(hire?.effect?.coverage).toBe(1);
  });

  it("brings forward people who come too late, and starts the run once they are there", () => {
    // 2 more engineers from July on: three months late for a run that needs 4 in April.
    const second = { ...engineers, id: "second", start: "2027-07" };
    const lines = [engineers, second, corpus, { ...run, team: { "algorithm-engineer": 4 } }];
    expect(remediesOf(suggest({ lines }, "talent")).slice(1)).toEqual([
      { kind: "startEarlier", line: "second", months: 3, start: "2027-04" },
      { kind: "startLater", line: "run", months: 3, start: "2027-07" },
    ]);
  });

  it("moves a run no further than the plan reaches", () => {
    // The engineers come in December; the run takes two months, of which the plan sees one.
    const second = { ...engineers, id: "second", start: "2027-12" };
    const lines = [engineers, second, corpus, { ...run, team: { "algorithm-engineer": 4 } }];
    const kinds = remediesOf(suggest({ lines }, "talent")).map(({ kind }) => kind);
    expect(kinds).toEqual(["hire", "startEarlier"]);
  });

  it("only says whom to add where the plan has nobody of the kind", () => {
    const lines = [corpus, run];
    expect(suggest({ lines }, "talent")).toEqual([
      {
        remedy: {
          kind: "addPeople",
          discipline: "algorithm-engineer",
          people: 2,
          start: "2027-04",
        },
        edits: [],
        effect: null,
      },
    ]);
  });

  it("buys the tokens that four passes leave missing, just in time or with the rest", () => {
    // 10,000 read ÷ 4 passes − 1,000 usable = 1,500 documents of one token; bought in two months.
    const lines = [engineers, corpus, { ...run, tokens: 10_000 }];
    const [again, more] = suggest({ lines }, "data");
    const bought = { line: "corpus", units: 1500, unitName: "documents" };
    expect(again?.remedy).toEqual({ kind: "buyAgain", ...bought, start: "2027-02" });
    expect(again?.effect?.coverage).toBe(1);
    expect(more?.remedy).toEqual({ kind: "buyMore", ...bought });
    expect(more?.edits).toEqual([{ kind: "setFields", line: "corpus", set: { units: 2500 } }]);
  });

  it("keeps the uncertainty of the units that it buys more of (R5)", () => {
    // Median √400 · √2,500 = 1,000; 9,000 ÷ 4 = 2,250 in all is 2.25 times both ends, 900 and
    // 5,625, which has one digit more than three.
    const unsure = { ...corpus, units: { low: 400, high: 2500 } };
    const [, more] = suggest({ lines: [engineers, unsure, { ...run, tokens: 9000 }] }, "data");
    expect(more?.edits).toMatchObject([{ set: { units: { low: 900, high: 5630 } } }]);
  });

  it("reserves the GPUs that are missing while they are, or raises what may be rented", () => {
    // 3 GPUs wanted in April and May, 1 may be rented: 2 are missing for two months.
    const lines = [engineers, corpus, { ...run, gpuCount: 3, gpuHours: 3 * 1460 }];
    const [reserve, quota] = suggest({ lines, onDemandGpus: { "h100-sxm": 1 } }, "compute");
    expect(reserve?.remedy).toEqual({
      ...{ kind: "reserve", gpuModel: "h100-sxm", gpus: 2, months: 2, start: "2027-04" },
    });
    expect(reserve?.effect?.coverage).toBe(1);
    expect(quota?.remedy).toEqual({ kind: "raiseQuota", gpuModel: "h100-sxm", gpus: 3 });
    expect(quota?.edits).toEqual([
      { kind: "setSettings", set: { onDemandGpus: { "h100-sxm": 3 } } },
    ]);
  });

  it("plans a round that covers all months of the stretch, closing in the first", () => {
    // 500 of rent a month from 1,000: January closes at 500 and six months ask for 3,000, so all
    // months are short; December closes at −5,000 and asks for 3,000: 8,000 are missing.
    const rent = {
      id: "rent",
      kind: "operating-cost",
      name: "Rent",
      category: "office",
      start: "2027-01",
      monthly: 500,
    } as const;
    const [money] = suggest({ lines: [rent], openingCash: 1000 }, "funds", 2);
    expect(money).toMatchObject({
      remedy: { kind: "raiseMoney", amount: 8000, by: "2027-01", until: "2027-12" },
      edits: [{ kind: "addLine", line: { name: "New round", amount: 8000, closes: "2027-01" } }],
      // March then closes at −500 + 8,000 and asks for 3,000.
      effect: { coverage: 2.5, runway: { months: 12, beyond: true } },
    });
  });

  it("saves cash by what has not begun yet", () => {
    // Closing February: 10,000. Ahead: nothing but three instalments of 5,000 from April on.
    const late = { ...corpus, start: "2027-04", acquisitionMonths: 3, units: 5000 };
    const remedies = remediesOf(suggest({ lines: [late], openingCash: 10_000 }, "funds", 1));
    // Six months from March on see all three instalments until July is the first, and two (10,000)
    // when it is: a delay of three months.
    expect(remedies[0]).toEqual({
      ...{ kind: "startLater", line: "corpus", months: 3, start: "2027-07" },
    });
  });

  it("finds the shortest delay that a search without shortcuts finds", () => {
    let delays = 0;
    fc.assert(
      fc.property(shortPlan, (plan) => {
        for (const budget of budgets) {
          const month = project(plan).coverage[budget].findIndex(isShort);
          if (month < 0) continue;
          const remedies = remediesOf(suggestRemedies(plan, { budget, month, newLine }));
          const moved = remedies.find((one) => one.kind === "startLater" && one.line === "run");
          const months = moved?.kind === "startLater" ? moved.months : null;
          expect(months).toBe(delayBySearch(plan, budget, month));
          if (months !== null) delays++;
        }
      }),
      { numRuns: 80 },
    );
    expect(delays).toBeGreaterThanOrEqual(5);
  });

  it("keeps its promise on any plan: the month is covered, and no other resource gets shorter", () => {
    const kept = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(arbitraryPlan(), shortPlan), (plan) => {
        const { coverage } = project(plan);
        for (const budget of budgets) {
          const month = Math.max(0, coverage[budget].findIndex(isShort));
          for (const suggestion of suggestRemedies(plan, { budget, month, newLine })) {
            expectKept(plan, budget, month, suggestion);
            kept.add(suggestion.remedy.kind);
          }
        }
      }),
      { numRuns: 100 },
    );
    const found = ["buyAgain", "buyMore", "hire", "raiseMoney", "raiseQuota", "reserve"];
    expect([...kept]).toEqual(expect.arrayContaining([...found, "startEarlier", "startLater"]));
  });
});

/** The shortest delay of the run that lifts the shortage, found by trying each of two years. */
function delayBySearch(plan: Plan, budget: Budget, month: number): number | null {
  const before = project(plan);
  const sum = (hours: Float64Array | undefined) => hours?.reduce((all, one) => all + one, 0) ?? 0;
  const isWhole = (after: typeof before) =>
    Math.abs(sum(after.gpuHoursByLine.get("run")) - sum(before.gpuHoursByLine.get("run"))) < 1e-6;
  for (let months = 1; months <= 24; months++) {
    const after = project(applyEdit(plan, { kind: "shiftLine", line: "run", months }));
    const hours = after.gpuHoursByLine.get("run");
    const isShortInRun = after.coverage[budget].some((one, at) => hours?.[at] && isShort(one));
    const isWorse = budgets.some(
      (other) => other !== "funds" && countShort(after, other) > countShort(before, other),
    );
    const isLifted =
      !isShort(after.coverage[budget][month]) &&
      countShort(after, budget) < countShort(before, budget);
    if (isLifted && !isWorse && isWhole(after) && (budget === "funds" || !isShortInRun))
      return months;
  }
  return null;
}

function countShort({ coverage }: ReturnType<typeof project>, budget: Budget): number {
  return coverage[budget].filter(isShort).length;
}

function expectKept(plan: Plan, budget: Budget, month: number, { edits, effect }: Suggestion) {
  if (edits.length === 0) return;
  const before = project(plan);
  const after = project(edits.reduce(applyEdit, plan));
  expect(isShort(before.coverage[budget][month])).toBe(true);
  expect(isShort(after.coverage[budget][month])).toBe(false);
  expect(after.coverage[budget][month]).toBe(effect?.coverage);
  expect(after.metrics.fundedRunway).toEqual(effect?.runway);
  for (const other of budgets.filter((one) => one !== "funds")) {
    expect(countShort(after, other)).toBeLessThanOrEqual(countShort(before, other));
  }
}
