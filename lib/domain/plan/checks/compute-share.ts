import { budgets } from "@/lib/domain/plan/lines/line-kind";
import type { Check } from "./check";
import { sumOver, type CheckContext } from "./check-context";
import { lineNames, money, share } from "./check-value";

/** Above this share of all spending, the plan stands or falls with the price of GPUs. */
const highShare = 0.6;

/** Compute is more than 60 % of what the plan spends over the horizon. */
export const computeShare: Check = {
  id: "compute-share",
  find(context) {
    const all = budgets.reduce((sum, budget) => sum + spentBy(context, budget), 0);
    const compute = spentBy(context, "compute");
    if (all <= 0 || compute / all <= highShare) return [];
    const dearest = dearestComputeLine(context);
    const values = {
      share: share(compute / all),
      amount: money(compute),
      line: lineNames(...dearest),
    };
    return [{ severity: "warn", month: null, lines: [], values }];
  },
};

const whole = ({ plan }: CheckContext) => ({ first: 0, last: plan.months - 1 });

function spentBy(context: CheckContext, budget: (typeof budgets)[number]): number {
  return sumOver(context.projection.budgets[budget].out, whole(context));
}

function dearestComputeLine(context: CheckContext): readonly string[] {
  let [most, dearest]: [number, readonly string[]] = [0, []];
  for (const { id, budget } of context.entries.values()) {
    const paid = budget === "compute" ? context.projection.lines.get(id)?.out : undefined;
    const sum = paid ? sumOver(paid, whole(context)) : 0;
    if (sum > most) [most, dearest] = [sum, [id]];
  }
  return dearest;
}
