import { seriesColor, type SeriesColor } from "@/components/ui/series-color";
import { BarKey, type BarTexture } from "./bar-texture";
import { dashes } from "./chart-model";

export type LegendEntry = Readonly<{
  id: string;
  label: string;
  color: SeriesColor;
  form: "line" | "bar";
  dash?: keyof typeof dashes | undefined;
  shape?: PointShape | undefined;
  texture?: BarTexture | undefined;
}>;

export type PointShape = "circle" | "square" | "triangle" | "diamond";

const outlines: Readonly<Record<PointShape, string>> = {
  circle: "M7 0a4 4 0 0 1 0 8a4 4 0 0 1 0 -8",
  square: "M3 0h8v8h-8z",
  triangle: "M7 0l4.5 8h-9z",
  diamond: "M7 0l4 4l-4 4l-4 -4z",
};

/** A short piece of the line, or the shape of the bar or point. */
export function SeriesKey({ entry }: Readonly<{ entry: LegendEntry }>) {
  const color = seriesColor(entry.color);
  return (
    <svg width={14} height={8} aria-hidden className="keep-colour shrink-0">
      {entry.form === "bar" && entry.texture ? <BarKey series={entry} x={3} y={0} /> : null}
      {entry.form === "bar" && !entry.texture ? (
        <path d={outlines[entry.shape ?? "square"]} fill={color} />
      ) : null}
      {entry.form === "line" ? (
        <path
          d="M0 4H14"
          stroke={color}
          strokeWidth={2}
          strokeDasharray={entry.dash ? dashes[entry.dash] : undefined}
        />
      ) : null}
    </svg>
  );
}

/** Names above the plot, where there is no room at the line ends. */
export function ChartLegend({ entries }: Readonly<{ entries: readonly LegendEntry[] }>) {
  return (
    <ul className="flex flex-wrap gap-x-3 text-xs text-text-2">
      {entries.map((entry) => (
        <li key={entry.id} className="flex items-center gap-1.5">
          <SeriesKey entry={entry} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
