import "server-only";
import type { ChangesQuery, ChangesResponse } from "@/lib/contracts/change";
import { listChanges } from "./change-store";
import type { Database } from "./database";
import { refuse, succeed, type Outcome } from "./outcome";
import { findPlanHead } from "./plan-store";

/** What was changed in a plan, newest first. */
export async function readChanges(
  database: Database,
  { planId, ...query }: ChangesQuery & Readonly<{ planId: string }>,
): Promise<Outcome<ChangesResponse>> {
  return database.read(async (connection) => {
    const head = await findPlanHead(connection, planId);
    if (!head) return refuse("notFound");
    if (head.isDeleted) return refuse("planDeleted");
    return succeed({ changes: await listChanges(connection, planId, query) });
  });
}
