import "server-only";
import type { PlanOrder } from "@/lib/contracts/plan";
import { listLineIds } from "./line-store";
import { refuse } from "./outcome";
import type { PlanWrite } from "./write-plan";

/** Refuses a write of the whole plan that named an old version, with the plan's state now. */
export async function refuseStaleOrder({ connection, head }: PlanWrite) {
  const order = await listLineIds(connection, head.id);
  const current: PlanOrder = { planVersion: head.version, order };
  return refuse("stale", { current });
}
