"use client";

import { usePlanWords } from "@/components/plan/use-plan-words";
import { StatusIcon } from "@/components/ui/status-icon";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { joined } from "@/lib/presenters/joined";
import type { FailedScenario } from "@/lib/presenters/scenario-compare";
import { scenarioFailureText } from "@/lib/presenters/scenario-words";

/** Scenarios that an old address names and the plan no longer has. */
export function UnknownScenarios({ ids }: Readonly<{ ids: readonly string[] }>) {
  const { t, locale } = usePlanWords();
  if (ids.length === 0) return null;
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-text-2">
      <StatusIcon tone="info" size={16} />
      {t("compare.unknown", { count: ids.length, ids: joined(ids, locale) })}
    </p>
  );
}

/** Scenarios that do not fit the plan as it is now: each with its reason and what to do. */
export function FailedScenarios({ failed }: Readonly<{ failed: readonly FailedScenario[] }>) {
  const { source } = usePlanEditor();
  const { t, cells } = usePlanWords();
  return failed.map((scenario) => (
    <div key={scenario.id} role="status" className="flex gap-3 rounded-md bg-warn-soft px-4 py-3">
      <StatusIcon tone="warn" size={18} />
      <div className="min-w-0">
        <p className="font-medium text-text">{t("compare.failed", { name: scenario.name })}</p>
        <p className="text-sm text-text-2">
          {scenarioFailureText(scenario.failure, source, cells, t)}
        </p>
      </div>
    </div>
  ));
}
