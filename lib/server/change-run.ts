import "server-only";
import type { z } from "zod";
import type { changeRunRequest, StoredRun } from "@/lib/contracts/run";
import { historicalRunSchema, type HistoricalRun } from "@/lib/domain/estimator/historical-run";
import { fieldFailures } from "@/lib/domain/plan/field-failures";
import { withFields } from "@/lib/domain/plan/scenario";
import type { Connection, Database } from "./database";
import { shownRun } from "./list-runs";
import { refuse, succeed, type Outcome } from "./outcome";
import { findStoredRun, updateRun } from "./run-store";

type Wish = z.output<typeof changeRunRequest> & Readonly<{ runId: string; version: number }>;

/** Changes fields of an own run, or leaves any run out of the fit or takes it in again. */
export async function changeRun(database: Database, wish: Wish): Promise<Outcome<StoredRun>> {
  return database.write(async (connection) => {
    const found = await requireRun(connection, wish);
    if (!found.ok) return found;
    const { value: placed } = found;
    const isFixed = placed.run.origin === "public" && wish.set !== undefined;
    if (isFixed) return refuse("publicRun");
    const run = runWith(placed.run, wish.set ?? {});
    if (!run.ok) return run;
    const isExcluded = wish.isExcluded ?? placed.isExcluded;
    const changed = { ...placed, run: run.value, isExcluded, version: placed.version + 1 };
    await updateRun(connection, changed);
    return succeed(shownRun(changed));
  });
}

/** The run if it still is at the version that the writer read; else why it cannot be written. */
export async function requireRun(
  connection: Connection,
  { runId, version }: Readonly<{ runId: string; version: number }>,
) {
  const placed = await findStoredRun(connection, runId);
  if (!placed) return refuse("notFound");
  if (placed.version !== version) return refuse("stale", { current: { run: shownRun(placed) } });
  return succeed(placed);
}

function runWith(
  run: HistoricalRun,
  set: Readonly<Record<string, unknown>>,
): Outcome<HistoricalRun> {
  const fixed = ["id", "origin"].find((field) => field in set);
  if (fixed !== undefined) return refuseField(["set", fixed], "fixedField");
  const changed = historicalRunSchema.safeParse(withFields(run, set));
  if (changed.success) return succeed(changed.data);
  const errors = fieldFailures(changed.error).map((failure) => ({
    ...failure,
    path: ["set", ...failure.path],
  }));
  return refuse("invalid", { errors });
}

function refuseField(path: string[], code: string) {
  return refuse("invalid", { errors: [{ path, code, params: {} }] });
}
