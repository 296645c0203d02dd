"use client";

import { GitBranchPlus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { useScenarioActions } from "@/components/plan/use-scenario-actions";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

const ScenarioDialog = dynamic(() => import("@/components/plan/scenario-dialog"), { ssr: false });

/** What a scenario is, and the first one. */
export function NoScenarios() {
  const actions = useScenarioActions();
  const { t } = usePlanWords();
  const [isAsked, setIsAsked] = useState(false);
  const action = (
    <Button
      variant="primary"
      icon={<GitBranchPlus size={16} aria-hidden />}
      onClick={() => setIsAsked(true)}
    >
      {t("scenario.create")}
    </Button>
  );
  return (
    <>
      <EmptyState title={t("compare.empty")} action={action}>
        {t("compare.emptyBody")}
      </EmptyState>
      {isAsked ? (
        <ScenarioDialog scenario={null} actions={actions} onClose={() => setIsAsked(false)} />
      ) : null}
    </>
  );
}
