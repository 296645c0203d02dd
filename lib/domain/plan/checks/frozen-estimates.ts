import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";
import { isFrozenEstimate } from "@/lib/domain/plan/gpu-hours";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { activeLines, type CheckContext } from "./check-context";

export type EstimatedRun = Readonly<{
  run: Extract<Line, { kind: "training-run" }>;
  /** Frozen in the plan with the estimate. */
  model: FrozenModel;
}>;

/** The runs still to come whose GPU-hours are an estimate, each with the model that made it (R32). */
export function frozenEstimates(context: CheckContext): readonly EstimatedRun[] {
  return activeLines(context, "training-run").flatMap((run) => {
    const { gpuHours } = run;
    if (gpuHours === undefined || !isFrozenEstimate(gpuHours) || run.start < context.now) return [];
    const model = context.plan.models[gpuHours.model];
    return model ? [{ run, model }] : [];
  });
}
