"use client";

import { usePlanEditor } from "@/lib/client/plan-editor";
import { horizonText } from "@/lib/presenters/horizon";
import { usePlanWords } from "./use-plan-words";

/** From when to when the plan reaches, and its currency. */
export function PlanHorizon() {
  const { plan } = usePlanEditor();
  const { t, locale } = usePlanWords();
  return t("horizon", horizonText(plan, locale));
}
