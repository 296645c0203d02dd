import type { Problem } from "@/lib/contracts/problem";
import type { Translator } from "./translator";

/** Why a request brought no answer, as lib/client tells it. */
export type RequestTrouble =
  Readonly<{ kind: "refused"; problem: Problem }> | Readonly<{ kind: "unreachable" }>;

/** What happened to a write of a plan and what to do now, in the words of the namespace `plans`. */
export function requestFailureText(t: Translator, failure: RequestTrouble): string {
  return t(`failure.${failure.kind === "refused" ? wordOf(failure.problem) : "unreachable"}`);
}

function wordOf({ code }: Problem): string {
  switch (code) {
    case "notFound":
    case "planDeleted":
      return "gone";
    case "stale":
    case "tooLarge":
    case "invalid":
      return code;
    default:
      return "internal";
  }
}
