import "server-only";
import { createHash } from "node:crypto";
import type { HistoricalRun } from "@/lib/domain/estimator/historical-run";
import { fitGpuHoursModel, type FitModelResult } from "@/lib/domain/estimator/model";
import type { Database } from "./database";
import { readLibraryPeaks } from "./library-peaks";
import { listStoredRuns } from "./run-store";

/** The model of the runs as they are kept now, without those that a person left out. */
export async function fitStoredRuns(database: Database, now: Date): Promise<FitModelResult> {
  const stored = await database.read(listStoredRuns);
  const peaks = await readLibraryPeaks(database);
  const runs = stored.filter(({ isExcluded }) => !isExcluded).map(({ run }) => run);
  const date = now.toISOString().slice(0, 10);
  const id = `runs-${date}-${fingerprint(runs, peaks.corrected)}`;
  return fitGpuHoursModel(runs, { id, date, peakOf: peaks.ofShipped });
}

/** The same runs and speeds on the same day are the same model, so that a plan keeps it once. */
function fingerprint(
  runs: readonly HistoricalRun[],
  corrected: Readonly<Record<string, number>>,
): string {
  const basis = Object.keys(corrected).length > 0 ? [runs, corrected] : runs;
  return createHash("sha256").update(JSON.stringify(basis)).digest("hex").slice(0, 8);
}
