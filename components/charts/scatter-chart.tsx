"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SeriesColor } from "@/components/ui/series-color";
import { ChartCursor } from "./chart-cursor";
import { ChartFigure, type ChartWords } from "./chart-figure";
import type { PointShape } from "./chart-legend";
import { ChartSkeleton } from "./chart-skeleton";
import { ChartTooltip } from "./chart-tooltip";
import { scatterLayout, type ScatterData } from "./scatter-layout";
import { ScatterLegend, ScatterMarks } from "./scatter-marks";
import { ScatterPlot } from "./scatter-plot";
import { useWidth } from "./use-width";

export type ScatterGroup = Readonly<{
  id: string;
  label: string;
  color: SeriesColor;
  shape?: PointShape | undefined;
}>;

type ScatterChartProps = ChartWords &
  Omit<ScatterData, "height"> &
  Readonly<{
    height?: number;
    groups?: readonly ScatterGroup[];
    selectedId?: string | undefined;
    onSelect?: (id: string) => void;
    /** Head of the table's first column. */
    pointHeader?: string;
  }>;

/** Points over two axes, linear or logarithmic, with fitted curves; the keys walk along x. */
export function ScatterChart(props: ScatterChartProps) {
  const { title, subtitle, summary, height = 360, pointHeader, points, xAxis, yAxis } = props;
  const t = useTranslations("chart");
  const { element, width } = useWidth<HTMLDivElement>();
  const sorted = useMemo(() => points.toSorted((one, other) => one.x - other.x), [points]);
  const table = () => ({
    columns: [pointHeader ?? t("point"), xAxis.label, yAxis.label],
    rows: sorted.map((point) => [
      point.label,
      point.xText ?? xAxis.format(point.x),
      yAxis.format(point.y),
    ]),
  });
  return (
    <ChartFigure title={title} subtitle={subtitle} summary={summary} table={table}>
      <div ref={element} style={{ minHeight: height }}>
        {width > 0 ? (
          <Explorer {...props} points={sorted} height={height} width={width} />
        ) : (
          <ChartSkeleton height={height} />
        )}
      </div>
    </ChartFigure>
  );
}

function Explorer(props: ScatterChartProps & { height: number; width: number }) {
  const { title, points, xAxis, yAxis, fit, highlight, groups, height, width } = props;
  const { selectedId, onSelect } = props;
  const t = useTranslations("chart");
  const data = useMemo(
    () => ({ points, xAxis, yAxis, fit, highlight, height }),
    [points, xAxis, yAxis, fit, highlight, height],
  );
  const layout = useMemo(() => scatterLayout(data, width), [data, width]);
  const rowsAt = (index: number) => {
    const point = points[index];
    if (!point) return [];
    return [
      { id: "x", label: xAxis.label, value: point.xText ?? xAxis.format(point.x) },
      { id: "y", label: yAxis.label, value: yAxis.format(point.y) },
    ];
  };
  const nameAt = (index: number) => points[index]?.label ?? "";
  const textAt = (index: number) =>
    [nameAt(index), ...rowsAt(index).map(({ label, value }) => `${label} ${value}`)].join(", ");
  const pick = (index: number) => {
    const id = points[index]?.id;
    if (id !== undefined) onSelect?.(id);
  };
  const selected = points.findIndex(({ id }) => id === selectedId);
  return (
    <>
      <ScatterLegend groups={groups} fit={fit} />
      <ChartCursor
        label={t("explore", { title })}
        count={points.length}
        indexAt={layout.nearest}
        textAt={textAt}
        first={Math.max(0, selected)}
        onPick={onSelect ? pick : undefined}
      >
        {(index) => (
          <div data-plot-area style={{ height }}>
            <ScatterPlot data={data} groups={groups} layout={layout} width={width} />
            <ScatterMarks {...{ data, layout, width, selected, cursor: index }} />
            {index === null ? null : (
              <ChartTooltip
                x={layout.xAt(points[index]?.x ?? 0)}
                width={width}
                title={nameAt(index)}
                rows={rowsAt(index)}
              />
            )}
          </div>
        )}
      </ChartCursor>
    </>
  );
}
