"use client";

import { ChartLegend } from "./chart-legend";
import { dashes } from "./chart-model";
import type { ScatterGroup } from "./scatter-chart";
import type { ScatterCurve, ScatterData, ScatterHighlight, ScatterLayout } from "./scatter-layout";

type ScatterLegendProps = Readonly<{
  groups: readonly ScatterGroup[] | undefined;
  fit: readonly ScatterCurve[] | undefined;
}>;

export function ScatterLegend({ groups = [], fit = [] }: ScatterLegendProps) {
  const entries = [
    ...groups.map((group) => ({ ...group, form: "bar" as const })),
    ...fit.map(({ label, dash }) => ({
      ...{ id: `fit-${label}`, label, dash },
      ...{ color: "text" as const, form: "line" as const },
    })),
  ];
  return entries.length > 0 ? <ChartLegend entries={entries} /> : null;
}

type ScatterMarksProps = Readonly<{
  data: ScatterData;
  layout: ScatterLayout;
  width: number;
  selected: number;
  cursor: number | null;
}>;

/** Axis names, fitted curves, the estimate, and rings round the chosen and the read point. */
export function ScatterMarks({ data, layout, width, selected, cursor }: ScatterMarksProps) {
  const { points, xAxis, yAxis, fit = [], highlight, height } = data;
  const { left, right, xAt, yAt } = layout;
  return (
    <svg
      aria-hidden
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="pointer-events-none absolute inset-0"
      fontSize={12}
      fill="var(--ff-text-3)"
    >
      <text x={4} y={12}>
        {yAxis.label}
      </text>
      <text x={right} y={height - 6} textAnchor="end">
        {xAxis.label}
      </text>
      {fit.map((curve) => (
        <Curve key={curve.label} curve={curve} layout={layout} />
      ))}
      {highlight ? <Highlight mark={highlight} layout={layout} /> : null}
      {[selected, cursor].map((index, which) => {
        const point = index === null ? undefined : points[index];
        if (!point) return null;
        return (
          <circle
            key={which}
            cx={Math.max(left, xAt(point.x))}
            cy={yAt(point.y)}
            r={7}
            fill="none"
            stroke="var(--ff-text)"
            strokeWidth={2}
          />
        );
      })}
    </svg>
  );
}

function Curve({ curve, layout }: Readonly<{ curve: ScatterCurve; layout: ScatterLayout }>) {
  const path = curve.points.map(({ x, y }) => `${layout.xAt(x)} ${layout.yAt(y)}`).join("L");
  return (
    <path
      d={`M${path}`}
      fill="none"
      stroke="var(--ff-text)"
      strokeWidth={1.5}
      strokeDasharray={dashes[curve.dash ?? "solid"]}
    />
  );
}

function Highlight({ mark, layout }: Readonly<{ mark: ScatterHighlight; layout: ScatterLayout }>) {
  const [x, y] = [layout.xAt(mark.x), layout.yAt(mark.y)];
  const isRight = x > (layout.left + layout.right) / 2;
  return (
    <g>
      {mark.low !== undefined && mark.high !== undefined ? (
        <path
          d={`M${x} ${layout.yAt(mark.low)}V${layout.yAt(mark.high)}`}
          stroke="var(--ff-accent)"
          strokeWidth={2}
        />
      ) : null}
      <path
        d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`}
        fill="var(--ff-accent)"
        stroke="var(--ff-surface)"
      />
      <text
        x={isRight ? x - 12 : x + 12}
        y={y}
        textAnchor={isRight ? "end" : "start"}
        dominantBaseline="central"
        fontWeight={600}
        fill="var(--ff-text)"
        stroke="var(--ff-surface)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {mark.label}
      </text>
    </g>
  );
}
