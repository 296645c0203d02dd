import type { Line } from "@/lib/domain/plan/lines/registry";
import { median } from "@/lib/domain/plan/quantity";

/** The estimator's page, filled in for a training run; null for a line of another kind. */
export function estimateLink(line: Line): string | null {
  if (line.kind !== "training-run") return null;
  const query = new URLSearchParams({
    parameters: String(line.parameters),
    ...(line.activeParameters !== undefined && { active: String(line.activeParameters) }),
    tokens: String(line.tokens),
    gpu: line.gpuModel,
    gpus: String(line.gpuCount),
    price: String(median(line.pricePerGpuHour)),
  });
  return `/estimator?${query}`;
}
