"use client";

import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toast";
import { undoSeconds } from "@/components/ui/use-notices";
import { planQuery, plansQuery } from "@/lib/client/plan-queries";
import { deletePlan, restorePlan } from "@/lib/client/plan-writes";
import type { RequestFailure } from "@/lib/client/request";
import type { ListPlansResponse, PlanSummary } from "@/lib/contracts/plan";
import { useFailureNotice } from "./use-failure-notice";

/** Deletes a plan from the list at once, and offers it back. */
export function usePlanRemoval(): (plan: PlanSummary) => Promise<void> {
  const cache = useQueryClient();
  const { show } = useToast();
  const showFailure = useFailureNotice();
  const t = useTranslations("plans");
  const refresh = () => cache.invalidateQueries({ queryKey: plansQuery().queryKey });

  async function remove(plan: PlanSummary, version: number): Promise<void> {
    const putBack = await changeList(cache, (list) => list.filter(({ id }) => id !== plan.id));
    const answer = await deletePlan(plan.id, version);
    if (!answer.ok) {
      putBack();
      void explainKept(plan, answer.failure);
    } else {
      cache.removeQueries({ queryKey: planQuery(plan.id).queryKey });
      const run = () => void restore(plan, answer.value.planVersion);
      const action = { label: t("action.undo"), run };
      const title = t("notice.deleted", { name: plan.name });
      show({ title, tone: "info", action, seconds: undoSeconds });
    }
    await refresh();
  }

  /** A plan that changed since the list was read is deleted only when asked for again. */
  async function explainKept(plan: PlanSummary, failure: RequestFailure): Promise<void> {
    const title = t("notice.notDeleted", { name: plan.name });
    const version = await currentVersion(failure);
    if (version === null)
      return showFailure({ title, failure, retry: () => void remove(plan, plan.version) });
    const action = { label: t("notice.deleteAnyway"), run: () => void remove(plan, version) };
    show({ title, description: t("notice.changedMeanwhile"), tone: "warn", action });
  }

  async function restore(plan: PlanSummary, version: number): Promise<void> {
    const takeBack = await changeList(cache, (list) => [plan, ...list]);
    const answer = await restorePlan(plan.id, version);
    if (answer.ok) show({ title: t("notice.restored", { name: plan.name }), tone: "good" });
    else {
      takeBack();
      const title = t("notice.notRestored", { name: plan.name });
      showFailure({ title, failure: answer.failure, retry: () => void restore(plan, version) });
    }
    await refresh();
  }

  return (plan) => remove(plan, plan.version);
}

type Plans = ListPlansResponse["plans"];

/** Changes the list on screen at once; what it returns puts the exact list back. */
async function changeList(cache: QueryClient, change: (plans: Plans) => Plans) {
  const { queryKey } = plansQuery();
  await cache.cancelQueries({ queryKey });
  const before = cache.getQueryData(queryKey);
  cache.setQueryData(queryKey, (list) => (list ? { plans: change(list.plans) } : list));
  return () => cache.setQueryData(queryKey, before);
}

async function currentVersion(failure: RequestFailure): Promise<number | null> {
  if (failure.kind !== "refused" || failure.problem.code !== "stale") return null;
  const { staleOrder } = await import("@/lib/client/plan-requests");
  const current = staleOrder(failure.problem.current);
  return current.success ? current.data.planVersion : null;
}
