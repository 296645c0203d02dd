import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { lineKindOf } from "@/lib/domain/plan/lines/registry";
import { drivesAmong } from "@/lib/domain/plan/plan-file";
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
  const context = useMemo<PlanContext>(() => ({ t, locale, currency }), [t, locale, currency]);
  const cells = useMemo<CellWords>(
    () => ({
      locale,
      currency,
      lines,
      numbers,
      choice: (value) => choiceLabel(lines, value),
      lineNames: new Map(
        plan.lines
          .filter(({ kind }) => lineKindOf(kind).drive !== undefined)
          .map(({ id, name }) => [id, name]),
      ),
      drives: drivesAmong(plan.lines),
    }),
    [locale, currency, lines, numbers, plan.lines],
  );
  return { t, lines, locale, context, cells };
}
