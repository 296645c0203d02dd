"use client";

import { useMemo } from "react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { useComparedSet } from "@/lib/client/use-compared-set";
import { compareScenarios } from "@/lib/presenters/scenario-compare";
import { ComparedCashFigure } from "./compared-cash-figure";
import { ComparedMetrics, ComparedSpending } from "./compared-tables";
import { DifferenceLists } from "./difference-lists";
import { FailedScenarios, UnknownScenarios } from "./compare-notices";
import { NoScenarios } from "./no-scenarios";
import { ScenarioChoice } from "./scenario-choice";

/** Two to four scenarios side by side: their cash on one scale, their numbers, and what differs. */
export function ComparePanel() {
  const { source } = usePlanEditor();
  return source.scenarios.length === 0 ? <NoScenarios /> : <Comparison />;
}

function Comparison() {
  const { source, active } = usePlanEditor();
  const { t } = usePlanWords();
  const { ids, unknown, choose } = useComparedSet(source, active.id);
  const { compared, failed } = useMemo(() => compareScenarios(source, ids, t), [source, ids, t]);
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        <ScenarioChoice ids={ids} onChoose={choose} />
        <UnknownScenarios ids={unknown} />
        <FailedScenarios failed={failed} />
      </div>
      {compared.length === 0 ? null : (
        <>
          <ComparedCashFigure compared={compared} />
          <ComparedMetrics compared={compared} ids={ids} onChoose={choose} />
          <ComparedSpending compared={compared} />
          <DifferenceLists compared={compared} />
        </>
      )}
    </div>
  );
}
