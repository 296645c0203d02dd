"use client";

import { useDeferredValue, useMemo } from "react";
import { SeriesChart } from "@/components/charts/series-chart";
import { useAxes } from "@/components/plan/use-figure";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { comparedCash, type Compared } from "@/lib/presenters/scenario-compare";

/** Closing cash of all scenarios on one scale, with zero, the floor, and each month of running out. */
export function ComparedCashFigure({ compared }: Readonly<{ compared: readonly Compared[] }>) {
  const { t, context } = usePlanWords();
  const drawn = useDeferredValue(compared);
  const chart = useMemo(() => comparedCash(drawn, context), [drawn, context]);
  return (
    <SeriesChart {...chart} {...useAxes(true)} keyHeader={t("table.month")} height={320} zeroLine />
  );
}
