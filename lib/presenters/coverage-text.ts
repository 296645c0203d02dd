import type { Budget } from "@/lib/domain/plan/lines/line-kind";
import { intlLocale, type Locale } from "@/lib/i18n/locale";
import { formatCompact, formatExact } from "./number-format";
import type { PlanContext } from "./plan-context";

/** From here on the exact multiple says nothing more. */
const plenty = 100;

/**
 * Supply ÷ demand to two digits, cut and not rounded: what is short must never read 1.00.
 *
 * @param coverage fraction of the demand, ≥ 0
 */
export function coverageText(coverage: number, locale: Locale): string {
  if (coverage >= plenty) return formatCompact(Math.floor(coverage), { locale });
  return formatExact(cut(coverage, 100), { locale, digits: 2 });
}

/** The one digit that fits into a cell: `.3` for 0.29, and never more than `.9` where it is short. */
export function coverageMark(coverage: number): string {
  return `.${Math.min(9, Math.round(coverage * 10))}`;
}

/** Doubles such as 0.29 · 100 = 28.999… are not cut to the digit below. */
function cut(value: number, places: number): number {
  return Math.floor(value * places + 1e-9) / places;
}

/** Resources in a row, as a sentence begins: "Funds, talent, and data". */
export function resourceList(budgets: readonly Budget[], { t, locale }: PlanContext): string {
  const names = budgets.map((budget) => t(`coverage.resource.${budget}`));
  const list = new Intl.ListFormat(intlLocale(locale), { type: "conjunction" }).format(names);
  return list.charAt(0).toLocaleUpperCase(intlLocale(locale)) + list.slice(1);
}
