import "server-only";
import type { RemoveRunResponse } from "@/lib/contracts/run";
import { requireRun } from "./change-run";
import type { Database } from "./database";
import { shownRun } from "./list-runs";
import { refuse, succeed, type Outcome } from "./outcome";
import { deleteRun } from "./run-store";

/** Takes an own run away; a public one can only be left out of the fit. */
export async function removeRun(
  database: Database,
  wish: Readonly<{ runId: string; version: number }>,
): Promise<Outcome<RemoveRunResponse>> {
  return database.write(async (connection) => {
    const found = await requireRun(connection, wish);
    if (!found.ok) return found;
    if (found.value.run.origin === "public") return refuse("publicRun");
    await deleteRun(connection, wish.runId);
    return succeed({ removed: shownRun(found.value) });
  });
}
