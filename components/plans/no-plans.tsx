"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { useToast } from "@/components/ui/toast";
import { usePlanCreation } from "@/lib/client/use-plan-creation";
import { requestFailureText } from "@/lib/presenters/plans-failure";

/** No plan yet: six questions to one of one's own, or one step to the demonstration. */
export function NoPlans() {
  const t = useTranslations("plans");
  const createPlan = usePlanCreation();
  const { show } = useToast();
  const [isPending, setPending] = useState(false);
  const openDemonstration = async () => {
    setPending(true);
    const answer = await createPlan({ template: "northlight" });
    if (answer.ok) return;
    setPending(false);
    const description = requestFailureText(t, answer.failure);
    show({ title: t("new.refused"), description, tone: "bad" });
  };
  return (
    <EmptyState
      title={t("empty.title")}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <ButtonLink variant="primary" href="/plans/new">
            {t("empty.guided")}
          </ButtonLink>
          <Button pending={isPending} onClick={() => void openDemonstration()}>
            {t("empty.action")}
          </Button>
        </div>
      }
    />
  );
}
