import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState, type Dispatch } from "react";
import type { PlanDocument } from "@/lib/contracts/plan";
import type { Draft, DraftAction, PendingEdit } from "./plan-draft";
import { historyKey, planQuery } from "./plan-queries";
import { sendEdit } from "./send-edit";

/** How long an unreachable server is left alone before the next try. */
const retryMilliseconds = 2000;

/**
 * Sends pending edits one at a time, in order. An acknowledged edit moves from the draft to the
 * query cache in one step; a refused one leaves the draft, so that the saved value shows again.
 */
export function useSaveQueue(
  saved: PlanDocument,
  draft: Draft,
  dispatch: Dispatch<DraftAction>,
): void {
  const isSending = useRef(false);
  const settledId = useRef<number | null>(null);
  const [round, setRound] = useState(0);
  const settle = useSettle(saved.id, dispatch);
  const [next] = draft.pending;
  const isWaiting = useRetryRound(draft.trouble?.kind === "unreachable", round);
  const isStopped = draft.trouble?.kind === "stale" || isWaiting;
  useEffect(() => {
    // The cache reaches the page at once, the draft a moment later: what has been settled meanwhile
    // still stands first in the queue, and must not go out twice.
    if (!next || isStopped || isSending.current || next.id === settledId.current) return;
    isSending.current = true;
    const done = () => {
      isSending.current = false;
      // The same edit may have to go out again: on a newer plan, or after a pause.
      setRound((count) => count + 1);
    };
    void sendEdit(saved, next)
      .then((outcome) => {
        if (outcome.kind === "saved" || outcome.kind === "refused") settledId.current = next.id;
        return settle(next, outcome);
      })
      .finally(done);
  }, [next, saved, settle, isStopped, round]);
}

type Outcome = Awaited<ReturnType<typeof sendEdit>>;

/** Puts what became of an edit where it belongs: the cache, or the draft. */
function useSettle(plan: string, dispatch: Dispatch<DraftAction>) {
  const cache = useQueryClient();
  return useCallback(
    async ({ id }: PendingEdit, outcome: Outcome) => {
      const { queryKey } = planQuery(plan);
      switch (outcome.kind) {
        case "trouble":
          return dispatch({ type: "trouble", trouble: outcome.trouble });
        case "refused":
          return dispatch({ type: "refused", id, problem: outcome.problem });
        case "outOfDate":
          return cache.refetchQueries({ queryKey });
        case "rebased":
          cache.setQueryData(queryKey, (current) => current && outcome.patch(current));
          return dispatch({ type: "rebased", versions: outcome.versions });
        case "saved": {
          cache.setQueryData(queryKey, (current) => current && outcome.patch(current));
          void cache.invalidateQueries({ queryKey: historyKey(plan) });
          return dispatch({ type: "acknowledged", id, versions: outcome.versions });
        }
      }
    },
    [cache, dispatch, plan],
  );
}

/** While the server cannot be reached, every round is followed by a pause. */
function useRetryRound(isUnreachable: boolean, round: number): boolean {
  const [restedRound, setRestedRound] = useState(-1);
  const isWaiting = isUnreachable && restedRound !== round;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setRestedRound(round), retryMilliseconds);
    return () => clearTimeout(timer);
  }, [isWaiting, round]);
  return isWaiting;
}
