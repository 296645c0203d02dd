import type { Projection } from "@/lib/domain/plan/project";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact } from "./number-format";
import type { PlanContext } from "./plan-context";
import { peakOf } from "./series-peak";

type Line = Readonly<{
  id: string;
  label: string;
  color: "talent" | "data" | "muted";
  form: "line" | "bar";
  dash?: "solid" | "dashed";
  stack?: string;
  values: number[];
}>;

/** A budget's own unit by month: heads, tokens. */
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
