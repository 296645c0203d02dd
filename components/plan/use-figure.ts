import { useDeferredValue, useMemo } from "react";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { formatMonth } from "@/lib/presenters/month-format";
import { formatCompact, formatExact } from "@/lib/presenters/number-format";
import { usePlanWords } from "./use-plan-words";

/** Plan and projection as pictures follow them: a keystroke never waits for a redraw. */
export function useDrawn() {
  const { plan, projection } = usePlanEditor();
  const current = useMemo(() => ({ plan, projection }), [plan, projection]);
  return useDeferredValue(current);
}

/** How months and money are written along the axes. */
export function useAxes(isMoney: boolean) {
  const { locale, context } = usePlanWords();
  const { currency } = context;
  return useMemo(() => {
    const style = isMoney ? { locale, currency } : { locale };
    return {
      keyLabel: (month: string) => formatMonth(month, locale, "long"),
      tickLabel: (month: string) => formatMonth(month, locale, "axis"),
      formatAxis: (value: number) => formatCompact(value, style),
      formatValue: (value: number) => formatExact(value, { ...style, digits: isMoney ? 0 : 1 }),
    };
  }, [locale, currency, isMoney]);
}
