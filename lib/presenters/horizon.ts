import { addMonths } from "@/lib/domain/calendar/month";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Locale } from "@/lib/i18n/locale";
import { formatMonth } from "./month-format";

/** First and last month of a plan, and its currency, for the message that shows them. */
export function horizonText(
  { start, months, currency }: Pick<Plan, "start" | "months" | "currency">,
  locale: Locale,
) {
  const last = addMonths(start, months - 1);
  return { from: formatMonth(start, locale), to: formatMonth(last, locale), currency };
}
