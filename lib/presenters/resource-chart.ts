import type { Projection } from "@/lib/domain/plan/project";
import type { GpuHoursByMonth } from "@/lib/domain/plan/capacity";
import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact } from "./number-format";
import type { PlanContext } from "./plan-context";
import { peakOf, totalOf } from "./series-peak";

type Line = Readonly<{
  id: string;
  label: string;
  color: "talent" | "data" | "compute" | "muted";
  form: "line" | "bar";
  dash?: "solid" | "dashed";
  stack?: string;
  values: number[];
}>;

/** A budget's own unit by month: heads, tokens, GPU-hours. */
export type ResourceChart = Readonly<{
  title: string;
  subtitle: string;
  summary: string;
  keys: readonly string[];
  series: readonly Line[];
}>;

/** People at work by month: employees, and contractors apart (R24). */
export function headcountChart(projection: Projection, { t, locale }: PlanContext): ResourceChart {
  const { headcount, months } = projection;
  const { employees, contractors } = headcount;
  const peak = peakOf(employees);
  const count = (heads: number) => formatExact(heads, { locale });
  const values = {
    peak: count(employees[peak]!),
    first: count(employees[0]!),
    month: formatMonth(months[peak]!, locale, "long"),
    contractors: count(Math.max(...contractors)),
    last: count(employees.at(-1)!),
    end: formatMonth(months.at(-1)!, locale, "long"),
  };
  return {
    title: t(headsFinding(employees), values),
    subtitle: t("heads.subtitle"),
    summary: t("heads.summary", values),
    keys: months,
    series: [
      {
        id: "employees",
        label: t("heads.employees"),
        color: "talent",
        form: "line",
        values: [...employees],
      },
      {
        id: "contractors",
        label: t("heads.contractors"),
        color: "muted",
        form: "line",
        dash: "dashed",
        values: [...contractors],
      },
    ],
  };
}

function headsFinding(employees: Float64Array): string {
  const [first, last, most] = [employees[0]!, employees.at(-1)!, employees[peakOf(employees)]!];
  if (most === 0) return "heads.none";
  if (most > first) return "heads.finding";
  return last < first ? "heads.falls" : "heads.flat";
}

/** Tokens that training may use, beside those that the largest run in progress reads. */
export function tokensChart(projection: Projection, { t, locale }: PlanContext): ResourceChart {
  const { trainingTokens, months } = projection;
  const { usable, needed } = trainingTokens;
  const count = (tokens: number) => formatCompact(tokens, { locale });
  const most = peakOf(needed);
  const values = {
    usable: count(Math.max(...usable)),
    needed: count(needed[most]!),
    month: formatMonth(months[most]!, locale, "long"),
    atNeed: count(usable[most]!),
  };
  return {
    title: t(needed[most]! > 0 ? "tokens.finding" : "tokens.noRun", values),
    subtitle: t("tokens.subtitle"),
    summary: t("tokens.summary", values),
    keys: months,
    series: [
      { id: "usable", label: t("tokens.usable"), color: "data", form: "line", values: [...usable] },
      {
        id: "needed",
        label: t("tokens.needed"),
        color: "muted",
        form: "line",
        dash: "dashed",
        values: [...needed],
      },
    ],
  };
}

/** Models beyond this many are drawn together, so that the picture stays readable. */
const mostModels = 2;

/** GPU-hours demanded by month, the models that ask for most apart. */
export function gpuHoursChart(projection: Projection, { t, locale }: PlanContext): ResourceChart {
  const { months } = projection;
  const ranked = [...projection.gpuHours].sort(([, one], [, other]) => sum(other) - sum(one));
  const all = months.map((_, month) =>
    ranked.reduce((n, [, hours]) => n + hours.demanded[month]!, 0),
  );
  const peak = peakOf(all);
  const count = (hours: number) => formatCompact(hours, { locale });
  const values = {
    peak: count(all[peak]!),
    month: formatMonth(months[peak]!, locale, "long"),
    total: count(totalOf(all)),
  };
  return {
    title: t(all[peak]! > 0 ? "gpuHours.finding" : "gpuHours.none", values),
    subtitle: t("gpuHours.subtitle"),
    summary: t("gpuHours.summary", values),
    keys: months,
    series: modelSeries(ranked, all, t("gpuHours.others")),
  };
}

const sum = ({ demanded }: GpuHoursByMonth) => totalOf(demanded);

function modelSeries(
  ranked: readonly (readonly [string, GpuHoursByMonth])[],
  all: readonly number[],
  others: string,
): Line[] {
  const shown = ranked.slice(0, ranked.length > mostModels ? mostModels - 1 : mostModels);
  const bars = shown.map(([model, { demanded }], index): Line => {
    const color = index === 0 ? "compute" : "muted";
    const label = acceleratorOf(model)?.name ?? model;
    return { id: model, label, color, form: "bar", stack: "gpu", values: [...demanded] };
  });
  if (shown.length === ranked.length) return bars;
  const rest = all.map(
    (hours, month) => hours - shown.reduce((n, [, m]) => n + m.demanded[month]!, 0),
  );
  return [
    ...bars,
    { id: "others", label: others, color: "muted", form: "bar", stack: "gpu", values: rest },
  ];
}
