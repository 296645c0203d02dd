"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { CreatePlanRequest, PlanDocument } from "@/lib/contracts/plan";
import { planQuery, plansQuery } from "./plan-queries";
import { createPlan } from "./plan-writes";
import type { Answer } from "./request";

export const planAddress = (id: string) => `/plans/${encodeURIComponent(id)}`;

/** Makes a plan, puts it into the cache, and goes to it; a refusal stays where it was asked for. */
export function usePlanCreation(): (body: CreatePlanRequest) => Promise<Answer<PlanDocument>> {
  const cache = useQueryClient();
  const router = useRouter();
  return useCallback(
    async (body) => {
      const answer = await createPlan(body);
      if (!answer.ok) return answer;
      cache.setQueryData(planQuery(answer.value.id).queryKey, answer.value);
      void cache.invalidateQueries({ queryKey: plansQuery().queryKey });
      router.push(planAddress(answer.value.id));
      return answer;
    },
    [cache, router],
  );
}
