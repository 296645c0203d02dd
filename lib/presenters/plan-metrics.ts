import { firstBinding } from "@/lib/domain/plan/binding";
import type { Month } from "@/lib/domain/calendar/month";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Projection } from "@/lib/domain/plan/project";
import type { Runway } from "@/lib/domain/plan/metrics";
import { coverageText } from "./coverage-text";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact, formatMonthCount, formatPercent } from "./number-format";
import { joined } from "./joined";
import type { PlanContext } from "./plan-context";
import { peakOf } from "./series-peak";

/** One number of the overview, with the budget that it leads to. */
export type MetricWords = Readonly<{
  id: string;
  label: string;
  value: string;
  exact?: string;
  note: string;
  tone?: "bad" | "warn" | "good";
  leadsTo: "funds" | "talent" | "data" | "compute";
}>;

/** The numbers that head the overview, in the order in which a board asks for them. */
export function planMetrics(
  plan: Plan,
  projection: Projection,
  context: PlanContext,
): readonly MetricWords[] {
  return [
    cashMetric(plan, projection, context),
    runwayMetric(projection, context),
    raiseByMetric(projection, context),
    burnMetric(projection, context),
    lowestMetric(projection, context),
    headsMetric(projection, context),
    gpuHoursMetric(projection, context),
    bindsFirstMetric(projection, context),
  ];
}

/** The runway in one short line, for the head of every screen of a plan. */
export function runwayNote({ metrics }: Projection, context: PlanContext) {
  const { t, locale } = context;
  const out = metrics.cashOutMonth.value;
  const runway = runwayText(metrics.fundedRunway, context);
  const month = out === null ? "" : formatMonth(out, locale);
  return {
    text: t(out === null ? "runwayNote" : "runwayNoteOut", { runway, month }),
    isShort: out !== null,
  };
}

/** A count of months, `36+` when cash outlasts the horizon (R57). */
export function runwayText({ months, beyond }: Runway, { t, locale }: PlanContext): string {
  if (!beyond) return formatMonthCount(months, locale);
  return t("metric.beyond", { months: formatExact(months, { locale }) });
}

function cashMetric(plan: Plan, projection: Projection, context: PlanContext): MetricWords {
  const { t, locale, currency } = context;
  const { cash } = projection;
  return {
    id: "cash",
    label: t("metric.cash", { month: formatMonth(plan.start, locale) }),
    value: formatCompact(cash.opening[0]!, { locale, currency }),
    exact: formatExact(cash.opening[0]!, { locale, currency }),
    note: roundsText(plan, projection, context),
    leadsTo: "funds",
  };
}

/** How many of the rounds ahead are counted, and how likely the counted ones are (R16). */
function roundsText({ lines }: Plan, projection: Projection, { t, locale }: PlanContext): string {
  const first = projection.months[0]!;
  const rounds = lines.filter((line) => line.kind === "funding-round");
  const ahead = rounds.filter(({ off, closes }) => !off && closes >= first);
  const counted = ahead.filter(({ id }) => peakAmount(projection.lines.get(id)?.in) > 0);
  const unsure = counted.filter(({ probability }) => probability < 1);
  const likely = unsure.map(
    ({ name, probability }) => `${name} ${formatPercent(probability, { locale })}`,
  );
  const note = t("metric.rounds", { counted: counted.length, rounds: ahead.length });
  return joined([note, ...likely], locale);
}

const peakAmount = (series: Float64Array | undefined) => (series ? series[peakOf(series)]! : 0);

function lowestMetric({ metrics }: Projection, { t, locale, currency }: PlanContext): MetricWords {
  const { month, amount } = metrics.lowestCash;
  return {
    id: "lowest",
    label: t("metric.lowest"),
    value: formatCompact(amount, { locale, currency }),
    exact: formatExact(amount, { locale, currency }),
    note: formatMonth(month, locale, "long"),
    ...(amount < 0 && { tone: "bad" as const }),
    leadsTo: "funds",
  };
}

