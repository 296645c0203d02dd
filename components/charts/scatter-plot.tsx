"use client";

import { memo } from "react";
import { seriesColor } from "@/components/ui/series-color";
import type { PointShape } from "./chart-legend";
import type { ScatterGroup } from "./scatter-chart";
import { markText, type ScatterData, type ScatterLayout } from "./scatter-layout";

type ScatterPlotProps = Readonly<{
  data: ScatterData;
  groups: readonly ScatterGroup[] | undefined;
  layout: ScatterLayout;
  width: number;
}>;

const outlines: Readonly<Record<PointShape, string>> = {
  circle: "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0",
  square: "m-3.5 -3.5h7v7h-7z",
  triangle: "m0 -5l4.75 8.5h-9.5z",
  diamond: "m0 -5l5 5l-5 5l-5 -5z",
};

/** Grid, axes and points, drawn again only for new data. */
export const ScatterPlot = memo(function ScatterPlot({
  data,
  groups = [],
  layout,
  width,
}: ScatterPlotProps) {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  return (
    <svg
      aria-hidden
      data-plot
      width={width}
      height={data.height}
      viewBox={`0 0 ${width} ${data.height}`}
      className="keep-colour absolute inset-0"
    >
      <Axes data={data} layout={layout} />
      {data.points.map((point) => {
        const group = groupOf.get(point.group ?? "");
        return (
          <path
            key={point.id}
            d={`M${layout.xAt(point.x)} ${layout.yAt(point.y)}${outlines[group?.shape ?? "circle"]}`}
            fill={seriesColor(group?.color ?? "muted")}
            fillOpacity={0.75}
          />
        );
      })}
    </svg>
  );
});

function Axes({ data, layout }: Pick<ScatterPlotProps, "data" | "layout">) {
  const { left, right, top, bottom, xTicks, yTicks, xAt, yAt } = layout;
  const rows = yTicks.map((tick) => `M${left} ${yAt(tick)}H${right}`);
  const columns = xTicks.map((tick) => `M${xAt(tick)} ${top}V${bottom}`);
  return (
    <g fontSize={12} fill="var(--ff-text-3)">
      <path d={[...rows, ...columns].join("")} stroke="var(--ff-line)" />
      {yTicks.map((tick) => (
        <text key={tick} x={left - 8} y={yAt(tick)} textAnchor="end" dominantBaseline="central">
          {markText(data.yAxis, tick)}
        </text>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} x={xAt(tick)} y={bottom + 17} textAnchor="middle">
          {markText(data.xAxis, tick)}
        </text>
      ))}
    </g>
  );
}
