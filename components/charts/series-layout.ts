import { labelledKeys, niceTicks, spreadApart, type Extent } from "./chart-scale";
import { mostEndLabels, type ChartSeries, type SeriesPlotProps } from "./chart-model";

/** Below this width the names of the series stand above the plot; `SeriesLegend` says the same. */
export const narrow = 520;
const axisHeight = 24;
const labelGap = 15;

export type SeriesLayout = Readonly<{
  left: number;
  right: number;
  top: number;
  bottom: number;
  ticks: readonly number[];
  keyTicks: readonly string[];
  barWidth: number;
  endLabels: boolean;
  xAt: (index: number) => number;
  yAt: (value: number) => number;
  indexAt: (x: number) => number;
}>;

/** Where each bar segment begins and ends: above zero what is above, below what is below. */
export function stackedEnds(
  series: readonly ChartSeries[],
  index: number,
): ReadonlyMap<string, Extent> {
  const sums = new Map<string, number>();
  const ends = new Map<string, Extent>();
  for (const { id, stack, values, form } of series) {
    const value = values[index];
    if (form !== "bar" || value === null || value === undefined) continue;
    const pile = `${stack ?? id}${value < 0 ? "-" : "+"}`;
    const from = sums.get(pile) ?? 0;
    sums.set(pile, from + value);
    ends.set(id, { low: from, high: from + value });
  }
  return ends;
}

function extentOf(props: SeriesPlotProps): Extent {
  const { keys, series, references = [], zeroLine = true } = props;
  const lines = series.filter(({ form }) => form === "line");
  const values = [
    ...lines.flatMap((line) => line.values.filter((value) => value !== null)),
    ...keys.flatMap((_, index) =>
      [...stackedEnds(series, index).values()].flatMap(({ low, high }) => [low, high]),
    ),
    ...references.map(({ value }) => value),
    ...(zeroLine ? [0] : []),
  ];
  if (values.length === 0) return { low: 0, high: 1 };
  return values.reduce<Extent>(
    ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    { low: Infinity, high: -Infinity },
  );
}

/** About seven pixels to a character of 12 px Inter; Chinese ones are as wide as two. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 12 : 6.8), 0);
}

/** Where everything stands, in pixels: one geometry for the plot, its labels and its cursor. */
export function seriesLayout(props: SeriesPlotProps, width: number): SeriesLayout {
  const { keys, series, references = [], height, formatAxis } = props;
  const ticks = niceTicks(extentOf(props), Math.max(3, Math.round(height / 48)));
  const hasBars = series.some(({ form }) => form === "bar");
  const names = [...series, ...references].map(({ label }) => textWidth(label) + 26);
  const endLabels = width >= narrow && series.length <= mostEndLabels;
  const gutter = width >= narrow ? props.gutter : undefined;
  const tickWidths = ticks.map((tick) => textWidth(formatAxis(tick)) + 12);
  const left = Math.ceil(Math.max(gutter?.left ?? 24, ...tickWidths));
  const labelRoom = endLabels ? Math.min(168, Math.max(16, ...names)) : 16;
  const right = width - Math.max(gutter?.right ?? 0, labelRoom);
  const [top, bottom] = [18, height - axisHeight];
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const span = right - left;
  const count = Math.max(1, keys.length);
  const hasBands = hasBars || gutter !== undefined;
  const step = hasBands ? span / count : span / Math.max(1, count - 1);
  const offset = hasBands ? step / 2 : 0;
  const clamp = (index: number) => Math.max(0, Math.min(index, keys.length - 1));
  return {
    ...{ left, right, top, bottom, ticks, endLabels },
    barWidth: Math.min(48, step * 0.92),
    keyTicks: labelledKeys(keys, span),
    xAt: (index) => left + offset + index * step,
    yAt: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
    indexAt: (x) => clamp(Math.round((x - left - offset) / step)),
  };
}

export type EndLabel = Readonly<{ id: string; label: string; y: number; series?: ChartSeries }>;

/** Names of series and reference lines beside their last point, moved apart where they crowd. */
export function endLabels(props: SeriesPlotProps, layout: SeriesLayout): readonly EndLabel[] {
  const { keys, series, references = [] } = props;
  const last = keys.length - 1;
  const ends = stackedEnds(series, last);
  const heightOf = (one: ChartSeries) => {
    const end = ends.get(one.id);
    if (end) return (end.low + end.high) / 2;
    return one.values.findLast((value) => value !== null) ?? 0;
  };
  const wanted: EndLabel[] = [
    ...series.map((one) => ({
      id: one.id,
      label: one.label,
      y: layout.yAt(heightOf(one)),
      series: one,
    })),
    ...references.map(({ id, label, value }) => ({ id, label, y: layout.yAt(value) })),
  ];
  const bounds = { low: layout.top, high: layout.bottom };
  const placed = spreadApart(
    wanted.map(({ y }) => y),
    labelGap,
    bounds,
  );
  return wanted.map((label, index) => ({ ...label, y: placed[index] ?? label.y }));
}
