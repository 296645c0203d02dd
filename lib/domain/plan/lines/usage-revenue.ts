import { month, number, quantity } from "@/lib/domain/plan/field";
import { median } from "@/lib/domain/plan/quantity";
import { post } from "@/lib/domain/plan/window";
import { defineLineKind, endField } from "./line-kind";
import { grownMonthly } from "./growth";
import { spanOf } from "./span";

const tokensPerPrice = 1e6;

/**
 * Tokens sold at a price by million: `tokensPerMonth·(1 + growth)^(m − start)` of them in month m
 * (R14), earned then and collected later (R13). A service may follow the tokens (R35).
 */
export const usageRevenue = defineLineKind({
  kind: "usage-revenue",
  budget: "funds",
  fields: {
    start: month(),
    ...endField,
    tokensPerMonth: quantity({ unit: "tokensPerMonth", max: 1e18, inGrid: true }),
    growth: quantity({ unit: "fractionPerMonth", min: -1, max: 1, default: 0, inGrid: true }),
    pricePerMillionTokens: quantity({ unit: "moneyPerMillionTokens", max: 1e6, inGrid: true }),
    collectionDelayMonths: number({ unit: "months", max: 60, isInteger: true, default: 0 }),
  },
  drives: "tokens",
  drive(line, ports) {
    const { window } = ports;
    const span = spanOf(line);
    const [tokensByMonth, earned] = [ports.tokens(), ports.earned()];
    const collected = ports.flow("operatingReceipts");
    const [tokensPerMonth, growth] = [median(line.tokensPerMonth), median(line.growth)];
    const price = median(line.pricePerMillionTokens);
    const last = Math.min(span.to, window.first + window.length);
    for (let month = span.from; month < last; month++) {
      const tokens = grownMonthly(tokensPerMonth, growth, month - span.from);
      const revenue = (tokens / tokensPerPrice) * price;
      post(window, tokensByMonth, month, tokens);
      post(window, earned, month, revenue);
      post(window, collected, month + line.collectionDelayMonths, revenue);
    }
  },
});
