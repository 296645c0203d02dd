import "server-only";
import type { ListPlansResponse } from "@/lib/contracts/plan";
import type { Database } from "./database";
import { listPlanSummaries } from "./plan-store";

export async function listPlans(database: Database): Promise<ListPlansResponse> {
  return { plans: await database.read(listPlanSummaries) };
}
