"use client";

import { useDeferredValue, useMemo } from "react";
import type { Gutter } from "@/components/charts/chart-model";
import { SeriesChart } from "@/components/charts/series-chart";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { Budget } from "@/lib/domain/plan/lines/line-kind";
import { cashChart } from "@/lib/presenters/cash-chart";
import { formatMonth } from "@/lib/presenters/month-format";
import { formatCompact, formatExact } from "@/lib/presenters/number-format";
import { gpuHoursChart, headcountChart, tokensChart } from "@/lib/presenters/resource-chart";
import { budgetMoneyChart, spendingChart } from "@/lib/presenters/spending-chart";
import { usePlanWords } from "./use-plan-words";

/** The figures of the overview stand below each other with their months in line. */
export const overviewGutter: Gutter = { left: 88, right: 112 };

/** Plan and projection as pictures follow them: a keystroke never waits for a redraw. */
export function useDrawn() {
  const { plan, projection } = usePlanEditor();
  const current = useMemo(() => ({ plan, projection }), [plan, projection]);
  return useDeferredValue(current);
}

/** How months and money are written along the axes. */
export function useAxes(isMoney: boolean) {
  const { locale, context } = usePlanWords();
  const { currency } = context;
  return useMemo(() => {
    const style = isMoney ? { locale, currency } : { locale };
    return {
      keyLabel: (month: string) => formatMonth(month, locale, "long"),
      tickLabel: (month: string) => formatMonth(month, locale, "axis"),
      formatAxis: (value: number) => formatCompact(value, style),
      formatValue: (value: number) => formatExact(value, { ...style, digits: isMoney ? 0 : 1 }),
    };
  }, [locale, currency, isMoney]);
}

type InGutter = Readonly<{ gutter?: Gutter }>;

/** Closing cash with its zero line, floor, rounds and the first month below zero. */
export function CashFigure({ gutter }: InGutter) {
  const { plan, projection } = useDrawn();
  const { t, context } = usePlanWords();
  const axes = useAxes(true);
  const chart = useMemo(() => cashChart(plan, projection, context), [plan, projection, context]);
  const series = useMemo(
    () => [
      {
        id: "cash",
        label: t("cash.closing"),
        color: "funds" as const,
        form: "line" as const,
        values: chart.closing,
      },
    ],
    [chart, t],
  );
  const { closing: _, ...words } = chart;
  return (
    <SeriesChart
      {...words}
      {...axes}
      series={series}
      keyHeader={t("table.month")}
      gutter={gutter}
      zeroLine
      shadeBelowZero
    />
  );
}

/** Spending of the four budgets, one over the other. */
export function SpendingFigure({ gutter }: InGutter) {
  const { projection } = useDrawn();
  const { t, context } = usePlanWords();
  const chart = useMemo(() => spendingChart(projection, context), [projection, context]);
  return <SeriesChart {...chart} {...useAxes(true)} keyHeader={t("table.month")} gutter={gutter} />;
}

/** What a budget's lines take in and pay. */
export function BudgetMoneyFigure({ budget }: Readonly<{ budget: Budget }>) {
  const { projection } = useDrawn();
  const { t, context } = usePlanWords();
  const chart = useMemo(
    () => budgetMoneyChart(budget, projection, context),
    [budget, projection, context],
  );
  return <SeriesChart {...chart} {...useAxes(true)} keyHeader={t("table.month")} />;
}

const resourceCharts = { talent: headcountChart, data: tokensChart, compute: gpuHoursChart };

/** What a budget is about besides money: cash, heads, tokens or GPU-hours. */
export function ResourceFigure({ budget }: Readonly<{ budget: Budget }>) {
  return budget === "funds" ? <CashFigure /> : <CountFigure budget={budget} />;
}

function CountFigure({ budget }: Readonly<{ budget: keyof typeof resourceCharts }>) {
  const { projection } = useDrawn();
  const { t, context } = usePlanWords();
  const chart = useMemo(
    () => resourceCharts[budget](projection, context),
    [budget, projection, context],
  );
  return <SeriesChart {...chart} {...useAxes(false)} keyHeader={t("table.month")} />;
}
