"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { FailedState } from "@/components/ui/failed-state";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusIcon } from "@/components/ui/status-icon";
import { plansQuery } from "@/lib/client/plan-queries";
import { planAddress } from "@/lib/client/use-plan-creation";
import type { PlanSummary } from "@/lib/contracts/plan";
import type { PlannedEstimate } from "@/lib/presenters/estimator-plan-line";
import { PlanLineForm, type AddedLine } from "./plan-line-form";

type UseInPlanDialogProps = Readonly<{ planned: PlannedEstimate; onClose: () => void }>;

/** Puts the estimate, frozen with its model, into a plan as a training run. */
export default function UseInPlanDialog({ planned, onClose }: UseInPlanDialogProps) {
  const t = useTranslations("estimator.use");
  const [added, setAdded] = useState<AddedLine | null>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      description={t("description")}
    >
      {added ? (
        <Added added={added} onClose={onClose} />
      ) : (
        <PlanChoice planned={planned} onClose={onClose} onAdded={setAdded} />
      )}
    </Dialog>
  );
}

type PlanChoiceProps = UseInPlanDialogProps & Readonly<{ onAdded: (added: AddedLine) => void }>;

function PlanChoice(props: PlanChoiceProps) {
  const t = useTranslations("estimator.use");
  const { data, isError, refetch } = useQuery(plansQuery());
  if (isError)
    return (
      <FailedState title={t("failed")} safe={t("failedSafe")} onRetry={() => void refetch()} />
    );
  if (!data) return <Skeleton height={420} label={t("loading")} />;
  const [first] = data.plans;
  return first ? <ChosenPlan {...props} plans={data.plans} first={first} /> : <NoPlan />;
}

type ChosenPlanProps = PlanChoiceProps &
  Readonly<{ plans: readonly PlanSummary[]; first: PlanSummary }>;

/** Another plan opens the form anew: its currency, its months and its price are others. */
function ChosenPlan({ plans, first, ...props }: ChosenPlanProps) {
  const [planId, setPlanId] = useState(first.id);
  const plan = plans.find(({ id }) => id === planId) ?? first;
  return <PlanLineForm key={plan.id} {...props} plan={plan} plans={plans} onPlan={setPlanId} />;
}

function NoPlan() {
  const t = useTranslations("estimator.use");
  const action = (
    <ButtonLink href="/" variant="primary">
      {t("toPlans")}
    </ButtonLink>
  );
  return (
    <EmptyState title={t("noPlans")} action={action}>
      {t("noPlansBody")}
    </EmptyState>
  );
}

type AddedProps = Readonly<{ added: AddedLine; onClose: () => void }>;

function Added({ added: { name, plan, effect }, onClose }: AddedProps) {
  const t = useTranslations("estimator.use");
  return (
    <div className="grid gap-4">
      <div role="status">
        <p className="flex items-center gap-2 text-base font-semibold">
          <StatusIcon tone="good" size={18} />
          {t("done", { name, plan: plan.name })}
        </p>
        <p className="text-sm text-text-2">
          {t("doneBody", { effect: t("effect", effect), months: t("effectMonths", effect) })}
        </p>
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t("close")}</Button>
        <ButtonLink href={`${planAddress(plan.id)}/compute`} variant="primary">
          {t("open")}
        </ButtonLink>
      </div>
    </div>
  );
}
