import { useMemo } from "react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { ChangeRecord } from "@/lib/contracts/change";
import { baseScenario } from "@/lib/domain/plan/base-scenario";
import { knownNames } from "@/lib/presenters/known-names";
import type { ChangeContext } from "@/lib/presenters/change-context";

/** What changes are told with: the plan's words, and the names of all that they are about. */
export function useChangeContext(changes: readonly ChangeRecord[]): ChangeContext {
  const { source } = usePlanEditor();
  const { t, cells } = usePlanWords();
  return useMemo(() => {
    const { lines, scenarios } = knownNames(source, changes);
    const base = t("scenario.base");
    return {
      ...{ t, cells },
      lineOf: (id) => lines.get(id),
      scenarioName: (id) => (id === baseScenario ? base : (scenarios.get(id) ?? id)),
    };
  }, [source, changes, t, cells]);
}
