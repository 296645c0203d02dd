import type { PlanSummary } from "@/lib/contracts/plan";
import { addMonths } from "@/lib/domain/calendar/month";
import { intlLocale, type Locale } from "@/lib/i18n/locale";
import { formatMonth } from "./month-format";
import { formatMonthCount } from "./number-format";

export type PlanRow = Readonly<{
  id: string;
  name: string;
  currency: string;
  lines: number;
  first: string;
  last: string;
  monthCount: string;
  changedAt: string;
  changed: string;
}>;

/** A plan as the list shows it, in the words of the language. */
export function planRow(plan: PlanSummary, locale: Locale): PlanRow {
  return {
    id: plan.id,
    name: plan.name,
    currency: plan.currency,
    lines: plan.lines,
    first: formatMonth(plan.start, locale),
    last: formatMonth(addMonths(plan.start, plan.months - 1), locale),
    monthCount: formatMonthCount(plan.months, locale),
    changedAt: plan.updatedAt,
    changed: formatMoment(plan.updatedAt, locale),
  };
}

/** An instant on the clock of whoever looks: `Nov 24, 2026, 2:05 PM`, `2026年11月24日 14:05`. */
export function formatMoment(instant: string, locale: Locale, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(intlLocale(locale), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  });
  return format.format(new Date(instant));
}
