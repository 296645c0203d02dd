"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { ChartCursor } from "./chart-cursor";
import type { SeriesPlotProps } from "./chart-model";
import { ChartTooltip } from "./chart-tooltip";
import { SeriesCursorMark, SeriesMarks } from "./series-marks";
import { seriesLayout } from "./series-layout";
import { SeriesPlot } from "./series-plot";

type SeriesExplorerProps = Readonly<{ title: string; plot: SeriesPlotProps; width: number }>;

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

/** The picture and what the keys and the pointer read in it; fetched by the first chart drawn. */
export default function SeriesExplorer({ title, plot, width }: SeriesExplorerProps) {
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
