"use client";

import { createContext, useContext } from "react";
import type { Finding } from "@/lib/domain/plan/checks/check";
import type { CheckContext } from "@/lib/domain/plan/checks/check-context";
import type { SortedFindings } from "@/lib/domain/plan/checks/muted-checks";

/** What a plan's checks find: the plan that they read, and the findings, told apart by mutes. */
export type PlanChecks = SortedFindings & Readonly<{ context: CheckContext }>;

// Apart from its provider: the navigation reads it on every page, and most need no checks.
export const ChecksContext = createContext<PlanChecks | null>(null);

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
