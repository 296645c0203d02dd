"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { GuidedAnswers } from "@/lib/domain/plan/templates/guided-answers";
import { guidedPreview, previewFigures } from "@/lib/presenters/guided-preview";

/** What the answers come to, and its figures in words. */
export function usePreviewFigures(answers: GuidedAnswers) {
  const t = useTranslations("guided.preview");
  const plan = useTranslations("plan");
  const locale = useLocale();
  const preview = useMemo(() => guidedPreview(answers), [answers]);
  const context = { t, plan: { t: plan, locale, currency: "USD" } };
  return { preview, figures: previewFigures(preview, context) };
}
