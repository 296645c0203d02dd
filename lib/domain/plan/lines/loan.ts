import { monthIndex } from "@/lib/domain/calendar/month";
import { month, number, quantity } from "@/lib/domain/plan/field";
import { median } from "@/lib/domain/plan/quantity";
import { eachMonth, post } from "@/lib/domain/plan/window";
import { defineLineKind, type LineFault, type LineOf } from "./line-kind";

const fields = {
  principal: quantity({ unit: "money", inGrid: true }),
  drawn: month(),
  annualRate: number({ unit: "fractionPerYear", max: 1, default: 0, inGrid: true }),
  termMonths: number({ unit: "months", min: 1, max: 480, isInteger: true, inGrid: true }),
  interestOnlyMonths: number({
    unit: "months",
    max: 479,
    isInteger: true,
    default: 0,
    inGrid: true,
  }),
  feeRate: number({ unit: "fraction", max: 1, default: 0, inGrid: true }),
};

type Loan = LineOf<"loan", typeof fields>;

/**
 * Money lent: drawn gross, its fee paid with the draw. From the month after come `termMonths`
 * payments, the first `interestOnlyMonths` of them interest alone, the others level (R17). Drawn
 * in or after the month asked it is new money, with all its payments (R49); drawn before the plan
 * it never is, and only what is left to pay is seen (R18).
 */
export const loan = defineLineKind({
  kind: "loan",
  budget: "funds",
  fields,
  faults: repaymentFaults,
  // The first payment falls into the month after the draw.
  span({ drawn, termMonths }) {
    const from = monthIndex(drawn);
    return { from, to: from + 1 + termMonths };
  },
  spend(line, ports) {
    const { window } = ports;
    const drawn = monthIndex(line.drawn);
    const principal = median(line.principal);
    const monthlyRate = line.annualRate / 12;
    const levelPayments = line.termMonths - line.interestOnlyMonths;
    const level = levelPayment({ principal, monthlyRate, payments: levelPayments });
    const paid = ports.flow("debtService");
    ports.plannedFunding(drawn);
    post(window, ports.flow("loanDraws"), drawn, principal);
    post(window, paid, drawn, line.feeRate * principal);
    const firstLevel = drawn + 1 + line.interestOnlyMonths;
    eachMonth(window, drawn + 1, firstLevel, (_, offset) => {
      paid[offset]! += principal * monthlyRate;
    });
    // The last level payment clears the balance by the equation that it solves; carrying the
    // balance along would let rounding grow with (1 + rate)^term.
    eachMonth(window, firstLevel, firstLevel + levelPayments, (_, offset) => {
      paid[offset]! += level;
    });
  },
});

function repaymentFaults({ interestOnlyMonths, termMonths }: Loan): LineFault[] {
  const neverRepays = interestOnlyMonths >= termMonths;
  return neverRepays ? [{ field: "interestOnlyMonths", code: "interestOnlyTooLong" }] : [];
}

/**
 * The equal payment that repays a principal with interest: PMT,
 * `principal · r / (1 − (1 + r)^−n)`, and `principal / n` without interest (R17).
 *
 * expm1/log1p keep full precision at small rates, where `1 − (1 + r)^−n` cancels.
 *
 * @param monthlyRate fraction per month, ≥ 0
 * @param payments how many, ≥ 1
 */
export function levelPayment({
  principal,
  monthlyRate,
  payments,
}: Readonly<{ principal: number; monthlyRate: number; payments: number }>): number {
  if (monthlyRate === 0) return principal / payments;
  return (principal * monthlyRate) / -Math.expm1(-payments * Math.log1p(monthlyRate));
}
