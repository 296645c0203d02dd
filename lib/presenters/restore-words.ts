import type { Problem } from "@/lib/contracts/problem";
import type { RestorationFailure } from "@/lib/domain/plan/restoration";
import type { Translator } from "./translator";

/** Why a past plan could not be read; without a problem the server was not reached. */
export function pastPlanFailureWords(problem: Problem | null, t: Translator): string {
  const version = Number(problem?.params?.["version"]);
  const isUnreadable = problem?.code === "recordUnknown" || problem?.code === "recordDoesNotFit";
  return isUnreadable
    ? t("history.restore.unreadable", { version })
    : t("history.restore.failedRead");
}

/** Why a past plan does not fit into a scenario of the plan as it is. */
export function restorationFailureWords(failure: RestorationFailure, t: Translator): string {
  return failure.kind === "tooManyScenarios"
    ? t("history.restore.tooManyScenarios", { limit: failure.limit })
    : t("history.restore.impossible");
}
