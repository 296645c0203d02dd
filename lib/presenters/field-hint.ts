import type { Field } from "@/lib/domain/plan/field";
import { isFraction } from "@/lib/domain/plan/unit";
import type { Locale } from "@/lib/i18n/locale";
import { joined } from "./joined";
import { formatCompact, formatExact, formatPercent } from "./number-format";
import type { Translator } from "./translator";

/** Bounds from here on are there for the arithmetic's sake; nobody needs to read them. */
const notableBound = 1e9;

/** What a field takes and what stands where nothing is given: "0 to 100%, default 10%". */
export function fieldHint(
  field: Field,
  { t, locale }: Readonly<{ t: Translator; locale: Locale }>,
): string {
  const number = (value: number) => {
    if (isFraction(field.unit)) return formatPercent(value, { locale });
    return value >= 1e6 ? formatCompact(value, { locale }) : formatExact(value, { locale });
  };
  const range = rangeText(field, number, t);
  const fallback = typeof field.default === "number" ? number(field.default) : null;
  const defaultText = fallback === null ? null : t("grid.default", { value: fallback });
  const required = field.isRequired ? t("grid.required") : null;
  const parts = [range, defaultText, required].filter((part) => part !== null);
  return joined(parts, locale);
}

function rangeText(
  { min, max }: Field,
  number: (value: number) => string,
  t: Translator,
): string | null {
  if (min === null || max === null) return null;
  if (max >= notableBound) return t("grid.atLeast", { min: number(min) });
  return t("grid.range", { min: number(min), max: number(max) });
}
