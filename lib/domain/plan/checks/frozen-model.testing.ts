import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";

const none = [0, 0, 0, 0];

/** A model of runs from 1e9 to 1e11 parameters and 1e10 to 1e12 tokens, as a plan keeps one. */
export const frozenModel: FrozenModel = {
  form: "gpu-hours-log10/1",
  id: "m",
  date: "2026-11-20",
  coefficients: { intercept: -17, parameters: 1, tokens: 1, peakTflops: -1 },
  covariance: [none, none, none, none],
  residualSd: 0.2,
  degreesOfFreedom: 70,
  smearing: 1.1,
  n: 74,
  runsUsed: [],
  ranges: {
    parameters: { low: 1e9, high: 1e11 },
    tokens: { low: 1e10, high: 1e12 },
    peakTflops: { low: 300, high: 1000 },
  },
  largestLeverage: 0.3,
};

/** An estimate of that model. */
export const gpuHours = {
  from: "estimator" as const,
  model: "m",
  median: 14_600,
  low: 7_000,
  high: 30_000,
};
