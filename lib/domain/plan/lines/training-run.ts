import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { physicalGpuHours } from "@/lib/domain/estimator/physical-rule";
import {
  accelerator,
  gpuHours,
  month,
  number,
  optionalNumber,
  quantity,
  team,
} from "@/lib/domain/plan/field";
import { medianGpuHours } from "@/lib/domain/plan/gpu-hours";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import { median } from "@/lib/domain/plan/quantity";
import { monthIndex } from "@/lib/domain/calendar/month";
import { eachMonth } from "@/lib/domain/plan/window";
import { defineLineKind, type LineOf } from "./line-kind";
import type { Span } from "./span";

/** A remainder below this share of a month is rounding, not work (R33). */
const negligibleMonths = 1e-9;

const fields = {
  start: month(),
  parameters: number({ unit: "parameters", min: 1, inGrid: true }),
  activeParameters: optionalNumber({ unit: "parameters", min: 1 }),
  tokens: number({ unit: "tokens", min: 1, max: 1e18, inGrid: true }),
  gpuModel: accelerator(),
  gpuCount: number({ unit: "gpus", min: 1, max: 1e7, inGrid: true }),
  gpuHours: gpuHours(),
  restartOverhead: number({ unit: "fraction", max: 10, default: 0.1 }),
  experimentsRate: number({ unit: "fraction", max: 100, default: 0, inGrid: true }),
  pricePerGpuHour: quantity({
    unit: "moneyPerGpuHour",
    max: 1e6,
    inGrid: true,
    priceTerms: ["on-demand", "spot"],
  }),
  team: team(),
};

type TrainingRun = LineOf<"training-run", typeof fields>;

/**
 * A training run. It asks for `gpuHours·(1 + restartOverhead)·(1 + experimentsRate)` GPU-hours, at
 * most `gpuCount·730` a month from its start until they are used up; it never waits (R33).
 */
export const trainingRun = defineLineKind({
  kind: "training-run",
  budget: "compute",
  fields,
  gaps: ({ gpuHours, gpuModel }) =>
    gpuHours === undefined && !acceleratorOf(gpuModel)
      ? [{ field: "gpuHours", code: "unknownSpeed" }]
      : [],
  span: runSpan,
  spend(run, ports) {
    const { window } = ports;
    const { from, to } = runSpan(run);
    const inAMonth = run.gpuCount * hoursPerMonth;
    const months = runGpuHours(run) / inAMonth;
    const demanded = ports.gpuDemand({
      gpuModel: run.gpuModel,
      pricePerGpuHour: median(run.pricePerGpuHour),
      team: run.team,
      trainingTokens: run.tokens,
      isCostOfRevenue: false,
    });
    eachMonth(window, from, to, (month, offset) => {
      demanded[offset]! += Math.min(1, months - (month - from)) * inAMonth;
    });
  },
});

/** From the start until the hours are used up; no month for a remainder that is rounding (R33). */
function runSpan(run: TrainingRun): Span {
  const from = monthIndex(run.start);
  const months = runGpuHours(run) / (run.gpuCount * hoursPerMonth);
  return { from, to: from + Math.max(0, Math.ceil(months - negligibleMonths)) };
}

/**
 * All GPU-hours of a run: its own, its restarts and its trials. A run that is not estimated yet
 * takes the physical rule; on a GPU of unknown speed it takes none, and a check says so (R32).
 */
export function runGpuHours(run: TrainingRun): number {
  return ownGpuHours(run) * (1 + run.restartOverhead) * (1 + run.experimentsRate);
}

function ownGpuHours(run: TrainingRun): number {
  if (run.gpuHours !== undefined) return medianGpuHours(run.gpuHours);
  const gpu = acceleratorOf(run.gpuModel);
  if (!gpu) return 0;
  const parameters = run.activeParameters ?? run.parameters;
  return physicalGpuHours({ parameters, tokens: run.tokens, peakTflops: gpu.peakTflops });
}
