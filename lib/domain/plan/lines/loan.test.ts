import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstOf, paidBy, projectLines } from "@/lib/domain/plan/small-plan.testing";
import { levelPayment } from "./loan";
import type { LineInput } from "./registry";

type Figures = {
  functions: Record<string, { formula: string; value: number }>;
  schedule: readonly { interest: number; principal: number }[];
};

/** Venture debt of 3 million at 11.5 % over 36 months, by LibreOffice and by mpmath. */
const { functions, schedule } = JSON.parse(
  readFileSync(new URL("../reference/financial-functions.json", import.meta.url), "utf8"),
) as Figures;
const figure = (id: string) => functions[id]!.value;

/** LibreOffice writes 15 digits of its doubles; the payment takes a dozen roundings. */
const relativeTolerance = 1e-12;
const expectClose = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relativeTolerance * Math.abs(expected));

const venture = (changes: object = {}): LineInput => ({
  ...{ id: "debt", kind: "loan", name: "Venture debt", principal: 3e6, drawn: "2027-01" },
  ...{ annualRate: 0.115, termMonths: 36, ...changes },
});

const payment = () => levelPayment({ principal: 3e6, monthlyRate: 0.115 / 12, payments: 36 });

describe("levelPayment", () => {
  it("is LibreOffice's PMT, and splits as its PPMT (R17)", () => {
    expectClose(payment(), figure("pmt_venture_debt"));
    const firstInterest = 3e6 * (0.115 / 12);
    expectClose(payment() - firstInterest, figure("ppmt_m1"));
  });

  it("pays in a year the interest of CUMIPMT, and leaves the balance of FV (R17)", () => {
    const repaid = 3e6 + figure("fv_balance_12");
    expectClose(12 * payment() - repaid, -figure("cumipmt"));
  });

  it("is an equal share of the principal without interest (R17)", () => {
    expect(levelPayment({ principal: 1200, monthlyRate: 0, payments: 12 })).toBe(100);
  });
});

describe("loan", () => {
  it("pays the interest and principal of the amortisation schedule, month by month (R17)", () => {
    const paid = paidBy(projectLines([venture()], { months: 48 }), "debt", 48);
    expect(paid[0]).toBe(0);
    schedule.forEach(({ interest, principal }, month) =>
      expectClose(paid[month + 1]!, interest + principal),
    );
    expect(paid.slice(37)).toEqual(Array(11).fill(0));
  });

  it("comes in gross, with its fee as debt service in the same month (R17)", () => {
    const { flows } = projectLines([venture({ feeRate: 0.01 })]);
    expect(flows.loanDraws[0]).toBe(3e6);
    expect(flows.debtService[0]).toBe(30_000);
  });

  it("pays interest alone at first, then repays in the payments that are left (R17)", () => {
    // 1,200 at 12 %: 1 % a month is 12. Two months of it, then three level payments over 3 months:
    // 1,200 · 0.01 / (1 − 1.01^−3) = 408.026534
    const loan = venture({
      principal: 1200,
      annualRate: 0.12,
      termMonths: 5,
      interestOnlyMonths: 2,
    });
    const paid = paidBy(projectLines([loan]), "debt", 7);
    expect(paid.slice(0, 3)).toEqual([0, 12, 12]);
    for (const level of paid.slice(3, 6)) expect(level).toBeCloseTo(408.026534, 6);
    expect(paid[6]).toBe(0);
  });

  it("shows of one drawn before the plan only what is left to pay (R18)", () => {
    // Drawn in January 2026: the payment of January 2027 is the twelfth of 36, so 25 are left.
    const early = projectLines([venture({ drawn: "2026-01" })], { months: 36 });
    expect(early.flows.loanDraws.every((amount) => amount === 0)).toBe(true);
    expect(early.flows.debtService.filter((amount) => amount > 0)).toHaveLength(25);
    expect([...early.metrics.unfundedClosing]).toEqual([...early.cash.closing]);
  });

  it("is left out whole of a path without new money when drawn in its first month (R49)", () => {
    const { metrics, cash } = projectLines([venture({ feeRate: 0.01 })], { openingCash: 500 });
    expect(firstOf(cash.closing, 1)).toEqual([500 + 3e6 - 30_000]);
    expect(new Set(metrics.unfundedClosing)).toEqual(new Set([500]));
  });

  it("is refused when it never repays (R17)", () => {
    expect(() => projectLines([venture({ interestOnlyMonths: 36 })])).toThrow("custom");
  });
});
