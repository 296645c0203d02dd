import "server-only";
import { insertChange, type PlanChange } from "./change-store";
import type { Connection, Database } from "./database";
import { refuse, succeed, type Outcome } from "./outcome";
import { findPlanHead, updateVersion, type PlanHead } from "./plan-store";

/** What a write works with: its transaction, the plan as it is, the version that it makes. */
export type PlanWrite = Readonly<{ connection: Connection; head: PlanHead; version: number }>;

/** What a write leaves: the record of the change, null when nothing had to change, and the answer. */
export type Written<T> = Readonly<{ change: PlanChange | null; value: T }>;

/** The answer to a write that finds everything as it wants it. */
export function unchanged<T>(value: T): Outcome<Written<T>> {
  return succeed({ change: null, value });
}

/**
 * One write of a plan in one transaction: what changed, the plan's next version, the change record.
 *
 * @param work checks first and writes after: what it has written when it refuses would stay
 */
export async function writePlan<T>(
  database: Database,
  planId: string,
  work: (write: PlanWrite) => Promise<Outcome<Written<T>>>,
): Promise<Outcome<T>> {
  return database.write(async (connection) => {
    const head = await findPlanHead(connection, planId);
    if (!head) return refuse("notFound");
    if (head.isDeleted) return refuse("planDeleted");
    return commitChange({ connection, head, version: head.version + 1 }, work);
  });
}

/** The same for a plan that is at hand already, deleted or not. */
export async function commitChange<T>(
  write: PlanWrite,
  work: (write: PlanWrite) => Promise<Outcome<Written<T>>>,
): Promise<Outcome<T>> {
  const outcome = await work(write);
  if (!outcome.ok) return outcome;
  const { change, value } = outcome.value;
  if (change) {
    const { connection, head, version } = write;
    const at = new Date();
    await updateVersion(connection, head.id, { version, at });
    await insertChange(connection, head.id, { ...change, version, at });
  }
  return succeed(value);
}
