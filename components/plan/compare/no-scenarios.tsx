"use client";

import { GitBranchPlus } from "lucide-react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { newLineId } from "@/lib/client/new-line-id";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { baseScenario } from "@/lib/domain/plan/base-scenario";

/** What a scenario is, and the first one. */
export function NoScenarios() {
  const { commit } = usePlanEditor();
  const { t } = usePlanWords();
  const make = () => {
    const name = t("compare.made", { number: 1 });
    const scenario = { id: newLineId("scenario"), name, from: baseScenario, changes: [] };
    commit([{ kind: "addScenario", scenario, after: null }]);
  };
  const action = (
    <Button variant="primary" icon={<GitBranchPlus size={16} aria-hidden />} onClick={make}>
      {t("compare.make")}
    </Button>
  );
  return (
    <EmptyState title={t("compare.empty")} action={action}>
      {t("compare.emptyBody")}
    </EmptyState>
  );
}
