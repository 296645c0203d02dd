import { choice, month, number, quantity, text } from "@/lib/domain/plan/field";
import { median } from "@/lib/domain/plan/quantity";
import { eachMonth } from "@/lib/domain/plan/window";
import { defineLineKind, endField } from "./line-kind";
import { spanOf } from "./span";

/**
 * Training data: bought or annotated in equal instalments, usable from the month after the last
 * (R27), refreshed each month at a share of its full cost (R28), stored while it is kept (R29).
 */
export const dataset = defineLineKind({
  kind: "dataset",
  budget: "data",
  fields: {
    source: choice(["licensed", "collected", "annotated", "synthetic", "public"], { inGrid: true }),
    start: month(),
    ...endField,
    acquisitionMonths: number({
      unit: "months",
      max: 120,
      isInteger: true,
      default: 0,
      inGrid: true,
    }),
    units: quantity({ unit: "units", inGrid: true }),
    unitName: text({ default: "documents", maxLength: 80 }),
    tokensPerUnit: number({ unit: "tokensPerUnit", max: 1e12, inGrid: true }),
    acquisitionCostPerUnit: quantity({ unit: "moneyPerUnit", max: 1e9, default: 0, inGrid: true }),
    annotationCostPerUnit: quantity({ unit: "moneyPerUnit", max: 1e9, default: 0 }),
    annotatedShare: number({ unit: "fraction", max: 1, default: 0 }),
    monthlyRefreshShare: number({ unit: "fractionPerMonth", max: 1, default: 0 }),
    storageGB: quantity({ unit: "gigabytes", default: 0 }),
    storagePricePerGBMonth: number({ unit: "moneyPerGigabyteMonth", max: 1e6, default: 0 }),
  },
  span(data) {
    const { from, to } = spanOf(data);
    return { from, to, readyFrom: from + data.acquisitionMonths };
  },
  spend(data, ports) {
    const { window } = ports;
    const span = spanOf(data);
    const paid = ports.flow("operatingPayments");
    const annotation = data.annotatedShare * median(data.annotationCostPerUnit);
    const units = median(data.units);
    const fullCost = units * (median(data.acquisitionCostPerUnit) + annotation);
    const storage = median(data.storageGB) * data.storagePricePerGBMonth;
    const instalments = Math.max(1, data.acquisitionMonths);
    eachMonth(window, span.from, span.to, (month, offset) => {
      const isAcquiring = month < span.from + instalments;
      paid[offset]! += isAcquiring ? fullCost / instalments : fullCost * data.monthlyRefreshShare;
      paid[offset]! += storage;
    });
    const usable = ports.usableTokens();
    eachMonth(window, span.from + data.acquisitionMonths, span.to, (_, offset) => {
      usable[offset]! += units * data.tokensPerUnit;
    });
  },
});
