"use client";

import { createContext, useContext, useDeferredValue, useMemo, type ReactNode } from "react";
import type { Finding } from "@/lib/domain/plan/checks/check";
import {
  checkContext,
  type CheckContext,
  type ServerFacts,
} from "@/lib/domain/plan/checks/check-context";
import { sortMuted, type SortedFindings } from "@/lib/domain/plan/checks/muted-checks";
import { runChecks } from "@/lib/domain/plan/checks/run-checks";
import { usePlanEditor } from "./plan-editor";

/** What a plan's checks find: the plan that they read, and the findings, told apart by mutes. */
export type PlanChecks = SortedFindings & Readonly<{ context: CheckContext }>;

const ChecksContext = createContext<PlanChecks | null>(null);

/** Reads the plan by its checks for all its screens, behind the edits: no key press waits for it. */
export function PlanChecksProvider({
  facts,
  children,
}: Readonly<{ facts: ServerFacts; children: ReactNode }>) {
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

/** @throws {Error} outside of a `PlanChecksProvider`, which is a mistake of the page */
export function usePlanChecks(): PlanChecks {
  const checks = useContext(ChecksContext);
  if (!checks) throw new Error("usePlanChecks: no PlanChecksProvider above");
  return checks;
}

/** How many open findings are more than worth knowing. */
export function seriousCount(open: readonly Finding[]): number {
  return open.filter(({ severity }) => severity !== "info").length;
}
