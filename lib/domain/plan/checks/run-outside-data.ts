import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { PREDICTORS, type Predictor } from "@/lib/domain/estimator/frozen-model";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Check } from "./check";
import { lineNames, plain, size } from "./check-value";
import { frozenEstimates } from "./frozen-estimates";

/**
 * A run whose estimate was made beyond what the runs of its model span: larger, longer or on a
 * faster GPU than any of them. The ranges are those frozen with the model (R32).
 */
export const runOutsideData: Check = {
  id: "run-outside-data",
  find(context) {
    return frozenEstimates(context).flatMap(({ run, model }) => {
      const outside = PREDICTORS.flatMap((predictor) => {
        const value = valueOf(run, predictor);
        const { low, high } = model.ranges[predictor];
        return value !== null && (value < low || value > high)
          ? [{ predictor, value, low, high }]
          : [];
      });
      const [first] = outside;
      if (!first) return [];
      const values = {
        run: lineNames(run.id),
        predictor: plain(first.predictor),
        value: size(first.value),
        side: plain(first.value > first.high ? "above" : "below"),
        limit: size(first.value > first.high ? first.high : first.low),
        more: plain(outside.length - 1),
      };
      return [{ severity: "warn" as const, month: run.start, lines: [run.id], values }];
    });
  },
};

type TrainingRun = Extract<Line, { kind: "training-run" }>;

function valueOf(run: TrainingRun, predictor: Predictor): number | null {
  if (predictor === "tokens") return run.tokens;
  if (predictor === "parameters") return run.activeParameters ?? run.parameters;
  return acceleratorOf(run.gpuModel)?.peakTflops ?? null;
}
