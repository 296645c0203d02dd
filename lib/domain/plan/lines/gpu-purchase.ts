import { monthIndex } from "@/lib/domain/calendar/month";
import { accelerator, month, number, quantity } from "@/lib/domain/plan/field";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import { median } from "@/lib/domain/plan/quantity";
import { eachMonth, post } from "@/lib/domain/plan/window";
import { defineLineKind } from "./line-kind";

/**
 * GPUs bought: hardware with its network and servers is a capital payment in the month of the
 * purchase. From delivery, for the useful life, they give their hours and cost power and hosting,
 * used or idle; straight-line wear belongs to the cost of an hour and is never paid (R37).
 */
export const gpuPurchase = defineLineKind({
  kind: "gpu-purchase",
  budget: "compute",
  fields: {
    start: month(),
    gpuModel: accelerator(),
    gpuCount: number({ unit: "gpus", max: 1e7, inGrid: true }),
    unitPrice: quantity({ unit: "moneyPerGpu", max: 1e9, inGrid: true, priceTerms: ["purchase"] }),
    networkAndServerRate: number({ unit: "fraction", max: 10, default: 0, inGrid: true }),
    powerKwPerGpu: number({ unit: "kilowatts", max: 1000, default: 0 }),
    pue: number({ unit: "ratio", min: 1, max: 10, default: 1 }),
    electricityPricePerKwh: number({ unit: "moneyPerKilowattHour", max: 1e6, default: 0 }),
    hostingPerGpuMonth: number({ unit: "moneyPerGpuMonth", max: 1e9, default: 0, inGrid: true }),
    usefulLifeMonths: number({ unit: "months", min: 1, max: 240, isInteger: true, inGrid: true }),
    deliveryMonths: number({ unit: "months", max: 60, isInteger: true, default: 0, inGrid: true }),
  },
  span({ start, deliveryMonths, usefulLifeMonths }) {
    const from = monthIndex(start);
    const readyFrom = from + deliveryMonths;
    return { from, to: readyFrom + usefulLifeMonths, readyFrom };
  },
  spend(line, ports) {
    const { window, flow } = ports;
    const bought = monthIndex(line.start);
    const hardware = line.gpuCount * median(line.unitPrice) * (1 + line.networkAndServerRate);
    post(window, flow("capitalPayments"), bought, hardware);
    const power = line.powerKwPerGpu * line.pue * hoursPerMonth * line.electricityPricePerKwh;
    const running = line.gpuCount * (power + line.hostingPerGpuMonth);
    const wear = straightLineWear(hardware, line.usefulLifeMonths);
    const paid = flow("operatingPayments");
    const held = ports.gpuCapacity({ gpuModel: line.gpuModel, holding: "owned" });
    const delivered = bought + line.deliveryMonths;
    eachMonth(window, delivered, delivered + line.usefulLifeMonths, (_, offset) => {
      paid[offset]! += running;
      held.hours[offset]! += line.gpuCount * hoursPerMonth;
      held.accrual[offset]! += wear + running;
    });
  },
});

/**
 * What hardware loses in value each month: its price in equal parts over its useful life, nothing
 * left at the end (SLN with a salvage value of 0). Straight line because a GPU is rented out at
 * much the same price through its life; a declining balance would make its first hours dear.
 *
 * @param lifeMonths months of use, ≥ 1
 */
export function straightLineWear(price: number, lifeMonths: number): number {
  return price / lifeMonths;
}
