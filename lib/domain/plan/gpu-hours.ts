import { z } from "zod";
import { idSchema } from "./identifier";
import { median, quantitySchema, type Quantity } from "./quantity";

const mostGpuHours = 1e15;

/** An estimate as it stood when it was put into the plan; `low` and `high` hold 90 % (R32). */
const frozenEstimateSchema = z
  .strictObject({
    from: z.literal("estimator"),
    model: idSchema,
    median: z.number().positive().max(mostGpuHours),
    low: z.number().positive().max(mostGpuHours),
    high: z.number().positive().max(mostGpuHours),
  })
  .check((context) => {
    const { low, median: middle, high } = context.value;
    if (low <= middle && middle <= high) return;
    context.issues.push({
      code: "custom",
      input: context.value,
      path: ["median"],
      params: { code: "estimateOrder" },
    });
  });

export type FrozenEstimate = z.output<typeof frozenEstimateSchema>;
export type GpuHours = Quantity | FrozenEstimate;

/** GPU-hours of a run: typed by hand, or a frozen estimate. */
export const gpuHoursSchema = z.union([
  quantitySchema({ min: 0, max: mostGpuHours }),
  frozenEstimateSchema,
]);

export function isFrozenEstimate(hours: GpuHours): hours is FrozenEstimate {
  return typeof hours !== "number" && "from" in hours;
}

/** The hours at which a run enters the single projection. */
export function medianGpuHours(hours: GpuHours): number {
  return isFrozenEstimate(hours) ? hours.median : median(hours);
}
