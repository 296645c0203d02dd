"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { ChartFigure, type ChartWords } from "./chart-figure";
import { ChartLegend } from "./chart-legend";
import { mostEndLabels, toneColor, type SeriesPlotProps } from "./chart-model";
import { ChartSkeleton } from "./chart-skeleton";
import { useWidth } from "./use-width";

const SeriesExplorer = lazy(() => import("./series-explorer"));

type SeriesChartProps = ChartWords &
  Omit<SeriesPlotProps, "height"> &
  Readonly<{
    height?: number;
    /** Head of the table's first column. */
    keyHeader: string;
    /** Values in the table; as in the tooltip unless given. */
    formatTable?: (value: number) => string;
  }>;

/** Lines and stacked bars over a row of keys, such as months. */
export function SeriesChart(props: SeriesChartProps) {
  const { title, subtitle, summary, height = 240, keyHeader, formatTable, ...rest } = props;
  const { element, width } = useWidth<HTMLDivElement>();
  const plot = { ...rest, height };
  const t = useTranslations("chart");
  const skeleton = <ChartSkeleton height={height} />;
  const format = formatTable ?? plot.formatValue;
  const table = () => ({
    columns: [keyHeader, ...plot.series.map(({ label }) => label)],
    rows: plot.keys.map((key, index) => [
      plot.keyLabel(key),
      ...plot.series.map(({ values }) => {
        const value = values[index];
        return value === null || value === undefined ? t("noValue") : format(value);
      }),
    ]),
  });
  return (
    <ChartFigure title={title} subtitle={subtitle} summary={summary} table={table}>
      <SeriesLegend plot={plot} />
      <div ref={element} style={{ minHeight: height }}>
        {width > 0 ? (
          <Suspense fallback={skeleton}>
            <SeriesExplorer title={title} plot={plot} width={width} />
          </Suspense>
        ) : (
          skeleton
        )}
      </div>
    </ChartFigure>
  );
}

/** Above the plot where there is no room at the line ends: drawn before the width is known. */
function SeriesLegend({ plot }: Readonly<{ plot: SeriesPlotProps }>) {
  const references = (plot.references ?? []).map(({ id, label, tone = "neutral" }) => ({
    ...{ id, label, color: toneColor[tone] },
    ...{ form: "line" as const, dash: "dotted" as const },
  }));
  const isShort = plot.series.length <= mostEndLabels;
  return (
    <div className="@container">
      <div className={isShort ? "@min-[520px]:hidden" : undefined}>
        <ChartLegend entries={[...plot.series, ...references]} />
      </div>
    </div>
  );
}
