import { monthIndex } from "@/lib/domain/calendar/month";
import { accelerator, month, number, quantity } from "@/lib/domain/plan/field";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import { median } from "@/lib/domain/plan/quantity";
import { eachMonth, post } from "@/lib/domain/plan/window";
import { defineLineKind } from "./line-kind";

/**
 * GPUs reserved for a term, paid whether used or idle (R36). The contract is
 * `gpuCount·730·months·price`; its prepaid part is due at the start, where no credit pays it, the
 * rest in equal monthly instalments, which credits may pay (R40).
 */
export const gpuReservation = defineLineKind({
  kind: "gpu-reservation",
  budget: "compute",
  fields: {
    start: month(),
    gpuModel: accelerator(),
    gpuCount: number({ unit: "gpus", max: 1e7, inGrid: true }),
    months: number({ unit: "months", min: 1, max: 120, isInteger: true, inGrid: true }),
    pricePerGpuHour: quantity({
      unit: "moneyPerGpuHour",
      max: 1e6,
      inGrid: true,
      priceTerms: ["1-year", "3-year"],
    }),
    prepaidRate: number({ unit: "fraction", max: 1, default: 0, inGrid: true }),
  },
  span({ start, months }) {
    const from = monthIndex(start);
    return { from, to: from + months };
  },
  spend(line, ports) {
    const { window } = ports;
    const start = monthIndex(line.start);
    const hoursHeld = line.gpuCount * hoursPerMonth;
    const monthlyPrice = hoursHeld * median(line.pricePerGpuHour);
    const contract = monthlyPrice * line.months;
    const instalment = monthlyPrice * (1 - line.prepaidRate);
    post(window, ports.flow("operatingPayments"), start, line.prepaidRate * contract);
    const bill = ports.creditableBill();
    const held = ports.gpuCapacity({ gpuModel: line.gpuModel, holding: "reserved" });
    eachMonth(window, start, start + line.months, (_, offset) => {
      bill[offset]! += instalment;
      held.hours[offset]! += hoursHeld;
      held.accrual[offset]! += monthlyPrice;
    });
  },
});
