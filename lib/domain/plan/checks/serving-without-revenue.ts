import type { Check } from "./check";
import { activeLines, monthOf, monthsAtWork, sumOver } from "./check-context";
import { inMonth, lineNames, money } from "./check-value";

/** Models are served and nothing in the plan ever earns. */
export const servingWithoutRevenue: Check = {
  id: "serving-without-revenue",
  find(context) {
    const { projection, plan } = context;
    if (projection.revenue.some((earned) => earned > 0)) return [];
    const served = activeLines(context, "inference").flatMap(({ id }) => {
      const work = monthsAtWork(context, id);
      return work ? [{ id, first: work.first }] : [];
    });
    if (served.length === 0) return [];
    const whole = { first: 0, last: plan.months - 1 };
    const costs = served.map(({ id }) => sumOver(projection.lines.get(id)!.out, whole));
    const month = monthOf(context, Math.min(...served.map(({ first }) => first)));
    const ids = served.map(({ id }) => id);
    const cost = costs.reduce((sum, one) => sum + one, 0);
    const values = { lines: lineNames(...ids), month: inMonth(month), cost: money(cost) };
    return [{ severity: "warn", month, lines: ids, values }];
  },
};
