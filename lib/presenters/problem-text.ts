import type { FieldProblem } from "./estimator-form";
import type { PlanLineProblem } from "./estimator-plan-line";
import type { RunProblem } from "./estimator-run-form";
import type { Translator } from "./translator";

export type FormProblem = FieldProblem | PlanLineProblem | RunProblem;

/** Translators of `estimator.failure` and of `number.failure`. */
type ProblemWords = Readonly<{ t: Translator; number: Translator }>;

/** The reason why a field of a form cannot be used, in the words of the language. */
export function problemText(problem: FormProblem, { t, number }: ProblemWords): string {
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
}
