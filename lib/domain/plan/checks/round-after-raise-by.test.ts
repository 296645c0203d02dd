import { describe, expect, it } from "vitest";
import { project } from "@/lib/domain/plan/project";
import { bare, contextOf, cost, mending, onlyFinding, round } from "./checks.testing";
import { roundAfterRaiseBy } from "./round-after-raise-by";
import { findingsOf } from "./run-checks";

// 1,200,000 at 100,000 a month: without new money, below zero in the 13th month, January 2028.
const settings = { openingCash: 1_200_000 };
const plan = (closes: string, more: object = {}) =>
  contextOf([cost(100_000), round({ amount: 2e6, closes, ...more })], settings);

describe("roundAfterRaiseBy", () => {
  it("is silent on a round in the month to have raised by, six months before cash ends (R51)", () => {
    expect(findingsOf(roundAfterRaiseBy, plan("2027-07"))).toEqual([]);
  });

  it("says how much too late a round is", () => {
    const finding = onlyFinding(roundAfterRaiseBy, plan("2027-10"));
    expect(finding).toMatchObject({ severity: "warn", month: "2027-10", lines: ["round"] });
    expect(bare(finding)).toMatchObject({ late: 3, out: "2028-01", by: "2027-07" });
  });

  it("reads a round at its delay (R6), and one that is not counted too", () => {
    expect(bare(onlyFinding(roundAfterRaiseBy, plan("2027-07", { delayMonths: 1 }))).late).toBe(1);
    expect(bare(onlyFinding(roundAfterRaiseBy, plan("2027-08", { probability: 0.3 }))).late).toBe(
      1,
    );
  });

  it("counts the rounds that come before", () => {
    const early = round({ id: "early", amount: 1_200_000, closes: "2027-03" });
    const lines = [cost(100_000), early, round({ amount: 2e6, closes: "2027-10" })];
    expect(findingsOf(roundAfterRaiseBy, contextOf(lines, settings))).toEqual([]);
  });

  it("agrees with the metric of the month asked (R49), interest and loans included", () => {
    const loan = {
      ...{ id: "loan", kind: "loan" as const, name: "Loan", principal: 400_000, drawn: "2027-06" },
      ...{ annualRate: 0.1, termMonths: 24, feeRate: 0.02 },
    };
    const lines = [cost(100_000), loan, round({ amount: 2e6, closes: "2028-02" })];
    const context = contextOf(lines, { ...settings, interestOnCash: 0.04 });
    const { metrics } = project(context.plan, "2028-02");
    expect(bare(onlyFinding(roundAfterRaiseBy, context))).toMatchObject({
      out: metrics.unfundedCashOutMonth.value,
      by: metrics.raiseBy.value?.month,
      late: metrics.raiseBy.value?.monthsLate,
    });
  });

  it("proposes to close it in time", () => {
    expect(mending(roundAfterRaiseBy, plan("2027-10", { delayMonths: 1 }))).toMatchObject({
      action: "closeBy",
      // With its delay of a month it closes in July then.
      edits: [{ kind: "setFields", line: "round", set: { closes: "2027-06" } }],
      after: [],
    });
  });

  it("proposes nothing where that month is past", () => {
    const lines = [cost(100_000), round({ amount: 2e6, closes: "2027-10" })];
    expect(mending(roundAfterRaiseBy, contextOf(lines, settings, { now: "2027-08" }))).toBeNull();
  });
});
