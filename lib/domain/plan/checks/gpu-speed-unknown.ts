import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import type { Check } from "./check";
import { activeLines } from "./check-context";
import { gpu, lineNames } from "./check-value";

/** A run without GPU-hours on a GPU of unknown speed: it takes none, and costs nothing (R32). */
export const gpuSpeedUnknown: Check = {
  id: "gpu-speed-unknown",
  find(context) {
    return activeLines(context, "training-run").flatMap((run) => {
      if (run.gpuHours !== undefined || acceleratorOf(run.gpuModel)) return [];
      const values = { run: lineNames(run.id), gpu: gpu(run.gpuModel) };
      return [{ severity: "bad" as const, month: run.start, lines: [run.id], values }];
    });
  },
};
