import { z } from "zod";

/** The order of the rows and columns of the covariance. */
export const MODEL_TERMS = ["intercept", "parameters", "tokens", "peakTflops"] as const;
export const PREDICTORS = ["parameters", "tokens", "peakTflops"] as const;
export type Predictor = (typeof PREDICTORS)[number];

const range = z.strictObject({ low: z.number().positive(), high: z.number().positive() });
const perTerm = z.array(z.number()).length(MODEL_TERMS.length);

/**
 * A fitted model as a plan keeps it: all that an estimate needs, so that runs added later never
 * change a plan silently.
 *
 * `log10 GPU-hours = intercept + parameters·log10 N + tokens·log10 D + peakTflops·log10 peak`,
 * N being the active parameters and peak in TFLOP/s.
 */
export const frozenModelSchema = z.strictObject({
  form: z.literal("gpu-hours-log10/1"),
  id: z.string().trim().min(1).max(100),
  /** The day on which it was fitted. */
  date: z.iso.date(),
  coefficients: z.strictObject({
    intercept: z.number(),
    parameters: z.number(),
    tokens: z.number(),
    peakTflops: z.number(),
  }),
  /** Of the coefficients: `s²·(XᵀX)⁻¹`, in the order of MODEL_TERMS. */
  covariance: z.array(perTerm).length(MODEL_TERMS.length),
  /** s, in decades: factors of ten. */
  residualSd: z.number().positive(),
  degreesOfFreedom: z.int().positive(),
  /** Duan's factor from the median to the mean: the mean of 10^residual. */
  smearing: z.number().positive(),
  n: z.int().positive(),
  /** Ids of the runs that it rests on. */
  runsUsed: z.array(z.string()),
  /** What the runs span, as numbers, not logarithms. */
  ranges: z.strictObject({ parameters: range, tokens: range, peakTflops: range }),
  /** The most that one run determines its own fitted value. */
  largestLeverage: z.number().min(0).max(1),
});

export type FrozenModel = Readonly<z.infer<typeof frozenModelSchema>>;
