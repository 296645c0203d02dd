"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toast";
import { plansQuery } from "@/lib/client/plan-queries";
import { createPlan, findPlan } from "@/lib/client/plan-writes";
import { planAddress } from "@/lib/client/use-plan-creation";
import type { PlanSummary } from "@/lib/contracts/plan";
import { useFailureNotice } from "./use-failure-notice";

/** Makes a second plan of a plan, and stays where it is. */
export function usePlanCopy(): (plan: PlanSummary) => Promise<void> {
  const cache = useQueryClient();
  const router = useRouter();
  const { show } = useToast();
  const showFailure = useFailureNotice();
  const t = useTranslations("plans");
  return async function duplicate(plan) {
    const name = t("notice.copyName", { name: plan.name });
    const answer = await copyPlan(plan.id, name);
    if (!answer.ok) {
      const title = t("notice.notDuplicated", { name: plan.name });
      return showFailure({ title, failure: answer.failure, retry: () => void duplicate(plan) });
    }
    const address = planAddress(answer.value.id);
    const action = { label: t("action.open"), run: () => router.push(address) };
    show({ title: t("notice.duplicated", { name }), tone: "good", action });
    await cache.invalidateQueries({ queryKey: plansQuery().queryKey });
  };
}

/** The plan as it is saved now, not as the list or a cache remembers it, made anew as a file. */
async function copyPlan(id: string, name: string) {
  const read = await findPlan(id);
  return read.ok ? createPlan({ file: read.value.plan, name }) : read;
}
