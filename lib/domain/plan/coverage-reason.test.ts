import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryPlan } from "./arbitrary-plan.testing";
import { coverageReasons, shortageOf, type Balance } from "./coverage-reason";
import { budgets } from "./lines/line-kind";
import { planFileSchema, type PlanFile } from "./plan-file";
import { project } from "./project";
import { northlight } from "./templates/northlight";

const reasons = coverageReasons(planFileSchema.parse(northlight));

/** September 2028, counted from January 2027. */
const september = 20;

describe("coverageReasons", () => {
  it("weighs each discipline alone, the tightest first (R43)", () => {
    // 2 infrastructure people serve 3 for the run and 1 for serving; 8 engineers, 6 needed.
    const { balances, coverage } = reasons("talent", september);
    expect(coverage).toBe(0.5);
    expect(balances).toEqual([
      {
        subject: "ml-infrastructure",
        supply: 2,
        demand: 4,
        suppliers: [{ line: "infrastructure", amount: 2 }],
        demanders: [
          { line: "run-13b", amount: 3 },
          { line: "serving", amount: 1 },
        ],
      },
      {
        subject: "algorithm-engineer",
        supply: 8,
        demand: 6,
        suppliers: [
          { line: "algorithm", amount: 4 },
          { line: "algorithm-2", amount: 4 },
        ],
        demanders: [{ line: "run-13b", amount: 6 }],
      },
    ]);
    expect(shortageOf(balances[0]!)).toBe(2);
    expect(shortageOf(balances[1]!)).toBe(0);
  });

  it("holds four passes over each dataset against the largest run (R44)", () => {
    // 3e7 documents of 1,200 tokens and 4e5 dialogues of 900, read four times: 1.44e11 + 1.44e9.
    const [balance] = reasons("data", september).balances;
    expect(balance).toMatchObject({ supply: 1.4544e11, demand: 5e11 });
    expect(balance?.suppliers).toEqual([
      { line: "corpus", amount: 1.44e11 },
      { line: "dialogues", amount: 1.44e9 },
    ]);
    expect(shortageOf(balance!)).toBe(3.5456e11);
  });

  it("holds cash against the months ahead whose burn is largest (R42)", () => {
    // Opening 1,000; rent 100 a month, 900 of it collected back in the fourth month ahead: the
    // burn of 3 months, 300, is the most; after six it is −300.
    const plan = planOf({ lines: [rent, rebate], openingCash: 1000 });
    const reason = coverageReasons(plan)("funds", 0);
    expect(reason).toMatchObject({ ahead: { months: 3, interest: 0 }, coverage: 3 });
    expect(reason.balances).toEqual([
      {
        subject: null,
        supply: 900,
        demand: 300,
        suppliers: [],
        demanders: [{ line: "rent", amount: 300 }],
      },
    ]);
  });

  it("lets the lines and the interest add up to the burn (R48)", () => {
    // 1,180 at 10 % a year, less 100 of rent: what January closes with earns a twelfth of 10 % in
    // February. In March 900 come back, so that the burn of one month is the most.
    const early = { ...rebate, collectionDelayMonths: 2 } as const;
    const plan = planOf({ lines: [rent, early], openingCash: 1180, interestOnCash: 0.1 });
    const { balances, ahead } = coverageReasons(plan)("funds", 0);
    const closing = 1180 + 118 / 12 - 100;
    expect(balances[0]?.supply).toBeCloseTo(closing, 9);
    expect(ahead?.months).toBe(1);
    expect(ahead?.interest).toBeCloseTo((closing * 0.1) / 12, 9);
    expect(balances[0]?.demand).toBeCloseTo(100 - (closing * 0.1) / 12, 9);
  });

  it("adds what may be rented to what is held, model by model (R45)", () => {
    // One GPU reserved and one that may be rented, 730 hours each; three wanted: 2,190.
    const plan = planOf({ lines: [reserved, service], onDemandGpus: { "h100-sxm": 1 } });
    const reason = coverageReasons(plan)("compute", 0);
    expect(reason.coverage).toBeCloseTo(2 / 3, 12);
    const [balance] = reason.balances;
    expect(balance).toMatchObject({ supply: 1460, demand: 2190, rentable: 730 });
    expect(balance?.suppliers).toEqual([{ line: "reserved", amount: 730 }]);
    expect(shortageOf(balance!)).toBe(730);
  });

  it("calls nothing short that may be rented without a limit (R45)", () => {
    const [balance] = coverageReasons(planOf({ lines: [service] }))("compute", 0).balances;
    expect(balance).toMatchObject({ supply: 0, demand: 2190, rentable: null });
    expect(shortageOf(balance!)).toBe(0);
  });

  it("puts a model with a limit before one that may always be rented", () => {
    // 2,190 hours of a model that nobody holds but anybody rents, 2,190 of one with 1,460 to be had.
    const free = { ...service, id: "a-free", gpuModel: "a100-80gb" } as const;
    const plan = planOf({ lines: [free, reserved, service], onDemandGpus: { "h100-sxm": 1 } });
    const { balances } = coverageReasons(plan)("compute", 0);
    expect(balances.map(({ subject }) => subject)).toEqual(["h100-sxm", "a100-80gb"]);
  });

  it("explains the very coverage of the projection, in every month of any plan", () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const { coverage, months } = project(plan);
        const explain = coverageReasons(plan);
        for (const budget of budgets) {
          for (const month of months.keys()) {
            const reason = explain(budget, month);
            expect(reason.coverage).toBe(coverage[budget][month]);
            expectWeighed(reason.coverage, reason.balances);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Doubles added in another order differ in the last digits. */
const relativeTolerance = 1e-9;

/** The tightest balance is the coverage, and its sides are the sums of their lines. */
function expectWeighed(coverage: number | null, balances: readonly Balance[]): void {
  const [tightest] = balances;
  if (coverage === null || !tightest || tightest.supply < 0) return;
  const { supply, demand, rentable } = tightest;
  const ratio = rentable === null ? Math.max(1, supply / demand) : supply / demand;
  const expected = Math.min(ratio, Number.MAX_VALUE);
  expect(Math.abs(coverage - expected)).toBeLessThanOrEqual(relativeTolerance * expected);
}

function planOf(changes: Partial<PlanFile>) {
  return planFileSchema.parse({
    format: "fourfold.plan/1",
    name: "By hand",
    currency: "USD",
    start: "2027-01",
    months: 3,
    openingCash: 1e9,
    ...changes,
  });
}

const rent = {
  id: "rent",
  kind: "operating-cost",
  name: "Rent",
  category: "office",
  start: "2027-01",
  monthly: 100,
} as const;

/** 900 customers at 1 each, one month, collected four months later: in May 2027. */
const rebate = {
  id: "rebate",
  kind: "subscription-revenue",
  name: "One customer",
  start: "2027-01",
  end: "2027-01",
  customersAtStart: 900,
  newPerMonth: 0,
  pricePerMonth: 1,
  collectionDelayMonths: 4,
} as const;

const reserved = {
  id: "reserved",
  kind: "gpu-reservation",
  name: "Reserved",
  start: "2027-01",
  gpuModel: "h100-sxm",
  gpuCount: 1,
  months: 12,
  pricePerGpuHour: 2,
} as const;

/** Two and a half GPUs' worth of tokens: three whole GPUs (R34). */
const service = {
  id: "service",
  kind: "inference",
  name: "Service",
  start: "2027-01",
  tokensPerMonth: 2.5 * 1000 * 730 * 3600,
  tokensPerSecondPerGpu: 1000,
  utilisation: 1,
  gpuModel: "h100-sxm",
  pricePerGpuHour: 2,
} as const;
