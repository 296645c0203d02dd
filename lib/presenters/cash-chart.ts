import type { Month } from "@/lib/domain/calendar/month";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Projection } from "@/lib/domain/plan/project";
import { formatMonth } from "./month-format";
import { formatCompact } from "./number-format";
import type { PlanContext } from "./plan-context";

/** Closing cash by month, with the lines and marks that a reader looks for. */
export function cashChart(plan: Plan, projection: Projection, context: PlanContext) {
  const { t, locale, currency } = context;
  const { cash, months } = projection;
  return {
    title: cashFinding(projection, context),
    subtitle: t("cash.subtitle", { currency }),
    summary: cashSummary(projection, context),
    keys: months,
    closing: [...cash.closing],
    references:
      plan.cashFloor === undefined
        ? []
        : [
            {
              id: "floor",
              value: plan.cashFloor,
              label: t("cash.floor", {
                amount: formatCompact(plan.cashFloor, { locale, currency }),
              }),
              tone: "warn" as const,
            },
          ],
    markers: cashMarkers(plan, projection, context),
  };
}

/** What the cash line shows, in one sentence: the chart's title (the finding). */
export function cashFinding({ metrics, months }: Projection, context: PlanContext): string {
  const { t, locale, currency } = context;
  const long = (month: Month) => formatMonth(month, locale, "long");
  const [floor, out] = [metrics.floorMonth.value, metrics.cashOutMonth.value];
  if (out !== null && floor !== null && floor < out)
    return t("cash.floorThenOut", { floor: long(floor), out: long(out) });
  if (out !== null) return t("cash.out", { out: long(out) });
  if (floor !== null) return t("cash.belowFloor", { floor: long(floor) });
  const lowest = formatCompact(metrics.lowestCash.amount, { locale, currency });
  const values = { lowest, month: long(metrics.lowestCash.month), last: long(months.at(-1)!) };
  return t("cash.lasts", values);
}

function cashSummary({ cash, months, metrics }: Projection, context: PlanContext): string {
  const { t, locale, currency } = context;
  const money = (amount: number) => formatCompact(amount, { locale, currency });
  return t("cash.summary", {
    first: formatMonth(months[0]!, locale, "long"),
    last: formatMonth(months.at(-1)!, locale, "long"),
    opening: money(cash.opening[0]!),
    closing: money(cash.closing.at(-1)!),
    lowest: money(metrics.lowestCash.amount),
    month: formatMonth(metrics.lowestCash.month, locale, "long"),
  });
}

/** Where money comes in, and the first month below zero. */
function cashMarkers(plan: Plan, projection: Projection, context: PlanContext) {
  const { t, locale, currency } = context;
  const { cash, months, lines, metrics, newMoneyByLine } = projection;
  const newMoney = plan.lines.flatMap(({ id, name }) => {
    const month = newMoneyByLine.get(id);
    const received = lines.get(id)?.in[month ?? 0] ?? 0;
    if (month === undefined || received <= 0) return [];
    return [mark(id, month, `${name} ${formatCompact(received, { locale, currency })}`)];
  });
  const out = metrics.cashOutMonth.value;
  if (out === null) return newMoney;
  const label = t("cash.outMark", { month: formatMonth(out, locale) });
  return [...newMoney, { ...mark("out", months.indexOf(out), label), tone: "bad" as const }];

  function mark(id: string, month: number, label: string) {
    return { id, key: months[month]!, value: cash.closing[month]!, label };
  }
}
