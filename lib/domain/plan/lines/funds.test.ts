import { describe, expect, it } from "vitest";
import { firstOf, paidBy, projectLines } from "@/lib/domain/plan/small-plan.testing";
import { lineSchema, type LineInput } from "./registry";

const cost = (changes: object = {}): LineInput => ({
  ...{ id: "cost", kind: "operating-cost", name: "Cost", category: "office" },
  ...{ start: "2027-01", monthly: 100, ...changes },
});
const clinics = (changes: object = {}): LineInput => ({
  ...{ id: "clinics", kind: "subscription-revenue", name: "Clinics", start: "2027-01" },
  ...{ newPerMonth: 5, pricePerMonth: 2, ...changes },
});
const api = (changes: object = {}): LineInput => ({
  ...{ id: "api", kind: "usage-revenue", name: "API", start: "2027-01" },
  ...{ tokensPerMonth: 2e6, pricePerMillionTokens: 3, ...changes },
});

describe("operating-cost", () => {
  it("steps up at each anniversary of its own start, not of the plan's (R1, R11)", () => {
    const growing = { annualGrowth: 0.5 };
    const fresh = paidBy(projectLines([cost(growing)]), "cost", 24);
    expect(fresh).toEqual([...Array<number>(12).fill(100), ...Array<number>(12).fill(150)]);
    const older = projectLines([cost({ ...growing, start: "2026-07" })]);
    expect(paidBy(older, "cost", 8)).toEqual([100, 100, 100, 100, 100, 100, 150, 150]);
  });

  it("pays its one-off in the first month and the rest to the end, taxes too (R2, R15)", () => {
    const tax = cost({ category: "tax", oneOff: 30, start: "2027-02", end: "2027-03" });
    expect(paidBy(projectLines([tax]), "cost", 5)).toEqual([0, 130, 100, 0, 0]);
  });

  it("counts for nothing while it is off, in the base too (R4)", () => {
    const { cash, lines } = projectLines([cost({ off: true })], { openingCash: 7 });
    expect(cash.closing[23]).toBe(7);
    expect(lines.has("cost")).toBe(false);
  });
});

describe("subscription-revenue", () => {
  it("keeps what churn leaves and adds a growing intake, in fractions of customers (R12)", () => {
    // 10 · 0.8 + 5 = 13; 13 · 0.8 + 5.5 = 15.9; 15.9 · 0.8 + 6.05 = 18.77; each at 2.
    const line = clinics({ customersAtStart: 10, churn: 0.2, newGrowth: 0.1 });
    const { revenue } = projectLines([line]);
    [26, 31.8, 37.54].forEach((earned, month) => expect(revenue[month]).toBeCloseTo(earned, 10));
  });

  it("collects later than it earns, past its end and from before the plan (R13)", () => {
    const late = { collectionDelayMonths: 2 };
    const ended = projectLines([clinics({ ...late, end: "2027-01" })]);
    expect(firstOf(ended.revenue, 4)).toEqual([10, 0, 0, 0]);
    expect(firstOf(ended.flows.operatingReceipts, 4)).toEqual([0, 0, 10, 0]);
    const before = projectLines([clinics({ ...late, start: "2026-12", end: "2026-12" })]);
    expect(firstOf(before.revenue, 2)).toEqual([0, 0]);
    expect(firstOf(before.flows.operatingReceipts, 3)).toEqual([0, 10, 0]);
  });
});

describe("usage-revenue", () => {
  it("sells tokens that grow every month at a price by million (R14)", () => {
    // 2, 3 and 4.5 million tokens at 3.
    const { revenue } = projectLines([api({ growth: 0.5 })]);
    expect(firstOf(revenue, 3)).toEqual([6, 9, 13.5]);
  });

  it("grows from its true start, and is collected after its end (R1, R13)", () => {
    const line = api({ growth: 1, start: "2026-11", end: "2027-01", collectionDelayMonths: 1 });
    const { revenue, flows } = projectLines([line]);
    // November 6, December 12, January 24; December's money comes in January.
    expect(firstOf(revenue, 3)).toEqual([24, 0, 0]);
    expect(firstOf(flows.operatingReceipts, 3)).toEqual([12, 24, 0]);
  });
});

describe("interest on cash", () => {
  it("is a twelfth of the yearly rate on what a month opens with, none below zero (R3, R19)", () => {
    const { interest, cash } = projectLines([cost({ monthly: 700 })], {
      ...{ openingCash: 1200, interestOnCash: 0.1 },
    });
    // 1,200 earns 10 and closes at 510; that earns 4.25 and closes at −185.75, which earns nothing.
    expect(firstOf(interest, 4)).toEqual([10, 4.25, 0, 0]);
    expect(firstOf(cash.closing, 3)).toEqual([510, -185.75, -885.75]);
  });
});

describe("defaults", () => {
  it("are zero for rates, delays, growth and fees, one for PUE, nobody for a team (R7)", () => {
    const loan = {
      kind: "loan",
      id: "l",
      name: "L",
      principal: 1,
      drawn: "2027-01",
      termMonths: 2,
    };
    expect(lineSchema.parse(loan)).toMatchObject({
      ...{ annualRate: 0, interestOnlyMonths: 0, feeRate: 0, off: false },
    });
    const bought = {
      ...{ kind: "gpu-purchase", id: "p", name: "P", start: "2027-01", gpuModel: "h100-sxm" },
      ...{ gpuCount: 1, unitPrice: 1, usefulLifeMonths: 12 },
    };
    expect(lineSchema.parse(bought)).toMatchObject({
      ...{ pue: 1, powerKwPerGpu: 0, electricityPricePerKwh: 0, hostingPerGpuMonth: 0 },
      ...{ networkAndServerRate: 0, deliveryMonths: 0 },
    });
    const serving = {
      ...{ kind: "inference", id: "s", name: "S", start: "2027-01", tokensPerMonth: 1 },
      ...{ tokensPerSecondPerGpu: 1, utilisation: 1, gpuModel: "h100-sxm", pricePerGpuHour: 1 },
    };
    expect(lineSchema.parse(serving)).toMatchObject({ growth: 0, team: {} });
    expect(lineSchema.safeParse({ ...loan, principal: undefined }).success).toBe(false);
  });
});
