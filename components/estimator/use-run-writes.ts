"use client";

import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useAnnounce } from "@/components/ui/announcer";
import { useToast } from "@/components/ui/toast";
import { undoSeconds } from "@/components/ui/use-notices";
import type { Answer, RequestFailure } from "@/lib/client/request";
import { addRun, changeRun, removeRun, runsQuery } from "@/lib/client/run-queries";
import { useTurns } from "@/lib/client/use-turns";
import { currentRun, type RunResponse, type StoredRun } from "@/lib/contracts/run";
import type { HistoricalRun } from "@/lib/domain/estimator/historical-run";
import { changedFields } from "@/lib/presenters/estimator-run-form";
import { countRuns } from "@/lib/presenters/estimator-runs";
import { markFitOutdated } from "@/lib/client/outdated-fit";

const { queryKey } = runsQuery();

/**
 * What can be done with the runs. Ticks and removals show at once and go back exactly when the server
 * refuses them; writes go out one after the other, each naming the version that the one before made.
 */
export function useRunWrites() {
  const cache = useQueryClient();
  const { show } = useToast();
  const announce = useAnnounce();
  const t = useTranslations("runs.notice");
  const { inTurn, state, tell } = useTurns();

  const writes = useMemo(() => {
    const saved = () => {
      tell("saved");
      markFitOutdated();
    };
    const explain = (model: string, failure: RequestFailure, retry: () => void) => {
      tell("failed");
      const isStale = failure.kind === "refused" && failure.problem.code === "stale";
      const title = t(isStale ? "stale" : "failed", { model });
      show({ title, tone: isStale ? "warn" : "bad", action: { label: t("retry"), run: retry } });
    };

    function choose({ run }: StoredRun, isExcluded: boolean): void {
      const { id, model } = run;
      const before = found(cache, id);
      if (!before) return;
      put(cache, { ...before, isExcluded });
      const { inFit } = countRuns(cache.getQueryData(queryKey)?.runs ?? []);
      announce(t(isExcluded ? "excluded" : "included", { model, inFit }));
      void inTurn(async () => {
        const version = found(cache, id)?.version ?? before.version;
        const answer = await changeRun(id, { body: { isExcluded }, version });
        if (answer.ok) {
          put(cache, { ...(found(cache, id) ?? before), version: answer.value.run.version });
          return saved();
        }
        put(cache, currentOf(answer.failure) ?? { ...before, version });
        explain(model, answer.failure, () => choose(before, isExcluded));
      });
    }

    function remove(stored: StoredRun): void {
      const { id, model } = stored.run;
      take(cache, id);
      void inTurn(async () => {
        const answer = await removeRun(id, stored.version);
        if (!answer.ok) {
          const current = currentOf(answer.failure) ?? stored;
          put(cache, current);
          return explain(model, answer.failure, () => remove(current));
        }
        const undo = { label: t("undo"), run: () => restore(answer.value.removed) };
        show({ title: t("removed", { model }), tone: "info", action: undo, seconds: undoSeconds });
        saved();
      });
    }

    function restore({ run, isExcluded }: StoredRun): void {
      void inTurn(async () => {
        const answer = await addRun({ run, isExcluded });
        if (!answer.ok)
          return explain(run.model, answer.failure, () => restore({ run, isExcluded, version: 1 }));
        put(cache, answer.value.run);
        saved();
      });
    }

    /** A form waits for its answer: what was typed stays in it until it is stored. */
    async function save(
      run: HistoricalRun,
      before: StoredRun | null,
    ): Promise<Answer<RunResponse>> {
      const answer = await inTurn(() => (before ? changeFields(run, before) : addRun({ run })));
      if (!answer.ok) return answer;
      put(cache, answer.value.run);
      // Said, not shown: a notice would lie over the actions of the sheet that opens on the run.
      announce(t(before ? "changed" : "added", { model: run.model }));
      saved();
      return answer;
    }

    return { choose, remove, save };
  }, [cache, show, announce, t, inTurn, tell]);
  return { ...writes, state };
}

export type RunWrites = ReturnType<typeof useRunWrites>;

function changeFields(run: HistoricalRun, { run: before, version }: StoredRun) {
  const body = { set: changedFields(before, run) };
  return changeRun(run.id, { body, version });
}

/** What the server says stands there now, when it refused a write for being late. */
export function currentOf(failure: RequestFailure): StoredRun | null {
  if (failure.kind !== "refused" || failure.problem.code !== "stale") return null;
  const current = currentRun.safeParse(failure.problem.current);
  return current.success ? current.data.run : null;
}

function found(cache: QueryClient, id: string): StoredRun | undefined {
  return cache.getQueryData(queryKey)?.runs.find(({ run }) => run.id === id);
}

/** Puts a run where it was, or at the end when it is new. */
function put(cache: QueryClient, stored: StoredRun): void {
  cache.setQueryData(queryKey, (list) => {
    if (!list) return list;
    const isNew = !list.runs.some(({ run }) => run.id === stored.run.id);
    if (isNew) return { runs: [...list.runs, stored] };
    return { runs: list.runs.map((one) => (one.run.id === stored.run.id ? stored : one)) };
  });
}

function take(cache: QueryClient, id: string): void {
  cache.setQueryData(queryKey, (list) =>
    list ? { runs: list.runs.filter(({ run }) => run.id !== id) } : list,
  );
}
