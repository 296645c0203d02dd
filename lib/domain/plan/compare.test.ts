import { describe, expect, it } from "vitest";
import { deltaOf, figuresOf, monthDelta, runwayDelta } from "./compare";
import { planFileSchema } from "./plan-file";
import { project } from "./project";

/** 1,000 in the bank, 100 a month out from the first month, 40 a month in from the third, for a year. */
const plan = planFileSchema.parse({
  format: "fourfold.plan/1",
  name: "By hand",
  currency: "USD",
  start: "2027-01",
  months: 12,
  openingCash: 1_000,
  lines: [
    {
      ...{ id: "rent", kind: "operating-cost", name: "Rent", category: "office" },
      ...{ start: "2027-01", monthly: 100 },
    },
    {
      ...{ id: "sales", kind: "subscription-revenue", name: "Sales", start: "2027-03" },
      ...{ customersAtStart: 4, newPerMonth: 0, newGrowth: 0, churn: 0, pricePerMonth: 10 },
    },
    {
      ...{ id: "run", kind: "training-run", name: "Run", start: "2027-02", gpuModel: "h100-sxm" },
      ...{ parameters: 1, tokens: 1, gpuCount: 1, gpuHours: 100, restartOverhead: 0.1 },
      ...{ experimentsRate: 1, pricePerGpuHour: 0 },
    },
  ],
});

describe("figuresOf", () => {
  it("gives the figures of a plan worked by hand", () => {
    // Cash: 1,000 − 12·100 + 10·40 = 200. Net burn: (1,200 − 400) / 12. GPU-hours: 100·1.1·2.
    expect(figuresOf(project(plan))).toMatchObject({
      cashAtEnd: 200,
      lowestCash: 200,
      fundedRunway: { months: 12, beyond: true },
      cashOutMonth: null,
      netBurnMean: 800 / 12,
      employeesAtEnd: 0,
      gpuHours: expect.closeTo(220, 9) as number,
      annualisedRevenueAtEnd: 480,
      grossMarginAtEnd: { value: 1 },
      // 800 falls short of nothing, but no data is usable for the run's one token.
      firstBinding: { month: "2027-02", tightest: "data" },
    });
  });
});

describe("deltaOf", () => {
  it("gives the distance with its sign, and its share of the base's magnitude", () => {
    expect(deltaOf(150, 100)).toEqual({ amount: 50, share: 0.5, isAtLeast: false });
    expect(deltaOf(50, -100)).toEqual({ amount: 150, share: 1.5, isAtLeast: false });
  });

  it("has no share of a base of zero, and no distance from what is not there", () => {
    expect(deltaOf(5, 0)).toEqual({ amount: 5, share: null, isAtLeast: false });
    expect([deltaOf(null, 1), deltaOf(1, null)]).toEqual([null, null]);
  });

  it("takes what rounding of sums leaves for no difference", () => {
    expect(deltaOf(0.1 + 0.2, 0.3)).toEqual({ amount: 0, share: 0, isAtLeast: false });
  });
});

describe("monthDelta and runwayDelta", () => {
  it("count months from the base, later ones above zero", () => {
    expect(monthDelta("2029-06", "2029-03")?.amount).toBe(3);
    expect(monthDelta("2028-12", "2029-03")?.amount).toBe(-3);
    expect(monthDelta(null, "2029-03")).toBeNull();
  });

  it("give at least the months in the plan where one runway outlasts it, none where both do", () => {
    const [short, long] = [
      { months: 26, beyond: false },
      { months: 36, beyond: true },
    ];
    expect(runwayDelta(long, short)).toEqual({ amount: 10, share: 10 / 26, isAtLeast: true });
    expect(runwayDelta(short, long)).toMatchObject({ amount: -10, isAtLeast: true });
    expect(runwayDelta(long, long)).toBeNull();
  });
});