/** What binds first: the tightest resource of the first month in which any is short (R46). */
function bindsFirstMetric(projection: Projection, context: PlanContext): MetricWords {
  const { t, locale } = context;
  const shared = { id: "bindsFirst", label: t("metric.bindsFirst") };
  const binding = firstBinding(projection);
  if (!binding) {
    const words = { value: t("metric.bindsNothing"), note: t("metric.bindsNothingNote") };
    return { ...shared, ...words, leadsTo: projection.coverage.tightest[0] ?? "funds" };
  }
  const { month, tightest, coverage, short } = binding;
  const others = short.filter((budget) => budget !== tightest);
  const values = { month: formatMonth(month, locale), coverage: coverageText(coverage, locale) };
  const note = t("metric.bindsNote", values);
  const resources = joined(
    others.map((budget) => t(`coverage.resource.${budget}`)),
    locale,
  );
  return {
    ...shared,
    value: t(`budget.${tightest}`),
    note: others.length > 0 ? t("metric.bindsAlso", { note, resources }) : note,
    tone: "bad",
    leadsTo: tightest,
  };
}

function runwayMetric({ metrics }: Projection, context: PlanContext): MetricWords {
  const { t, locale } = context;
  const out = metrics.cashOutMonth.value;
  const note = out === null ? "metric.noCashOut" : "metric.cashOut";
  const unfunded = runwayText(metrics.runway, context);
  return {
    id: "runway",
    label: t("metric.fundedRunway"),
    value: runwayText(metrics.fundedRunway, context),
    note: t(note, { month: out === null ? "" : formatMonth(out, locale), unfunded }),
    ...(out !== null && { tone: "bad" as const }),
    leadsTo: "funds",
  };
}

function raiseByMetric({ metrics }: Projection, { t, locale }: PlanContext): MetricWords {
  const shared = { id: "raiseBy", label: t("metric.raiseBy"), leadsTo: "funds" as const };
  const raiseBy = metrics.raiseBy.value;
  if (raiseBy === null)
    return { ...shared, value: t("metric.notAvailable"), note: t("metric.noRaise") };
  const { month, monthsLate } = raiseBy;
  const out = metrics.unfundedCashOutMonth.value as Month;
  const values = { months: monthsLate, out: formatMonth(out, locale) };
  return {
    ...shared,
    value: monthsLate > 0 ? t("metric.now") : formatMonth(month, locale),
    note: t(monthsLate > 0 ? "metric.late" : "metric.raiseNote", values),
    tone: monthsLate > 0 ? "bad" : "warn",
  };
}

function burnMetric({ metrics, months }: Projection, context: PlanContext): MetricWords {
  const { t, locale, currency } = context;
  const last = Math.min(2, months.length - 1);
  const mean = metrics.netBurnMean[last]?.value ?? metrics.netBurn[0]!;
  const [from, to] = [formatMonth(months[0]!, locale), formatMonth(months[last]!, locale)];
  return {
    id: "burn",
    label: t(last === 2 ? "metric.burnMean" : "metric.burn"),
    value: formatCompact(mean, { locale, currency }),
    exact: formatExact(mean, { locale, currency }),
    note: last === 2 ? t("metric.span", { from, to }) : from,
    leadsTo: "funds",
  };
}

function headsMetric({ headcount, months }: Projection, { t, locale }: PlanContext): MetricWords {
  const { employees } = headcount;
  const count = (heads: number) => formatExact(heads, { locale });
  const firstYear = Math.min(11, months.length - 1);
  const most = peakOf(employees);
  return {
    id: "heads",
    label: t("metric.heads", { month: formatMonth(months[firstYear]!, locale) }),
    value: count(employees[firstYear]!),
    note: t("metric.headsPeak", {
      heads: count(employees[most]!),
      month: formatMonth(months[most]!, locale),
    }),
    leadsTo: "talent",
  };
}

function gpuHoursMetric({ gpuHours }: Projection, { t, locale }: PlanContext): MetricWords {
  const sum = (pick: "demanded" | "onDemand") =>
    [...gpuHours.values()].reduce((all, hours) => all + hours[pick].reduce((n, h) => n + h, 0), 0);
  const [demanded, onDemand] = [sum("demanded"), sum("onDemand")];
  const share = formatPercent(demanded > 0 ? onDemand / demanded : 0, { locale, digits: 0 });
  return {
    id: "gpuHours",
    label: t("metric.gpuHours"),
    value: formatCompact(demanded, { locale }),
    exact: formatExact(demanded, { locale, digits: 0 }),
    note: t(demanded > 0 ? "metric.onDemand" : "metric.noGpuHours", { share }),
    leadsTo: "compute",
  };
}
