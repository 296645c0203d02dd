"use client";

import { memo, useId } from "react";
import { seriesColor } from "@/components/ui/series-color";
import { barPaint, HatchPattern } from "./bar-texture";
import { dashes, type ChartSeries, type SeriesPlotProps } from "./chart-model";
import { stackedEnds, type SeriesLayout } from "./series-layout";

export type PlotFrame = Readonly<{ plot: SeriesPlotProps; layout: SeriesLayout; width: number }>;

/** Grid, axes, bars and lines: one path for each series, drawn again only for new data. */
export const SeriesPlot = memo(function SeriesPlot({ plot, layout, width }: PlotFrame) {
  const id = useId();
  const drawn = (form: ChartSeries["form"]) => plot.series.filter((one) => one.form === form);
  return (
    <svg
      aria-hidden
      data-plot
      width={width}
      height={plot.height}
      viewBox={`0 0 ${width} ${plot.height}`}
      className="keep-colour absolute inset-0"
    >
      <Axes plot={plot} layout={layout} width={width} />
      <defs>
        {drawn("bar").map((series) => (
          <HatchPattern key={series.id} series={series} id={`${id}-${series.id}`} />
        ))}
      </defs>
      {drawn("bar").map((series) => (
        <path
          key={series.id}
          d={barPath(plot, layout, series)}
          {...barPaint(series, `${id}-${series.id}`)}
        />
      ))}
      {solidLast(drawn("line")).map((series) => (
        <path
          key={series.id}
          d={linePath(layout, series.values)}
          fill="none"
          stroke={inkOf(series)}
          strokeWidth={series.muted ? 1.5 : 2.25}
          strokeDasharray={dashes[series.dash ?? "solid"]}
          strokeLinejoin="round"
          strokeLinecap={series.dash && series.dash !== "solid" ? "butt" : "round"}
        />
      ))}
    </svg>
  );
});

/** A solid line lies over dashed ones, which then show where they leave it. */
function solidLast(lines: readonly ChartSeries[]): readonly ChartSeries[] {
  return lines.toSorted((one, other) => Number(isSolid(one)) - Number(isSolid(other)));
}

const isSolid = ({ dash, muted }: ChartSeries) => !muted && (dash ?? "solid") === "solid";

function inkOf(series: ChartSeries): string {
  return series.muted ? "var(--ff-muted)" : seriesColor(series.color);
}

function Axes({ plot, layout }: PlotFrame) {
  const { left, right, ticks, keyTicks, xAt, yAt } = layout;
  const label = plot.tickLabel ?? plot.keyLabel;
  return (
    <g fontSize={12} fill="var(--ff-text-3)">
      <path
        d={ticks.map((tick) => `M${left} ${yAt(tick)}H${right}`).join("")}
        stroke="var(--ff-line)"
      />
      {ticks.map((tick) => (
        <text key={tick} x={left - 8} y={yAt(tick)} textAnchor="end" dominantBaseline="central">
          {plot.formatAxis(tick)}
        </text>
      ))}
      {keyTicks.map((key) => (
        <text key={key} x={xAt(plot.keys.indexOf(key))} y={plot.height - 7} textAnchor="middle">
          {label(key)}
        </text>
      ))}
    </g>
  );
}

/** A line over the values there are; it breaks where there is none. */
export function linePath(layout: SeriesLayout, values: readonly (number | null)[]): string {
  const points = values.map((value, index) => {
    if (value === null) return "";
    const isFirst = index === 0 || values[index - 1] === null;
    return `${isFirst ? "M" : "L"}${layout.xAt(index)} ${layout.yAt(value)}${isFirst ? "h0" : ""}`;
  });
  return points.join("");
}

const outlineGap = 3;

function barPath(plot: SeriesPlotProps, layout: SeriesLayout, series: ChartSeries): string {
  const { xAt, yAt } = layout;
  // Outlines that touch would read as bars of their own.
  const barWidth = layout.barWidth - (series.texture === "outlined" ? outlineGap : 0);
  const bars = plot.keys.map((_, index) => {
    const end = stackedEnds(plot.series, index).get(series.id);
    if (!end || end.low === end.high) return "";
    const left = xAt(index) - barWidth / 2;
    return `M${left} ${yAt(end.low)}V${yAt(end.high)}h${barWidth}V${yAt(end.low)}Z`;
  });
  return bars.join("");
}
