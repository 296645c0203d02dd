import { z } from "zod";
import { frozenModelSchema } from "@/lib/domain/estimator/frozen-model";

const most = 1e18;

/** A training run not yet made. */
export const estimateRequest = z.strictObject({
  parameters: z.number().positive().max(most),
  activeParameters: z.number().positive().max(most).optional(),
  tokens: z.number().positive().max(most),
  gpuModel: z.string().min(1).max(80),
  gpuCount: z.number().positive().max(1e7).optional(),
  pricePerGpuHour: z.number().min(0).max(1e6).optional(),
});

const interval = z.tuple([z.number(), z.number()]);
const spread = z.object({
  median: z.number(),
  interval80: interval,
  interval90: interval,
  interval95: interval,
});

/** The answer, and the model it came from, to be kept with the plan that uses it. */
export const estimateResponse = z.object({
  estimate: z.object({
    accelerator: z.string(),
    gpuHours: spread.extend({ mean: z.number() }),
    cost: spread.nullable(),
    wallClockHours: spread.nullable(),
    physicalRule: z.object({ gpuHours: z.number(), utilisation: z.number() }),
    impliedUtilisation: z.number(),
    outsideData: z.array(
      z.object({
        predictor: z.enum(["parameters", "tokens", "peakTflops"]),
        value: z.number(),
        low: z.number(),
        high: z.number(),
      }),
    ),
    leverage: z.object({ value: z.number(), largestSeen: z.number() }),
  }),
  model: frozenModelSchema,
});

export type EstimateRequest = z.input<typeof estimateRequest>;
export type EstimateResponse = z.output<typeof estimateResponse>;
