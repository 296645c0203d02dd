import { choice, month, number, optionalNumber, quantity } from "@/lib/domain/plan/field";
import { median } from "@/lib/domain/plan/quantity";
import { post } from "@/lib/domain/plan/window";
import { defineLineKind } from "./line-kind";
import { delayed } from "./span";

/** At and above this probability the single projection counts a round in full (R16). */
export const countedProbability = 0.5;

/** New money from investors, in the month its round closes. */
export const fundingRound = defineLineKind({
  kind: "funding-round",
  budget: "funds",
  fields: {
    amount: quantity({ unit: "money", inGrid: true }),
    closes: month(),
    instrument: choice(["equity", "safe", "convertible", "grant"], { default: "equity" }),
    probability: number({ unit: "fraction", max: 1, default: 1, inGrid: true }),
    delayMonths: quantity({ unit: "months", max: 120, default: 0, inGrid: true }),
    preMoney: optionalNumber({ unit: "money" }),
  },
  span(round) {
    const closes = delayed(round.closes, round.delayMonths);
    return { from: closes, to: closes + 1, isUncounted: round.probability < countedProbability };
  },
  spend(round, ports) {
    if (round.probability < countedProbability) return;
    const closes = delayed(round.closes, round.delayMonths);
    ports.plannedFunding(closes);
    post(ports.window, ports.flow("funding"), closes, median(round.amount));
  },
});
