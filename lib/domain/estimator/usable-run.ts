import { type PeakOf, shippedPeakOf } from "./accelerator";
import { type HistoricalRun, TOKENS } from "./historical-run";

/** A run with everything that the model needs. */
export type UsableRun = Readonly<{
  runId: string;
  name: string;
  origin: HistoricalRun["origin"];
  /** Those that a token passes through: the active ones where stated. */
  parameters: number;
  tokens: number;
  peakTflops: number;
  gpuHours: number;
}>;

export type SkipReason = "noParameters" | "noTokens" | "notCountedInTokens" | "unknownAccelerator";
export type SkippedRun = Readonly<{ runId: string; reason: SkipReason }>;

/** The runs marked for the default fit: those that it can use, and why it cannot use the rest. */
export function selectRuns(runs: readonly HistoricalRun[], peakOf: PeakOf = shippedPeakOf) {
  const usable: UsableRun[] = [];
  const skipped: SkippedRun[] = [];
  for (const run of runs) {
    if (!run.inDefaultFit) continue;
    const candidate = usableRun(run, peakOf);
    if (typeof candidate === "string") skipped.push({ runId: run.id, reason: candidate });
    else usable.push(candidate);
  }
  return { usable, skipped };
}

function usableRun(run: HistoricalRun, peakOf: PeakOf): UsableRun | SkipReason {
  const parameters = run.activeParameters ?? run.parameters;
  const peakTflops = peakOf(run.gpuModel);
  if (parameters === undefined) return "noParameters";
  if (run.tokens === undefined) return "noTokens";
  if (run.tokensUnit !== TOKENS) return "notCountedInTokens";
  if (peakTflops === undefined) return "unknownAccelerator";
  return {
    runId: run.id,
    name: run.model,
    origin: run.origin,
    parameters,
    tokens: run.tokens,
    peakTflops,
    gpuHours: run.gpuHours,
  };
}
