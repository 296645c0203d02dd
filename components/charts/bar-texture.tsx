import { seriesColor } from "@/components/ui/series-color";
import type { ChartSeries } from "./chart-model";

export type BarTexture = "solid" | "hatched" | "outlined";

type Bar = Pick<ChartSeries, "color" | "texture" | "muted">;

function inkOf({ color, muted }: Bar): string {
  return muted ? "var(--ff-muted)" : seriesColor(color);
}

/** Fill and outline of a bar: neighbours in a stack are told apart without their colours too. */
export function barPaint(series: Bar, patternId: string) {
  const ink = inkOf(series);
  const gap = { stroke: "var(--ff-surface)", strokeWidth: 2 };
  switch (series.texture ?? "solid") {
    case "solid":
      return { fill: ink, ...gap };
    case "hatched":
      return { fill: `url(#${patternId})`, ...gap };
    case "outlined":
      return { fill: "var(--ff-surface)", stroke: ink, strokeWidth: 1, strokeDasharray: "3 2" };
  }
}

/** Stripes at 45 degrees, as a pattern that bars refer to. */
export function HatchPattern({ series, id }: Readonly<{ series: Bar; id: string }>) {
  if (series.texture !== "hatched") return null;
  return (
    <pattern
      id={id}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={6} height={6} fill="var(--ff-surface)" />
      <rect width={3} height={6} fill={inkOf(series)} />
    </pattern>
  );
}

/** A small piece of a bar, eight pixels wide, beside its name. */
export function BarKey({ series, x, y }: Readonly<{ series: Bar; x: number; y: number }>) {
  const ink = inkOf(series);
  const texture = series.texture ?? "solid";
  if (texture === "solid") return <rect x={x} y={y} width={8} height={8} rx={2} fill={ink} />;
  const stripes = texture === "hatched" ? "M0 5L5 0M2 8L8 2M5.5 8L8 5.5" : "";
  return (
    <g transform={`translate(${x} ${y})`} fill="none" stroke={ink} strokeWidth={1.25}>
      <rect
        x={0.6}
        y={0.6}
        width={6.8}
        height={6.8}
        strokeDasharray={texture === "outlined" ? "2 1.5" : undefined}
      />
      <path d={stripes} />
    </g>
  );
}
