"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { FieldProblem } from "@/lib/presenters/estimator-form";
import type { PlanLineProblem } from "@/lib/presenters/estimator-plan-line";
import type { RunProblem } from "@/lib/presenters/estimator-run-form";

type Problem = FieldProblem | PlanLineProblem | RunProblem;

/** The reason why a field cannot be used, in the words of the language. */
export function useProblemWords(): (problem: Problem | undefined) => string | undefined {
  const t = useTranslations("estimator.failure");
  const number = useTranslations("number.failure");
  return useCallback(
    (problem) => {
      if (!problem) return undefined;
      switch (problem.kind) {
        case "tooSmall":
          return t("tooSmall", { minimum: problem.minimum });
        case "tooBig":
          return t("tooBig", { maximum: problem.maximum });
        case "otherCurrency":
          return t("otherCurrency", { found: problem.found });
        case "empty":
          return t("required");
        case "aboveParameters":
        case "unknownGpu":
        case "unknownCurrency":
        case "required":
        case "tooLong":
        case "notDay":
        case "notAddress":
        case "notNumber":
        case "outsidePlan":
          return t(problem.kind);
        default:
          return number(problem.kind);
      }
    },
    [t, number],
  );
}
