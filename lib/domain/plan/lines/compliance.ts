import { choice, month, number, quantity } from "@/lib/domain/plan/field";
import { median } from "@/lib/domain/plan/quantity";
import { eachMonth } from "@/lib/domain/plan/window";
import { defineLineKind, endField } from "./line-kind";
import { spanOf } from "./span";

/** What a regime costs: set up in equal instalments, then kept up every month (R31). */
export const compliance = defineLineKind({
  kind: "compliance",
  budget: "data",
  fields: {
    regime: choice(["GDPR", "HIPAA", "PIPL", "EU-AI-Act", "SOC2", "ISO-27001", "other"], {
      inGrid: true,
    }),
    start: month(),
    ...endField,
    setupCost: quantity({ unit: "money", default: 0, inGrid: true }),
    setupMonths: number({ unit: "months", max: 120, isInteger: true, default: 0, inGrid: true }),
    monthlyCost: quantity({ unit: "moneyPerMonth", default: 0, inGrid: true }),
  },
  span(line) {
    const { from, to } = spanOf(line);
    return { from, to, readyFrom: from + line.setupMonths };
  },
  spend(line, ports) {
    const { window } = ports;
    const span = spanOf(line);
    const paid = ports.flow("operatingPayments");
    const instalments = Math.max(1, line.setupMonths);
    const instalment = median(line.setupCost) / instalments;
    eachMonth(window, span.from, Math.min(span.to, span.from + instalments), (_, offset) => {
      paid[offset]! += instalment;
    });
    const monthlyCost = median(line.monthlyCost);
    eachMonth(window, span.from + line.setupMonths, span.to, (_, offset) => {
      paid[offset]! += monthlyCost;
    });
  },
});
