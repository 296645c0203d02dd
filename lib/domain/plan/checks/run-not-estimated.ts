import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { runGpuHours } from "@/lib/domain/plan/lines/training-run";
import type { Check } from "./check";
import { activeLines } from "./check-context";
import { gpu, lineNames, size } from "./check-value";

/** A run without GPU-hours of its own: the physical rule stands in, without an interval (R32). */
export const runNotEstimated: Check = {
  id: "run-not-estimated",
  find(context) {
    return activeLines(context, "training-run").flatMap((run) => {
      if (run.gpuHours !== undefined || !acceleratorOf(run.gpuModel)) return [];
      const hours = runGpuHours(run);
      const values = { run: lineNames(run.id), hours: size(hours), gpu: gpu(run.gpuModel) };
      return [{ severity: "info" as const, month: run.start, lines: [run.id], values }];
    });
  },
};
