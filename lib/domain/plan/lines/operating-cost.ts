import { choice, month, number, quantity } from "@/lib/domain/plan/field";
import { median } from "@/lib/domain/plan/quantity";
import { eachMonth, post } from "@/lib/domain/plan/window";
import { defineLineKind, endField } from "./line-kind";
import { spanOf } from "./span";
import { steppedYearly } from "./growth";

/** A running cost that is none of the other budgets', and what it costs once at its start. */
export const operatingCost = defineLineKind({
  kind: "operating-cost",
  budget: "funds",
  fields: {
    category: choice(["marketing", "legal", "office", "software", "travel", "tax", "other"], {
      inGrid: true,
    }),
    start: month(),
    ...endField,
    monthly: quantity({ unit: "moneyPerMonth", default: 0, inGrid: true }),
    annualGrowth: number({ unit: "fractionPerYear", min: -1, max: 10, default: 0, inGrid: true }),
    oneOff: quantity({ unit: "money", default: 0, inGrid: true }),
  },
  spend(cost, ports) {
    const span = spanOf(cost);
    const paid = ports.flow("operatingPayments");
    post(ports.window, paid, span.from, median(cost.oneOff));
    const monthly = steppedYearly(median(cost.monthly), cost.annualGrowth);
    eachMonth(ports.window, span.from, span.to, (month, offset) => {
      paid[offset]! += monthly(month - span.from);
    });
  },
});
