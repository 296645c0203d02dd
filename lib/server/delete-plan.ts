import "server-only";
import type { DeletePlanResponse } from "@/lib/contracts/plan";
import type { Database } from "./database";
import { succeed, type Outcome } from "./outcome";
import { updateDeletedAt } from "./plan-store";
import { refuseStaleOrder } from "./stale-order";
import { writePlan } from "./write-plan";

/** Puts a plan out of sight; `restorePlan` brings it back whole. */
export async function deletePlan(
  database: Database,
  { planId, planVersion }: Readonly<{ planId: string; planVersion: number }>,
): Promise<Outcome<DeletePlanResponse>> {
  return writePlan(database, planId, async (write) => {
    if (write.head.version !== planVersion) return refuseStaleOrder(write);
    await updateDeletedAt(write.connection, planId, new Date());
    return succeed({
      change: { action: "deletePlan", subject: null, before: null, after: null },
      value: { id: planId, planVersion: write.version },
    });
  });
}
