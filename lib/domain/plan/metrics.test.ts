import { describe, expect, it } from "vitest";
import type { LineInput } from "./lines/registry";
import { projectLines } from "./small-plan.testing";

const cost = (changes: object = {}): LineInput => ({
  ...{ id: "cost", kind: "operating-cost", name: "Cost", category: "office" },
  ...{ start: "2027-01", monthly: 100, ...changes },
});
const round = (changes: object = {}): LineInput => ({
  ...{ id: "round", kind: "funding-round", name: "Round", amount: 1000, closes: "2027-03" },
  ...changes,
});
/** One million tokens in January, twice as many each month. */
const api = (changes: object = {}): LineInput => ({
  ...{ id: "api", kind: "usage-revenue", name: "API", start: "2027-01" },
  ...{ tokensPerMonth: 1e6, growth: 1, pricePerMillionTokens: 100, ...changes },
});

describe("runway", () => {
  it("counts the months that close at or above zero without new money, and as planned (R49)", () => {
    // 250 pays two months of 100; the round of March comes in time for neither path's third.
    const { metrics } = projectLines([cost(), round()], { openingCash: 250, months: 12 });
    expect(metrics.runway).toEqual({ months: 2, beyond: false });
    expect(metrics.fundedRunway).toEqual({ months: 12, beyond: true });
  });

  it("ends at the first passage below zero, though money comes later (R50)", () => {
    const { metrics } = projectLines([cost(), round()], { openingCash: 150, months: 12 });
    expect(metrics.cashOutMonth).toEqual({ value: "2027-02" });
    expect(metrics.unfundedCashOutMonth).toEqual({ value: "2027-02" });
  });

  it("beyond the horizon is the months that are left (R57)", () => {
    const { metrics } = projectLines([cost()], { openingCash: 1e6, months: 30 });
    expect(metrics.runway).toEqual({ months: 30, beyond: true });
  });
});

describe("defaultAlive", () => {
  const verdict = (lines: LineInput[], openingCash: number) =>
    projectLines(lines, { openingCash, months: 6 }).metrics.defaultAlive;

  it("is dead without cash, alive without burn, and else not to be said (R52)", () => {
    expect(verdict([cost()], 300)).toEqual({ value: "dead" });
    expect(verdict([cost({ end: "2027-03" })], 300)).toEqual({ value: "alive" });
    expect(verdict([cost()], 1e6)).toEqual({ value: null, reason: "stillBurning" });
  });
});

describe("annualisedRevenue and burnMultiple", () => {
  it("take twelve times a month, and burn over what a quarter added to it (R53)", () => {
    const { metrics } = projectLines([api(), cost({ monthly: 2000 })], { months: 5 });
    expect([...metrics.annualisedRevenue]).toEqual([1200, 2400, 4800, 9600, 19_200]);
    expect(metrics.burnMultiple[2]).toEqual({ value: null, reason: "needsThreeMonths" });
    // Burn of February to April 1,800 + 1,600 + 1,200 over 9,600 − 1,200.
    expect(metrics.burnMultiple[3]!.value).toBeCloseTo(4600 / 8400, 12);
  });

  it("have no multiple without new revenue or without burn (R53)", () => {
    const flat = projectLines([api({ growth: 0 }), cost()], { months: 5 });
    expect(flat.metrics.burnMultiple[4]).toEqual({ value: null, reason: "noNewRevenue" });
    const rich = projectLines([api()], { months: 5 });
    expect(rich.metrics.burnMultiple[4]).toEqual({ value: null, reason: "noBurn" });
  });
});

describe("lowestCash and floorMonth", () => {
  it("take closing cash, the earlier of equals, and a floor only where there is one (R54)", () => {
    const once = cost({ monthly: 0, oneOff: 60, start: "2027-02" });
    const { metrics } = projectLines([once], { openingCash: 100, months: 4, cashFloor: 50 });
    expect(metrics.lowestCash).toEqual({ month: "2027-02", amount: 40 });
    expect(metrics.floorMonth).toEqual({ value: "2027-02" });
    const free = projectLines([once], { openingCash: 100 }).metrics;
    expect(free.floorMonth).toEqual({ value: null, reason: "noFloor" });
  });
});

describe("grossMargin", () => {
  it("is revenue less the cost of serving, by month and over three (R55)", () => {
    // One GPU at 0.05 an hour: 36.50 a month, of 100, 200 and 400.
    const serving: LineInput = {
      ...{ id: "serving", kind: "inference", name: "Serving", start: "2027-01", follows: "api" },
      ...{ tokensPerSecondPerGpu: 1000, utilisation: 1, gpuModel: "h100-sxm" },
      ...{ pricePerGpuHour: 0.05 },
    };
    const { metrics } = projectLines([api(), serving], { months: 3 });
    expect(metrics.grossMargin[0]!.value).toBeCloseTo(63.5 / 100, 12);
    expect(metrics.grossMargin[2]!.value).toBeCloseTo(363.5 / 400, 12);
    expect(metrics.grossMarginMean.value).toBeCloseTo(0.635, 12);
    const asked = projectLines([cost()], { months: 3 }).metrics;
    expect(asked.grossMargin[0]).toEqual({ value: null, reason: "noRevenue" });
  });
});
