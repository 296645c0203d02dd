import type { SeriesColor } from "@/components/ui/series-color";
import type { BarTexture } from "./bar-texture";

export type ChartSeries = Readonly<{
  id: string;
  label: string;
  color: SeriesColor;
  form: "line" | "bar";
  dash?: keyof typeof dashes | undefined;
  /** How a bar is filled, so that stacked ones differ by more than colour. */
  texture?: BarTexture | undefined;
  /** Bars of one stack stand on each other. */
  stack?: string | undefined;
  /** Grey, behind the others. */
  muted?: boolean | undefined;
  /** One for each key; null where there is none. */
  values: readonly (number | null)[];
}>;

/** More series than this are named above the plot, not at its line ends. */
export const mostEndLabels = 5;

export type ChartTone = "bad" | "warn" | "good" | "neutral";

export type ChartReference = Readonly<{
  id: string;
  value: number;
  label: string;
  tone?: ChartTone | undefined;
}>;

export type ChartMarker = Readonly<{
  id: string;
  key: string;
  value: number;
  label: string;
  tone?: ChartTone | undefined;
}>;

/**
 * Room kept free at both sides of a wide plot, in pixels. Charts that stand below each other with the
 * same gutter give each key a band of the same place and width, so that their months line up.
 */
export type Gutter = Readonly<{ left: number; right: number }>;

export type SeriesPlotProps = Readonly<{
  keys: readonly string[];
  /** Full words of a key, for the tooltip and the table. */
  keyLabel: (key: string) => string;
  /** Short words of a key, on the axis. */
  tickLabel?: ((key: string) => string) | undefined;
  series: readonly ChartSeries[];
  formatAxis: (value: number) => string;
  formatValue: (value: number) => string;
  references?: readonly ChartReference[] | undefined;
  markers?: readonly ChartMarker[] | undefined;
  zeroLine?: boolean | undefined;
  shadeBelowZero?: boolean | undefined;
  height: number;
  gutter?: Gutter | undefined;
}>;

export const toneInk: Readonly<Record<ChartTone, string>> = {
  bad: "var(--ff-bad)",
  warn: "var(--ff-warn)",
  good: "var(--ff-good)",
  neutral: "var(--ff-text-2)",
};

/** Colour of a tone where it is a line in a legend. */
export const toneColor: Readonly<Record<ChartTone, SeriesColor>> = {
  bad: "bad",
  warn: "warn",
  good: "good",
  neutral: "muted",
};

export const dashes = {
  solid: undefined,
  dashed: "6 4",
  dotted: "2 3",
  dashdot: "9 3 2 3",
} as const;
