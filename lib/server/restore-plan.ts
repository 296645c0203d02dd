import "server-only";
import type { PlanDocument } from "@/lib/contracts/plan";
import type { Database } from "./database";
import { refuse, succeed, type Outcome } from "./outcome";
import { findPlanHead, updateDeletedAt } from "./plan-store";
import { readPlan } from "./read-plan";
import { refuseStaleOrder } from "./stale-order";
import { commitChange, type PlanWrite } from "./write-plan";

/** Brings a deleted plan back; a plan that is not deleted stays as it is. */
export async function restorePlan(
  database: Database,
  { planId, planVersion }: Readonly<{ planId: string; planVersion: number }>,
): Promise<Outcome<PlanDocument>> {
  const restored = await database.write(async (connection) => {
    const head = await findPlanHead(connection, planId);
    if (!head) return refuse("notFound");
    const write: PlanWrite = { connection, head, version: head.version + 1 };
    if (head.version !== planVersion) return refuseStaleOrder(write);
    return head.isDeleted ? commitChange(write, bringBack) : succeed(null);
  });
  return restored.ok ? readPlan(database, planId) : restored;
}

async function bringBack({ connection, head }: PlanWrite) {
  await updateDeletedAt(connection, head.id, null);
  const change = { action: "restorePlan", subject: null, before: null, after: null } as const;
  return succeed({ change, value: null });
}
