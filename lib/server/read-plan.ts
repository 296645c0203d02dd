import "server-only";
import type { PlanDocument } from "@/lib/contracts/plan";
import type { Database } from "./database";
import { refuse, succeed, type Outcome } from "./outcome";
import { findPlanDocument, findPlanHead } from "./plan-store";

/** A whole plan with the versions that its writes have to name. */
export async function readPlan(database: Database, id: string): Promise<Outcome<PlanDocument>> {
  return database.read(async (connection) => {
    const head = await findPlanHead(connection, id);
    if (head?.isDeleted) return refuse("planDeleted");
    const document = head && (await findPlanDocument(connection, id));
    return document ? succeed(document) : refuse("notFound");
  });
}
