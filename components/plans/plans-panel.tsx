"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { FailedState } from "@/components/ui/failed-state";
import { plansQuery } from "@/lib/client/plan-queries";
import type { ListPlansResponse, PlanSummary } from "@/lib/contracts/plan";
import { exportPlan } from "./export-plan";
import { NoPlans } from "./no-plans";
import { PlansTable } from "./plans-table";
import { RenameDialog } from "./rename-dialog";
import { usePlanCopy } from "./use-plan-copy";
import { usePlanRemoval } from "./use-plan-removal";

/** All plans, kept up to date; what can be done with each. */
export function PlansPanel({ initial }: Readonly<{ initial: ListPlansResponse }>) {
  const t = useTranslations("plans");
  const { data, isError, refetch } = useQuery({ ...plansQuery(), initialData: initial });
  const [renamed, setRenamed] = useState<PlanSummary | null>(null);
  const region = useRef<HTMLElement>(null);
  const removePlan = usePlanRemoval();
  const copyPlan = usePlanCopy();
  const writes = {
    rename: setRenamed,
    duplicate: (plan: PlanSummary) => void copyPlan(plan),
    exportFile: exportPlan,
    remove: (plan: PlanSummary) => {
      // The button that asked is gone with its row.
      region.current?.focus({ preventScroll: true });
      void removePlan(plan);
    },
  };
  return (
    <section
      ref={region}
      tabIndex={-1}
      aria-label={t("list.label")}
      className="grid gap-4 outline-none"
    >
      {isError ? (
        <FailedState
          title={t("stale.title")}
          safe={t("stale.body")}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data.plans.length === 0 ? <NoPlans /> : <PlansTable plans={data.plans} writes={writes} />}
      <RenameDialog plan={renamed} onClose={() => setRenamed(null)} />
    </section>
  );
}
