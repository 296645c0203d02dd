import "server-only";
import { isDeepStrictEqual } from "node:util";
import { PUBLIC_RUNS } from "@/lib/domain/estimator/public-runs";
import { planFileSchema } from "@/lib/domain/plan/plan-file";
import { templateFile } from "@/lib/domain/plan/templates/registry";
import { storePlan } from "./create-plan";
import type { Connection, Database } from "./database";
import { ACCELERATOR_CATALOGUE, PRICE_CATALOGUE } from "./library-catalogue";
import { countPlans } from "./plan-store";
import { deleteRun, insertRuns, listStoredRuns, updateRun, type PlacedRun } from "./run-store";
import { updateShippedEntries } from "./seed-library";

const demoId = "northlight";

/**
 * What a database holds before anybody has written: the demonstration plan, only where there
 * never was a plan, and the public runs, accelerators and prices as this version ships them.
 */
export async function seed(database: Database): Promise<void> {
  if ((await database.read(countPlans)) === 0) {
    const file = templateFile(demoId, { start: "2027-01", language: "en" });
    await storePlan(database, planFileSchema.parse(file), demoId);
  }
  await database.write(updatePublicRuns);
  await database.write((connection) => updateShippedEntries(connection, ACCELERATOR_CATALOGUE));
  await database.write((connection) => updateShippedEntries(connection, PRICE_CATALOGUE));
}

/**
 * Public runs are the product's data, not the person's: a newer version replaces them. What a
 * person chose, to leave a run out, is kept; plans are not touched, their models are frozen.
 */
async function updatePublicRuns(connection: Connection): Promise<void> {
  const stored = new Map((await listStoredRuns(connection)).map((run) => [run.run.id, run]));
  const shipped = PUBLIC_RUNS.map((run, position) => ({
    ...{ run, position, isExcluded: false, version: 1 },
  }));
  await insertRuns(
    connection,
    shipped.filter(({ run }) => !stored.has(run.id)),
  );
  for (const next of shipped) {
    const known = stored.get(next.run.id);
    if (known && isOutdated(known, next)) await updateRun(connection, renewed(known, next));
  }
  const shippedIds = new Set(shipped.map(({ run }) => run.id));
  for (const { run } of stored.values()) {
    if (run.origin === "public" && !shippedIds.has(run.id)) await deleteRun(connection, run.id);
  }
}

/** A run of the company's own under the same id is left alone. */
function isOutdated(known: PlacedRun, next: PlacedRun): boolean {
  const isSame = known.position === next.position && isDeepStrictEqual(known.run, next.run);
  return known.run.origin === "public" && !isSame;
}

function renewed({ isExcluded, version }: PlacedRun, next: PlacedRun): PlacedRun {
  return { ...next, isExcluded, version: version + 1 };
}
