import "server-only";
import { readChange, type ChangeRecord, type PastPlanResponse } from "@/lib/contracts/change";
import { contentOf } from "@/lib/domain/plan/edit";
import { rollBack, type VersionedChange } from "@/lib/domain/plan/rollback";
import { findMoment, listChangesSince } from "./change-store";
import type { Database } from "./database";
import { refuse, refuseDomain, succeed, type Outcome } from "./outcome";
import { findPlanDocument, findPlanHead } from "./plan-store";

type Wish = Readonly<{ planId: string; version: number }>;

/** What a plan held as a change left it, from what it holds now and the records of what came after. */
export async function readPastPlan(
  database: Database,
  { planId, version }: Wish,
): Promise<Outcome<PastPlanResponse>> {
  return database.read(async (connection) => {
    const head = await findPlanHead(connection, planId);
    if (head?.isDeleted) return refuse("planDeleted");
    const document = await findPlanDocument(connection, planId);
    const at = await findMoment(connection, planId, version);
    if (!document || !at) return refuse("notFound");
    const changes = readChanges(await listChangesSince(connection, planId, version));
    if (!changes.ok) return changes;
    const past = rollBack(contentOf(document.plan), changes.value);
    if (!past.ok) return refuseDomain(past.failure);
    const { settings, lines, scenarios } = past.content;
    return succeed({
      ...{ version, at: at.toISOString(), settings },
      ...{ lines: [...lines], scenarios: [...scenarios] },
    });
  });
}

/** All records in shapes that are known, or the first that is not. */
function readChanges(records: readonly ChangeRecord[]): Outcome<readonly VersionedChange[]> {
  const changes: VersionedChange[] = [];
  for (const record of records) {
    const change = readChange(record);
    if (!change) return refuse("recordUnknown", { params: { version: record.version } });
    changes.push({ ...change, version: record.version });
  }
  return succeed(changes);
}
