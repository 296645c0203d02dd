import "server-only";
import type { ChangesQuery, ChangesResponse } from "@/lib/contracts/change";
import { listChanges } from "./change-store";
import type { Database } from "./database";
import { refuse, succeed, type Outcome } from "./outcome";
import { findPlanHead } from "./plan-store";

/** What was changed in a plan, newest first; one more is looked for, to know whether it ends. */
export async function readChanges(
  database: Database,
  { planId, ...query }: ChangesQuery & Readonly<{ planId: string }>,
): Promise<Outcome<ChangesResponse>> {
  return database.read(async (connection) => {
    const head = await findPlanHead(connection, planId);
    if (!head) return refuse("notFound");
    if (head.isDeleted) return refuse("planDeleted");
    const found = await listChanges(connection, planId, { ...query, limit: query.limit + 1 });
    const changes = found.slice(0, query.limit);
    return succeed({ changes, hasEarlier: found.length > changes.length });
  });
}
