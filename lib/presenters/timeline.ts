import { monthAt, monthIndex, monthsFrom } from "@/lib/domain/calendar/month";
import { isShort } from "@/lib/domain/plan/binding";
import { lineSpan } from "@/lib/domain/plan/line-span";
import type { MoveFrame } from "@/lib/domain/plan/line-move";
import { budgets, type Budget } from "@/lib/domain/plan/lines/line-kind";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import type { Runway } from "@/lib/domain/plan/metrics";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Projection } from "@/lib/domain/plan/project";
import { coverageFinding } from "./coverage-strip";
import { horizonText } from "./horizon";
import { joined } from "./joined";
import { formatMonth } from "./month-format";
import { formatExact } from "./number-format";
import type { PlanContext } from "./plan-context";
import { runwayText } from "./plan-metrics";

/** A stretch of the window, in months from its first: `[from, to)`. */
export type Stretch = Readonly<{ from: number; to: number }>;

/** One line as a bar on the months of the plan. */
export type TimelineBar = Stretch &
  Readonly<{
    /** Month from which what the line prepares is there; null where it prepares nothing. */
    readyFrom: number | null;
    /** The line acts before the window begins, or after it ends: the bar has an arrow there. */
    comesFromBefore: boolean;
    goesOn: boolean;
    /** Nothing of it lies in the window, or it acts in no month at all: only its place is shown. */
    isOutside: boolean;
    /** The line moves no number where it stands: it is off, outside, or too unlikely. */
    isHollow: boolean;
    text: string;
  }>;

/**
 * Where a line stands on the plan's months. A line outside of them, or without a month of its own,
 * takes one month at the nearest place, so that it can be seen and moved.
 */
export function timelineBar(line: Line, frame: MoveFrame, context: PlanContext): TimelineBar {
  const span = lineSpan(line, frame.start);
  const first = monthIndex(frame.start);
  const [from, to] = [span.from - first, span.to - first];
  const isOutside = to <= from || to <= 0 || from >= frame.months;
  const start = Math.min(Math.max(from, 0), frame.months - 1);
  return {
    from: start,
    to: isOutside ? start + 1 : Math.min(to, frame.months),
    readyFrom: span.readyFrom === undefined || isOutside ? null : span.readyFrom - first,
    comesFromBefore: from < 0,
    goesOn: to > frame.months,
    isOutside,
    isHollow: isOutside || line.off || span.isUncounted === true,
    text: barText(line, frame, context),
  };
}

/** The months of a line in words, and from when it is ready. */
function barText(line: Line, { start }: MoveFrame, { t, locale }: PlanContext): string {
  const { from, to, readyFrom, isUncounted } = lineSpan(line, start);
  const month = (index: number) => formatMonth(monthAt(index), locale);
  const text = () => {
    if (to <= from) return t("timeline.noMonth", { from: month(from) });
    if (!Number.isFinite(to)) return t("timeline.from", { from: month(from) });
    if (to === from + 1) return month(from);
    return t("timeline.span", { from: month(from), to: month(to - 1) });
  };
  const isPrepared = readyFrom !== undefined && readyFrom > from && readyFrom < to;
  const span = isPrepared ? t("timeline.ready", { span: text(), from: month(readyFrom) }) : text();
  if (line.off) return t("timeline.offSpan", { span });
  return isUncounted ? t("timeline.uncountedSpan", { span }) : span;
}

/** How far a bar was moved: "2 months later". */
export function moveText(months: number, { t }: PlanContext): string {
  return t(months < 0 ? "timeline.earlierBy" : "timeline.laterBy", { months: Math.abs(months) });
}

/** The lines in the order of their rows: by budget, then by their first month, then as they stand. */
export function timelineOrder(lines: readonly Line[], frame: MoveFrame): readonly string[] {
  const rank = new Map(
    lines.map((line) => [
      line.id,
      [budgets.indexOf(lineKindOf(line.kind).budget), lineSpan(line, frame.start).from] as const,
    ]),
  );
  const compare = (one: Line, other: Line) => {
    const [[budget, from], [otherBudget, otherFrom]] = [rank.get(one.id)!, rank.get(other.id)!];
    return budget - otherBudget || from - otherFrom;
  };
  return [...lines].sort(compare).map(({ id }) => id);
}

