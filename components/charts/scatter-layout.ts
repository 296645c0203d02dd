import { decadeTicks, niceTicks, type Extent } from "./chart-scale";
import { textWidth } from "./series-layout";

export type ScatterPoint = Readonly<{
  id: string;
  label: string;
  x: number;
  /** What stands for `x` where its value would say too much: a year for a day not known. */
  xText?: string | undefined;
  y: number;
  group?: string | undefined;
}>;

export type ScatterAxis = Readonly<{
  label: string;
  log?: boolean | undefined;
  format: (value: number) => string;
  /** Marks that suit the unit, at most so many, where round numbers do not: years for days. */
  marks?: AxisMarks | undefined;
}>;

type AxisMarks = Readonly<{
  at: (values: readonly number[], most: number) => readonly number[];
  format: (value: number) => string;
}>;

export type ScatterCurve = Readonly<{
  label: string;
  points: readonly Readonly<{ x: number; y: number }>[];
  dash?: "solid" | "dashed" | "dotted" | undefined;
}>;

export type ScatterHighlight = Readonly<{
  label: string;
  x: number;
  y: number;
  low?: number | undefined;
  high?: number | undefined;
}>;

export type ScatterData = Readonly<{
  points: readonly ScatterPoint[];
  xAxis: ScatterAxis;
  yAxis: ScatterAxis;
  fit?: readonly ScatterCurve[] | undefined;
  highlight?: ScatterHighlight | undefined;
  height: number;
}>;

export type ScatterLayout = Readonly<{
  left: number;
  right: number;
  top: number;
  bottom: number;
  xTicks: readonly number[];
  yTicks: readonly number[];
  xAt: (value: number) => number;
  yAt: (value: number) => number;
  nearest: (x: number, y: number) => number;
}>;

function ticksOf(axis: ScatterAxis, values: readonly number[], most: number): readonly number[] {
  const shown = axis.log ? values.filter((value) => value > 0) : values;
  if (shown.length === 0) return axis.log ? [1, 10] : [0, 1];
  if (axis.marks) return axis.marks.at(shown, most);
  const extent = shown.reduce<Extent>(
    ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    { low: Infinity, high: -Infinity },
  );
  return axis.log ? decadeTicks(extent, most) : niceTicks(extent, most);
}

function scaleOf(axis: ScatterAxis, ticks: readonly number[], from: number, to: number) {
  const place = (value: number) => (axis.log ? Math.log10(Math.max(value, 1e-300)) : value);
  const [low, high] = [place(ticks[0] ?? 0), place(ticks.at(-1) ?? 1)];
  return (value: number) => from + ((place(value) - low) / (high - low)) * (to - from);
}

/** What a mark of an axis is called. */
export function markText({ marks, format }: ScatterAxis, mark: number): string {
  return (marks?.format ?? format)(mark);
}

/** Where points and axes stand, in pixels. */
export function scatterLayout(data: ScatterData, width: number): ScatterLayout {
  const { points, xAxis, yAxis, fit = [], highlight, height } = data;
  const curves = fit.flatMap((curve) => curve.points);
  const marked = highlight ? [highlight] : [];
  const spans = marked.flatMap(({ low, high }) => [low, high].filter((end) => end !== undefined));
  const xs = [...points, ...curves, ...marked].map(({ x }) => x);
  const ys = [...[...points, ...curves, ...marked].map(({ y }) => y), ...spans];
  const xTicks = ticksOf(xAxis, xs, width < 520 ? 4 : 7);
  const yTicks = ticksOf(yAxis, ys, 7);
  const left = Math.ceil(Math.max(24, ...yTicks.map((tick) => textWidth(yAxis.format(tick)) + 12)));
  const [right, top, bottom] = [width - 20, 24, height - 44];
  const xAt = scaleOf(xAxis, xTicks, left, right);
  const yAt = scaleOf(yAxis, yTicks, bottom, top);
  const nearest = (x: number, y: number) => {
    const distances = points.map((point) => Math.hypot(xAt(point.x) - x, yAt(point.y) - y));
    return Math.max(0, distances.indexOf(Math.min(...distances)));
  };
  return { left, right, top, bottom, xTicks, yTicks, xAt, yAt, nearest };
}
