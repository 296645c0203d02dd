import "server-only";
import type { HealthResponse } from "@/lib/contracts/health";
import { planFormat } from "@/lib/domain/plan/plan-file";
import type { Database } from "./database";
import { countPlans } from "./plan-store";

/** That the server stands and its data answers. */
export async function readHealth(database: Database): Promise<HealthResponse> {
  await database.read(countPlans);
  return { status: "ok", planFormat };
}
