"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ScatterChart } from "@/components/charts/scatter-chart";
import { EmptyState } from "@/components/ui/empty-state";
import type { PriceEntry } from "@/lib/contracts/library";
import { shortGpuName } from "@/lib/presenters/estimator-runs";
import {
  priceChart,
  shownTerm,
  yearMarks,
  yearOf,
  type PriceDot,
} from "@/lib/presenters/library-price-chart";
import { priceText } from "@/lib/presenters/library-prices";
import type { LibraryView } from "@/lib/presenters/library-view";

type PriceScatterProps = Readonly<{
  entries: readonly PriceEntry[];
  view: LibraryView;
  today: string;
  onOpen: (id: string) => void;
}>;

/** What the GPU chosen cost, by the day of the price. */
export function PriceScatter({ entries, view, today, onOpen }: PriceScatterProps) {
  const t = useTranslations("library");
  const locale = useLocale();
  const term = shownTerm(view);
  const chart = useMemo(
    () => priceChart(entries, view, { t, locale, today }),
    [entries, view, t, locale, today],
  );
  const axes = useMemo(
    () => ({
      xAxis: {
        label: t("chart.day"),
        format: yearOf,
        marks: { at: yearMarks, format: yearOf },
      },
      yAxis: {
        label: t("chart.price"),
        format: (amountUsd: number) => priceText({ amountUsd, term }, locale),
      },
    }),
    [t, locale, term],
  );
  if (!chart) return <NoPrice view={view} />;
  return (
    <ScatterChart
      {...chart}
      {...axes}
      pointHeader={t("chart.point")}
      groups={groupsOf(chart.points, {
        dated: t("chart.dated"),
        undated: t("chart.undated"),
        own: t("chart.own"),
      })}
      selectedId={view.open ?? undefined}
      onSelect={onOpen}
      height={300}
    />
  );
}

function NoPrice({ view }: Readonly<{ view: LibraryView }>) {
  const t = useTranslations("library.chart");
  const gpu = view.model === "all" ? t("allGpus") : shortGpuName(view.model);
  return (
    <EmptyState title={t("none", { gpu, term: t(`term.${shownTerm(view)}`) })}>
      {t("noneBody")}
    </EmptyState>
  );
}

type Names = Readonly<Record<PriceDot["group"], string>>;

/** Only what is drawn is named. */
function groupsOf(points: readonly PriceDot[], names: Names) {
  const groups = [
    { id: "dated", label: names.dated, color: "compute", shape: "circle" },
    { id: "undated", label: names.undated, color: "muted", shape: "square" },
    { id: "own", label: names.own, color: "funds", shape: "diamond" },
  ] as const;
  return groups.filter(({ id }) => points.some(({ group }) => group === id));
}