/** Which lines are shown: those of a budget, and those whose name holds a text. */
export type TimelineFilter = Readonly<{ budget: Budget | null; text: string }>;

export type TimelineGroup = Readonly<{ budget: Budget; lines: readonly Line[] }>;

/** The rows by budget; budgets without a row that passes the filter are left out. */
export function timelineGroups(
  lines: readonly Line[],
  order: readonly string[],
  { budget: asked, text }: TimelineFilter,
): readonly TimelineGroup[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const wanted = text.trim().toLocaleLowerCase();
  const shown = order
    .flatMap((id) => byId.get(id) ?? [])
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return budgets
    .filter((budget) => asked === null || asked === budget)
    .map((budget) => ({
      budget,
      lines: shown.filter(({ kind }) => lineKindOf(kind).budget === budget),
    }))
    .filter((group) => group.lines.length > 0);
}

/** What the axis writes: every third month, and which of them begin a year. */
export function timelineTicks({ start, months }: MoveFrame, { locale }: PlanContext) {
  return monthsFrom(start, months).flatMap((month, offset) =>
    offset % 3 === 0
      ? [{ offset, label: formatMonth(month, locale, "axis"), isYear: month.endsWith("-01") }]
      : [],
  );
}

/** A resource's months without enough, in stretches, and the same in words. */
export type CoverageBand = Readonly<{
  budget: Budget;
  short: readonly Stretch[];
  text: string;
}>;

export function coverageBands(
  { coverage, months }: Projection,
  { t, locale }: PlanContext,
): readonly CoverageBand[] {
  const month = (offset: number) => formatMonth(months[offset]!, locale);
  return budgets.map((budget) => {
    const short = stretches(coverage[budget].map(isShort));
    const spans = short.map(({ from, to }) =>
      to === from + 1 ? month(from) : t("timeline.span", { from: month(from), to: month(to - 1) }),
    );
    const key = spans.length === 0 ? "timeline.bandCovered" : "timeline.bandShort";
    return { budget, short, text: t(key, { spans: joined(spans, locale) }) };
  });
}

/** Runs of neighbouring months for which something holds. */
function stretches(holds: readonly boolean[]): readonly Stretch[] {
  const found: Stretch[] = [];
  holds.forEach((isHeld, month) => {
    const last = found.at(-1);
    if (!isHeld) return;
    if (last?.to === month) found[found.length - 1] = { from: last.from, to: month + 1 };
    else found.push({ from: month, to: month + 1 });
  });
  return found;
}

/** The runway as it is, or before and after a move that is under way. */
export function runwayMoveText(before: Runway | null, now: Runway, context: PlanContext): string {
  const after = runwayText(now, context);
  if (!before || runwayText(before, context) === after)
    return context.t("timeline.runway", { runway: after });
  const count = formatExact(before.months, { locale: context.locale });
  return context.t("timeline.runwayMoved", {
    before: before.beyond ? `${count}+` : count,
    after,
  });
}

/** The timeline in words; its title is what its bands show. */
export function timelineWords(plan: Plan, projection: Projection, context: PlanContext) {
  const horizon = horizonText(plan, context.locale);
  return {
    title: coverageFinding(plan, projection, context),
    subtitle: context.t("timeline.subtitle", horizon),
    summary: context.t("timeline.summary", { ...horizon, lines: plan.lines.length }),
  };
}

/** The same as a table: each line with its first and last month. */
export function timelineTable(
  groups: readonly TimelineGroup[],
  frame: MoveFrame,
  { t, locale }: PlanContext,
) {
  const month = (index: number) => formatMonth(monthAt(index), locale);
  const rows = groups.flatMap(({ budget, lines }) =>
    lines.map((line) => {
      const { from, to, readyFrom } = lineSpan(line, frame.start);
      const last = Number.isFinite(to) ? month(to - 1) : t("timeline.endless");
      return [
        line.name,
        t(`budget.${budget}`),
        month(from),
        to <= from ? none : last,
        readyFrom === undefined ? none : month(readyFrom),
        t(line.off ? "grid.isOff" : "grid.isOn"),
      ];
    }),
  );
  const columns = ["line", "budget", "first", "last", "readyFrom", "state"] as const;
  return { columns: columns.map((column) => t(`timeline.column.${column}`)), rows };
}

const none = "–";
