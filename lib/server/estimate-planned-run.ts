import "server-only";
import type { z } from "zod";
import type { estimateRequest } from "@/lib/contracts/estimate";
import { estimateRun, type RunEstimate } from "@/lib/domain/estimator/estimate";
import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";
import type { Database } from "./database";
import { fitStoredRuns } from "./fit-stored-runs";
import { readLibraryPeaks } from "./library-peaks";
import { refuseDomain, succeed, type Outcome } from "./outcome";

type Answer = Readonly<{ estimate: RunEstimate; model: FrozenModel }>;

/** What a run not yet made will take, by the model of the runs as they are kept now. */
export async function estimatePlannedRun(
  database: Database,
  run: z.output<typeof estimateRequest>,
): Promise<Outcome<Answer>> {
  const fitted = await fitStoredRuns(database, new Date());
  if (!fitted.ok) return refuseDomain(fitted.failure);
  const { model } = fitted;
  const peakTflops = (await readLibraryPeaks(database)).ofAny(run.gpuModel);
  const estimated = estimateRun(model, { ...run, ...(peakTflops && { peakTflops }) });
  return estimated.ok
    ? succeed({ estimate: estimated.estimate, model })
    : refuseDomain(estimated.failure);
}
