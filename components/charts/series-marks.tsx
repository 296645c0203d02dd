"use client";

import { useId } from "react";
import { seriesColor } from "@/components/ui/series-color";
import { BarKey } from "./bar-texture";
import { dashes, toneInk, type ChartMarker } from "./chart-model";
import { endLabels, stackedEnds, textWidth, type SeriesLayout } from "./series-layout";
import type { PlotFrame } from "./series-plot";

const overlay = "pointer-events-none absolute inset-0";
const halo = {
  stroke: "var(--ff-surface)",
  strokeWidth: 4,
  paintOrder: "stroke",
  strokeLinejoin: "round",
} as const;

/** What the plot says in words and lines of its own, laid over it. */
export function SeriesMarks({ plot, layout, width }: PlotFrame) {
  const { zeroLine = true, references = [], markers = [] } = plot;
  const { left, right, yAt } = layout;
  return (
    <svg
      aria-hidden
      width={width}
      height={plot.height}
      viewBox={`0 0 ${width} ${plot.height}`}
      className={overlay}
    >
      {plot.shadeBelowZero ? <BelowZero plot={plot} layout={layout} width={width} /> : null}
      {zeroLine ? (
        <path d={`M${left} ${yAt(0)}H${right}`} stroke="var(--ff-text)" strokeWidth={1.25} />
      ) : null}
      {references.map(({ id, value, tone = "neutral" }) => (
        <path
          key={id}
          d={`M${left} ${yAt(value)}H${right}`}
          stroke={toneInk[tone]}
          strokeWidth={1.25}
          strokeDasharray="3 3"
        />
      ))}
      {layout.endLabels ? <EndLabels plot={plot} layout={layout} width={width} /> : null}
      {placeMarkers(markers, plot.keys, layout).map((placed) => (
        <Marker key={placed.marker.id} {...placed} />
      ))}
    </svg>
  );
}

/** A light ground between the zero line and what falls below it. */
function BelowZero({ plot, layout, width }: PlotFrame) {
  const clip = useId();
  const line = plot.series.find(({ form, muted }) => form === "line" && !muted);
  if (!line || line.values.some((value) => value === null)) return null;
  const zero = layout.yAt(0);
  const points = line.values.map(
    (value, index) => `${layout.xAt(index)} ${layout.yAt(value ?? 0)}`,
  );
  const [from, to] = [layout.xAt(0), layout.xAt(line.values.length - 1)];
  return (
    <>
      <clipPath id={clip}>
        <rect
          x={0}
          y={zero}
          width={width}
          height={plot.height}
          viewBox={`0 0 ${width} ${plot.height}`}
        />
      </clipPath>
      <path
        d={`M${from} ${zero}L${points.join("L")}L${to} ${zero}Z`}
        fill="var(--ff-bad)"
        fillOpacity={0.12}
        clipPath={`url(#${clip})`}
      />
    </>
  );
}

function EndLabels({ plot, layout, width }: PlotFrame) {
  const start = layout.right + 8;
  const room = width - start;
  return endLabels(plot, layout).map(({ id, label, y, series }) => (
    <g key={id}>
      {series?.form === "bar" ? <BarKey series={series} x={start} y={y - 4} /> : null}
      {series?.form === "line" ? (
        <path
          d={`M${start - 2} ${y}h12`}
          stroke={series.muted ? "var(--ff-muted)" : seriesColor(series.color)}
          strokeWidth={2.25}
          strokeDasharray={dashes[series.dash ?? "solid"]}
        />
      ) : null}
      <text
        x={start + (series ? 14 : 0)}
        y={y}
        dominantBaseline="central"
        fontSize={12}
        fill={series && !series.muted ? "var(--ff-text)" : "var(--ff-text-3)"}
      >
        {fitted(label, room - (series ? 14 : 0))}
      </text>
    </g>
  ));
}

/** A name cut to its room; the table and the tooltip hold it whole. */
function fitted(label: string, room: number): string {
  if (textWidth(label) <= room) return label;
  const letters = [...label];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("")}…`;
}

type Placed = Readonly<{
  marker: ChartMarker;
  x: number;
  y: number;
  labelX: number;
  labelY: number;
  anchor: "start" | "end";
}>;

const labelHeight = 14;

/** Labels stand above their points, to the side with room, one over the other where they meet. */
function placeMarkers(
  markers: readonly ChartMarker[],
  keys: readonly string[],
  layout: SeriesLayout,
): readonly Placed[] {
  const taken: Readonly<{ from: number; to: number; y: number }>[] = [];
  return markers.flatMap((marker) => {
    const index = keys.indexOf(marker.key);
    if (index < 0) return [];
    const [x, y] = [layout.xAt(index), layout.yAt(marker.value)];
    const size = textWidth(marker.label);
    const anchor = x + size + 8 > layout.right ? "end" : "start";
    const labelX = anchor === "end" ? x - 2 : x + 2;
    const [from, to] = anchor === "end" ? [labelX - size, labelX] : [labelX, labelX + size];
    const meets = (at: number) =>
      taken.some((box) => box.from < to && from < box.to && Math.abs(box.y - at) < labelHeight);
    let labelY = y - 12;
    while (meets(labelY) && labelY > labelHeight) labelY -= labelHeight;
    while (meets(labelY) && labelY < layout.bottom) labelY += labelHeight;
    taken.push({ from, to, y: labelY });
    return [{ marker, x, y, labelX, labelY: Math.max(9, labelY), anchor }] as const;
  });
}

function Marker({ marker, x, y, labelX, labelY, anchor }: Placed) {
  const ink = toneInk[marker.tone ?? "neutral"];
  const isFilled = marker.tone === "bad" || marker.tone === "warn";
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={4}
        fill={isFilled ? ink : "var(--ff-surface)"}
        stroke={isFilled ? "var(--ff-surface)" : ink}
        strokeWidth={1.5}
      />
      <text
        x={labelX}
        y={labelY}
        fontSize={12}
        fontWeight={isFilled ? 600 : 400}
        textAnchor={anchor}
        fill={ink}
        {...halo}
      >
        {marker.label}
      </text>
    </g>
  );
}

/** The line and the dots of the point being read. */
export function SeriesCursorMark({ plot, layout, width, index }: PlotFrame & { index: number }) {
  const x = layout.xAt(index);
  const ends = stackedEnds(plot.series, index);
  return (
    <svg
      aria-hidden
      width={width}
      height={plot.height}
      viewBox={`0 0 ${width} ${plot.height}`}
      className={overlay}
    >
      <path
        d={`M${x} ${layout.top}V${layout.bottom}`}
        stroke="var(--ff-line-strong)"
        strokeWidth={1}
      />
      {plot.series.map((series) => {
        const value = series.values[index];
        if (ends.has(series.id) || value === null || value === undefined) return null;
        return (
          <circle
            key={series.id}
            cx={x}
            cy={layout.yAt(value)}
            r={4}
            fill={series.muted ? "var(--ff-muted)" : seriesColor(series.color)}
            stroke="var(--ff-surface)"
            strokeWidth={2}
          />
        );
      })}
    </svg>
  );
}
