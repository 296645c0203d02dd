"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import type { Gutter } from "@/components/charts/chart-model";
import { SeriesChart } from "@/components/charts/series-chart";
import type { Budget } from "@/lib/domain/plan/lines/line-kind";
import { cashChart } from "@/lib/presenters/cash-chart";
import { headcountChart, tokensChart } from "@/lib/presenters/resource-chart";
import { budgetMoneyChart, spendingChart } from "@/lib/presenters/spending-chart";
import { useAxes, useDrawn } from "./use-figure";
import { usePlanWords } from "./use-plan-words";

const CapacityFigure = dynamic(() => import("./capacity-figure"));

/** The figures of the overview stand below each other with their months in line. */
export const overviewGutter: Gutter = { left: 88, right: 112 };

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

const countCharts = { talent: headcountChart, data: tokensChart };

/** What a budget is about besides money: cash, heads, tokens or GPU-hours. */
export function ResourceFigure({ budget }: Readonly<{ budget: Budget }>) {
  if (budget === "funds") return <CashFigure />;
  return budget === "compute" ? <CapacityFigure /> : <CountFigure budget={budget} />;
}

function CountFigure({ budget }: Readonly<{ budget: keyof typeof countCharts }>) {
  const { projection } = useDrawn();
  const { t, context } = usePlanWords();
  const chart = useMemo(
    () => countCharts[budget](projection, context),
    [budget, projection, context],
  );
  return <SeriesChart {...chart} {...useAxes(false)} keyHeader={t("table.month")} />;
}
