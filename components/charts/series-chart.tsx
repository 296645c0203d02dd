"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { ChartCursor } from "./chart-cursor";
import { ChartFigure, type ChartWords } from "./chart-figure";
import { ChartLegend } from "./chart-legend";
import { toneColor, type SeriesPlotProps } from "./chart-model";
import { ChartSkeleton } from "./chart-skeleton";
import { ChartTooltip } from "./chart-tooltip";
import { SeriesCursorMark, SeriesMarks } from "./series-marks";
import { mostEndLabels, seriesLayout } from "./series-layout";
import { SeriesPlot } from "./series-plot";
import { useWidth } from "./use-width";

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
          <Explorer title={title} plot={plot} width={width} />
        ) : (
          <ChartSkeleton height={height} />
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

type ExplorerProps = Readonly<{ title: string; plot: SeriesPlotProps; width: number }>;

/** The same object while its parts are the same, so that the plot is drawn once for each change. */
function useStablePlot(plot: SeriesPlotProps): SeriesPlotProps {
  const { keys, keyLabel, tickLabel, series, formatAxis, formatValue } = plot;
  const { references, markers, zeroLine, shadeBelowZero, height, gutter } = plot;
  return useMemo(
    () => ({
      ...{ keys, keyLabel, tickLabel, series, formatAxis, formatValue },
      ...{ references, markers, zeroLine, shadeBelowZero, height, gutter },
    }),
    // prettier-ignore
    [keys, keyLabel, tickLabel, series, formatAxis, formatValue, references, markers, zeroLine, shadeBelowZero, height, gutter],
  );
}

function Explorer({ title, plot, width }: ExplorerProps) {
  const t = useTranslations("chart");
  // The key press is answered first; the picture follows as soon as there is time.
  const stable = useDeferredValue(useStablePlot(plot));
  const layout = useMemo(() => seriesLayout(stable, width), [stable, width]);
  const rowsAt = (index: number) =>
    plot.series.map(({ id, label, color, values }) => {
      const value = values[index];
      const words = value === null || value === undefined ? t("noValue") : plot.formatValue(value);
      return { id, label, color, value: words };
    });
  const nameAt = (index: number) => plot.keyLabel(plot.keys[index] ?? "");
  const textAt = (index: number) =>
    [nameAt(index), ...rowsAt(index).map(({ label, value }) => `${label} ${value}`)].join(", ");
  return (
    <ChartCursor
      label={t("explore", { title })}
      count={plot.keys.length}
      indexAt={(x) => layout.indexAt(x)}
      textAt={textAt}
    >
      {(index) => (
        <div data-plot-area style={{ height: plot.height }}>
          <SeriesPlot plot={stable} layout={layout} width={width} />
          <SeriesMarks plot={stable} layout={layout} width={width} />
          {index === null ? null : (
            <>
              <SeriesCursorMark plot={stable} layout={layout} width={width} index={index} />
              <ChartTooltip
                x={layout.xAt(index)}
                width={width}
                title={nameAt(index)}
                rows={rowsAt(index)}
              />
            </>
          )}
        </div>
      )}
    </ChartCursor>
  );
}
