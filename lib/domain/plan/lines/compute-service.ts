import { month, number, quantity } from "@/lib/domain/plan/field";
import { median } from "@/lib/domain/plan/quantity";
import { eachMonth } from "@/lib/domain/plan/window";
import { defineLineKind, endField } from "./line-kind";
import { steppedYearly } from "./growth";
import { spanOf } from "./span";

/** Storage, network and tools around the GPUs: a monthly bill that credits may pay (R40). */
export const computeService = defineLineKind({
  kind: "compute-service",
  budget: "compute",
  fields: {
    start: month(),
    ...endField,
    monthly: quantity({ unit: "moneyPerMonth", inGrid: true }),
    annualGrowth: number({ unit: "fractionPerYear", min: -1, max: 10, default: 0, inGrid: true }),
  },
  spend(service, ports) {
    const span = spanOf(service);
    const bill = ports.creditableBill();
    const monthly = steppedYearly(median(service.monthly), service.annualGrowth);
    eachMonth(ports.window, span.from, span.to, (month, offset) => {
      bill[offset]! += monthly(month - span.from);
    });
  },
});
