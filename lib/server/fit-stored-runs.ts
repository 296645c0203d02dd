import "server-only";
import { createHash } from "node:crypto";
import type { HistoricalRun } from "@/lib/domain/estimator/historical-run";
import { fitGpuHoursModel, type FitModelResult } from "@/lib/domain/estimator/model";
import type { Database } from "./database";
import { listStoredRuns } from "./run-store";

/** The model fitted to the runs as they are kept now, without those that a person left out. */
export async function fitStoredRuns(database: Database, now: Date): Promise<FitModelResult> {
  const stored = await database.read(listStoredRuns);
  const runs = stored.filter(({ isExcluded }) => !isExcluded).map(({ run }) => run);
  const date = now.toISOString().slice(0, 10);
  return fitGpuHoursModel(runs, { id: `runs-${date}-${fingerprint(runs)}`, date });
}

/** The same runs on the same day are the same model, so that a plan keeps it once. */
function fingerprint(runs: readonly HistoricalRun[]): string {
  return createHash("sha256").update(JSON.stringify(runs)).digest("hex").slice(0, 8);
}
