import { month, number, quantity } from "@/lib/domain/plan/field";
import { median } from "@/lib/domain/plan/quantity";
import { post } from "@/lib/domain/plan/window";
import { defineLineKind, endField } from "./line-kind";
import { grownMonthly } from "./growth";
import { spanOf } from "./span";

/**
 * Customers who pay a price each month. `customers(m) = customers(m−1)·(1 − churn) + new(m)`, with
 * `customers(start − 1) = customersAtStart` and `new(m) = newPerMonth·(1 + newGrowth)^(m − start)`
 * (R12); revenue is earned on the customers at the close of the month and collected later (R13).
 */
export const subscriptionRevenue = defineLineKind({
  kind: "subscription-revenue",
  budget: "funds",
  fields: {
    start: month(),
    ...endField,
    customersAtStart: number({ unit: "customers", max: 1e9, default: 0, inGrid: true }),
    newPerMonth: quantity({ unit: "customersPerMonth", max: 1e9, inGrid: true }),
    newGrowth: quantity({ unit: "fractionPerMonth", min: -1, max: 1, default: 0, inGrid: true }),
    churn: quantity({ unit: "fractionPerMonth", max: 1, default: 0, inGrid: true }),
    pricePerMonth: quantity({ unit: "moneyPerMonth", max: 1e9, inGrid: true }),
    collectionDelayMonths: number({ unit: "months", max: 60, isInteger: true, default: 0 }),
  },
  drives: "customers",
  drive(line, ports) {
    const { window } = ports;
    const span = spanOf(line);
    const [customersByMonth, earned] = [ports.customers(), ports.earned()];
    const collected = ports.flow("operatingReceipts");
    const [newPerMonth, newGrowth] = [median(line.newPerMonth), median(line.newGrowth)];
    const [churn, price] = [median(line.churn), median(line.pricePerMonth)];
    const last = Math.min(span.to, window.first + window.length);
    let customers = line.customersAtStart;
    for (let month = span.from; month < last; month++) {
      customers = customers * (1 - churn) + grownMonthly(newPerMonth, newGrowth, month - span.from);
      const revenue = customers * price;
      post(window, customersByMonth, month, customers);
      post(window, earned, month, revenue);
      post(window, collected, month + line.collectionDelayMonths, revenue);
    }
  },
});
