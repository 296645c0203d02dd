"use client";

import { useDeferredValue, useMemo, type ReactNode } from "react";
import { checkContext, type ServerFacts } from "@/lib/domain/plan/checks/check-context";
import { sortMuted } from "@/lib/domain/plan/checks/muted-checks";
import { runChecks } from "@/lib/domain/plan/checks/run-checks";
import { ChecksContext } from "./checks-context";
import { usePlanEditor } from "./plan-editor";

type ProviderProps = Readonly<{ facts: ServerFacts; children: ReactNode }>;

/** Reads the plan by its checks for all its screens, behind the edits: no key press waits for it. */
export function PlanChecksProvider({ facts, children }: ProviderProps) {
  const { plan, projection, active } = usePlanEditor();
  const { skipped } = active;
  const shown = useMemo(() => ({ plan, projection, skipped }), [plan, projection, skipped]);
  const read = useDeferredValue(shown);
  const checks = useMemo(() => {
    const { plan: readPlan, projection: readProjection, ...scenario } = read;
    const context = checkContext(readPlan, { ...facts, ...scenario }, readProjection);
    return { context, ...sortMuted(runChecks(context), readPlan.mutedChecks ?? []) };
  }, [facts, read]);
  return <ChecksContext value={checks}>{children}</ChecksContext>;
}
