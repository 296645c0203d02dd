import { cashRemedies } from "./cash-remedies";
import type { Check } from "./check";
import { inMonth, money } from "./check-value";

/**
 * Cash falls below the plan's floor but not below zero: where it runs out, that is the finding, and
 * its remedies respect the floor (R47, R54).
 */
export const cashBelowFloor: Check = {
  id: "cash-below-floor",
  find({ plan, projection }) {
    const { floorMonth, cashOutMonth, lowestCash } = projection.metrics;
    const month = floorMonth.value;
    if (month === null || cashOutMonth.value !== null || plan.cashFloor === undefined) return [];
    const values = {
      month: inMonth(month),
      floor: money(plan.cashFloor),
      lowest: money(lowestCash.amount),
      lowestMonth: inMonth(lowestCash.month),
    };
    return [{ severity: "warn", month, lines: [], values }];
  },
  remedies: (finding, context) => (finding.month ? cashRemedies(context, finding.month) : []),
};
