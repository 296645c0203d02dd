import { budgets, type Budget } from "@/lib/domain/plan/lines/line-kind";
import type { Projection } from "@/lib/domain/plan/project";
import { formatMonth } from "./month-format";
import { formatCompact, formatPercent } from "./number-format";
import { joined } from "./joined";
import type { PlanContext } from "./plan-context";
import { peakOf, totalOf } from "./series-peak";

/** Spending of the four budgets by month, one over the other in their fixed order. */
export function spendingChart(projection: Projection, context: PlanContext) {
  return {
    title: spendingFinding(projection, context),
    subtitle: context.t("spending.subtitle", { currency: context.currency }),
    summary: spendingSummary(projection, context),
    keys: projection.months,
    series: budgets.map((budget) => ({
      id: budget,
      label: context.t(`budget.${budget}`),
      color: budget,
      form: "bar" as const,
      stack: "spending",
      values: [...projection.budgets[budget].out],
    })),
  };
}

function totals({ budgets: money }: Projection) {
  const sums = budgets.map((budget) => ({ budget, spent: totalOf(money[budget].out) }));
  return { sums, all: totalOf(sums.map(({ spent }) => spent)) };
}

/** Which budget is largest, and when spending peaks. */
function spendingFinding(projection: Projection, { t, locale }: PlanContext): string {
  const { sums, all } = totals(projection);
  if (all <= 0) return t("spending.none");
  const largest = sums.reduce((most, one) => (one.spent > most.spent ? one : most));
  const peak = peakOf(spentByMonth(projection));
  return t("spending.finding", {
    budget: t(`budget.${largest.budget}`),
    share: formatPercent(largest.spent / all, { locale, digits: 0 }),
    month: formatMonth(projection.months[peak]!, locale, "long"),
  });
}

function spendingSummary(projection: Projection, { t, locale, currency }: PlanContext): string {
  const { sums, all } = totals(projection);
  const money = (amount: number) => formatCompact(amount, { locale, currency });
  const parts = sums.map(({ budget, spent }) => `${t(`budget.${budget}`)} ${money(spent)}`);
  return t("spending.summary", { total: money(all), parts: joined(parts, locale) });
}

function spentByMonth({ budgets: money, months }: Projection): number[] {
  return months.map((_, month) => totalOf(budgets.map((budget) => money[budget].out[month]!)));
}

/**
 * What one budget's lines collect and pay by month. Only funds collect; new money is left out: it
 * stands on the cash chart, and would dwarf everything else here.
 */
export function budgetMoneyChart(budget: Budget, projection: Projection, context: PlanContext) {
  const { t, locale, currency } = context;
  const paid = projection.budgets[budget].out;
  const received = budget === "funds" ? projection.flows.operatingReceipts : paid.map(() => 0);
  const hasReceipts = totalOf(received) > 0;
  const money = (amount: number) => formatCompact(amount, { locale, currency });
  const peak = peakOf(paid);
  const month = formatMonth(projection.months[peak]!, locale, "long");
  const values = { paid: money(totalOf(paid)), received: money(totalOf(received)) };
  const finding = { ...values, peak: money(paid[peak] ?? 0), month };
  const bar = { form: "bar" as const, stack: "money" };
  const out = { ...bar, id: "out", label: t("money.out"), color: budget, values: [...paid] };
  const into = { ...bar, id: "in", label: t("money.in"), color: "good" as const };
  const inflow = { ...into, values: [...received] };
  const outflow = { ...out, values: out.values.map((amount) => (amount === 0 ? 0 : -amount)) };
  return {
    title: t(totalOf(paid) > 0 ? "money.finding" : "money.none", finding),
    subtitle: t(hasReceipts ? "money.subtitleBoth" : "money.subtitle", { currency }),
    summary: t("money.summary", values),
    keys: projection.months,
    series: hasReceipts ? [inflow, outflow] : [out],
  };
}
