import type { Month } from "@/lib/domain/calendar/month";
import {
  deltaOf,
  monthDelta,
  runwayDelta,
  type Delta,
  type Figures,
} from "@/lib/domain/plan/compare";
import type { Metric, RaiseBy, Reason } from "@/lib/domain/plan/metrics";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact, formatPercent } from "./number-format";
import type { PlanContext } from "./plan-context";
import { runwayText } from "./plan-metrics";

/** A number as it stands in a cell: all digits where it is cut short, the reason where there is none. */
export type FigureWords = Readonly<{ value: string; exact?: string; note?: string }>;

/** In what a distance is counted, which decides how it is written. */
export type DeltaUnit = "money" | "count" | "months" | "points";

/** One number in which scenarios are compared: its name, its words, and its distance where it has one. */
export type Measure = Readonly<{
  id: string;
  words: (figures: Figures, context: PlanContext) => FigureWords;
  distance: Readonly<{
    unit: DeltaUnit;
    between: (now: Figures, base: Figures) => Delta | null;
  }> | null;
}>;

/** In the order in which a board asks for them. */
export const measures: readonly Measure[] = [
  amount("cashAtEnd", "money", ({ cashAtEnd }) => cashAtEnd),
  amount("lowestCash", "money", ({ lowestCash }) => lowestCash),
  runway("fundedRunway"),
  runway("runway"),
  {
    id: "cashOutMonth",
    words: ({ cashOutMonth }, context) =>
      cashOutMonth === null
        ? notAvailable("noCashOut", context)
        : { value: formatMonth(cashOutMonth, context.locale) },
    distance: {
      unit: "months",
      between: (now, base) => monthDelta(now.cashOutMonth, base.cashOutMonth),
    },
  },
  {
    id: "raiseBy",
    words: ({ raiseBy }, context) => raiseByWords(raiseBy, context),
    distance: {
      unit: "months",
      between: (now, base) => monthDelta(raiseMonth(now), raiseMonth(base)),
    },
  },
  amount("netBurnMean", "money", ({ netBurnMean }) => netBurnMean),
  amount("annualisedRevenueAtEnd", "money", (figures) => figures.annualisedRevenueAtEnd),
  {
    id: "grossMarginAtEnd",
    words: ({ grossMarginAtEnd: margin }, context) =>
      margin.value === null
        ? notAvailable(margin.reason, context)
        : { value: formatPercent(margin.value, context) },
    distance: {
      unit: "points",
      between: (now, base) => deltaOf(now.grossMarginAtEnd.value, base.grossMarginAtEnd.value),
    },
  },
  amount("employeesAtEnd", "count", ({ employeesAtEnd }) => employeesAtEnd),
  amount("gpuHours", "count", ({ gpuHours }) => gpuHours),
  {
    id: "firstBinding",
    words: ({ firstBinding: first }, { t, locale }) =>
      first === null
        ? { value: t("compare.nothingBinds") }
        : {
            value: t("compare.binds", {
              budget: t(`budget.${first.tightest}`),
              month: formatMonth(first.month, locale),
            }),
          },
    distance: {
      unit: "months",
      between: (now, base) =>
        monthDelta(now.firstBinding?.month ?? null, base.firstBinding?.month ?? null),
    },
  },
  {
    id: "defaultAlive",
    words: ({ defaultAlive }, context) =>
      defaultAlive.value === null
        ? notAvailable(defaultAlive.reason, context)
        : { value: context.t(`compare.${defaultAlive.value}`) },
    distance: null,
  },
];

type AmountUnit = "money" | "count";

function amount(id: string, unit: AmountUnit, of: (figures: Figures) => number): Measure {
  return {
    id,
    words: (figures, { locale, currency }) => {
      const style = unit === "money" ? { locale, currency } : { locale, digits: 0 };
      const value = of(figures);
      return { value: formatCompact(value, style), exact: formatExact(value, style) };
    },
    distance: { unit, between: (now, base) => deltaOf(of(now), of(base)) },
  };
}

function runway(id: "runway" | "fundedRunway"): Measure {
  return {
    id,
    words: (figures, context) => ({ value: runwayText(figures[id], context) }),
    distance: { unit: "months", between: (now, base) => runwayDelta(now[id], base[id]) },
  };
}

const raiseMonth = ({ raiseBy }: Figures): Month | null => raiseBy.value?.month ?? null;

function raiseByWords(raiseBy: Metric<RaiseBy>, context: PlanContext): FigureWords {
  if (raiseBy.value === null) return notAvailable(raiseBy.reason, context);
  const { month, monthsLate } = raiseBy.value;
  const value = formatMonth(month, context.locale);
  if (monthsLate <= 0) return { value };
  return { value, note: context.t("compare.monthsLate", { months: monthsLate }) };
}

function notAvailable(reason: Reason, { t }: PlanContext): FigureWords {
  return { value: t("metric.notAvailable"), note: t(`reason.${reason}`) };
}
