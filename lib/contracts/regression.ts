import { z } from "zod";

const mostRows = 100_000;
const mostColumns = 200;

const rows = z.array(z.array(z.number()).max(mostColumns)).max(mostRows);

/** A linear regression with inference, on any numbers. */
export const regressionRequest = z.strictObject({
  x: rows,
  y: z.array(z.number()).max(mostRows),
  columns: z.array(z.string().min(1).max(200)).max(mostColumns),
  intercept: z.boolean().default(true),
  weights: z.array(z.number()).max(mostRows).optional(),
  predict: rows.optional(),
  level: z.number().gt(0).lt(1).default(0.95),
});

const interval = z.tuple([z.number(), z.number()]);

/** Null where a quantity does not exist, as t and p of a perfect fit. */
export const regressionResponse = z.object({
  n: z.int(),
  p: z.int(),
  degreesOfFreedom: z.int(),
  coefficients: z.array(
    z.object({
      name: z.string(),
      estimate: z.number(),
      standardError: z.number(),
      t: z.number().nullable(),
      p: z.number().nullable(),
      low: z.number(),
      high: z.number(),
    }),
  ),
  residualStandardError: z.number(),
  rSquared: z.number().nullable(),
  adjustedRSquared: z.number().nullable(),
  f: z.number().nullable(),
  fP: z.number().nullable(),
  residuals: z.array(z.number()),
  fitted: z.array(z.number()),
  predictions: z.array(
    z.object({
      fit: z.number(),
      standardError: z.number(),
      confidence: interval,
      prediction: interval,
    }),
  ),
});

export type RegressionRequest = z.input<typeof regressionRequest>;
export type RegressionResponse = z.output<typeof regressionResponse>;
