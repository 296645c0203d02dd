/**
 * Share of a GPU's peak that a training run typically reaches.
 *
 * The median of `6·N·D / (peak · GPU-seconds)` over the 77 public language runs of the default
 * fit is 0.2777; half of them lie between 0.21 and 0.36. See `public-runs.ts`.
 */
export const TYPICAL_UTILISATION = 0.28;

/** Forward and backward pass of a transformer: operations for each parameter and token. */
export const OPERATIONS_PER_PARAMETER_TOKEN = 6;

const SECONDS_PER_HOUR = 3600;
const OPERATIONS_PER_TERA = 1e12;

export type PhysicalRun = Readonly<{
  /** Parameters that each token passes through: the active ones of a mixture of experts. */
  parameters: number;
  /** Tokens seen in training, repeats included. */
  tokens: number;
  /** Dense 16-bit peak of one GPU, in units of 1e12 operations a second. */
  peakTflops: number;
  /** Share of the peak that is reached, a fraction; the typical one when absent. */
  utilisation?: number;
}>;

/**
 * GPU-hours of a training run by arithmetic alone: `6·N·D / (peak · utilisation) / 3600`.
 *
 * Source of the 6: Kaplan et al., "Scaling Laws for Neural Language Models" (2020), §2.1.
 *
 * @throws {RangeError} when an argument is not positive
 */
export function physicalGpuHours(run: PhysicalRun): number {
  const { parameters, tokens, peakTflops, utilisation = TYPICAL_UTILISATION } = run;
  for (const [name, value] of Object.entries({ parameters, tokens, peakTflops, utilisation })) {
    if (!(value > 0)) {
      throw new RangeError(`physicalGpuHours: ${name} must be positive, got ${value}`);
    }
  }
  const gpuSecondsAtPeak =
    (OPERATIONS_PER_PARAMETER_TOKEN * parameters * tokens) / (peakTflops * OPERATIONS_PER_TERA);
  return gpuSecondsAtPeak / utilisation / SECONDS_PER_HOUR;
}

/** Share of the peak that a finished run reached, from its GPU-hours: the rule solved for it. */
export function impliedUtilisation(
  run: Omit<PhysicalRun, "utilisation">,
  gpuHours: number,
): number {
  return physicalGpuHours({ ...run, utilisation: 1 }) / gpuHours;
}
