"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { problemText, type FormProblem } from "@/lib/presenters/problem-text";

/** The reason why a field cannot be used, in the words of the language. */
export function useProblemWords(): (problem: FormProblem | undefined) => string | undefined {
  const t = useTranslations("estimator.failure");
  const number = useTranslations("number.failure");
  return useCallback((problem) => problem && problemText(problem, { t, number }), [t, number]);
}
