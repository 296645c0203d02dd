import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { useSteady } from "@/lib/client/use-steady";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import { drivesAmong } from "@/lib/domain/plan/plan-file";
import { isSameValue } from "@/lib/domain/plan/same-value";
import { choiceLabel } from "@/lib/presenters/line-words";
import type { PlanContext } from "@/lib/presenters/plan-context";
import type { CellWords } from "@/lib/presenters/read-cell";

/** The translators, the language and the currency with which a plan is written. */
export function usePlanWords() {
  const { plan } = usePlanEditor();
  const [t, lines, numbers] = [
    useTranslations("plan"),
    useTranslations("lines"),
    useTranslations("number"),
  ];
  const locale = useLocale();
  const { currency } = plan;
  const drivers = useSteady(driversOf(plan.lines), isSameValue);
  const context = useMemo<PlanContext>(() => ({ t, locale, currency }), [t, locale, currency]);
  const cells = useMemo<CellWords>(
    () => ({
      locale,
      currency,
      lines,
      numbers,
      choice: (value) => choiceLabel(lines, value),
      lineNames: new Map(drivers.map(({ id, name }) => [id, name])),
      drives: drivesAmong(drivers),
    }),
    [locale, currency, lines, numbers, drivers],
  );
  return { t, lines, locale, context, cells };
}

/** What words say of the lines that others may follow: it stays while numbers are typed. */
function driversOf(lines: readonly Line[]) {
  return lines
    .filter(({ kind }) => lineKindOf(kind).drives !== undefined)
    .map(({ id, kind, name }) => ({ id, kind, name }));
}
