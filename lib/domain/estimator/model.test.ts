import { describe, expect, it } from "vitest";
import { accuracyOf } from "./accuracy";
import { frozenModelSchema } from "./frozen-model";
import { type HistoricalRun } from "./historical-run";
import { shippedPeakOf } from "./accelerator";
import { fitGpuHoursModel } from "./model";
import { PUBLIC_RUNS } from "./public-runs";
import reference from "./reference/public-fit.json";

/** Two programs in doubles on the same figures; their logarithms differ in the last digit. */
const TOLERANCE = 1e-9;
const options = { id: "public-2026-11", date: "2026-11-23" };

describe("fitGpuHoursModel", () => {
  it("agrees with statsmodels on the public runs", () => {
    const { fit, model } = fitted(PUBLIC_RUNS);
    expect(fit.n).toBe(reference.n);
    expectClose(
      fit.coefficients.map((coefficient) => coefficient.estimate),
      reference.coefficients,
    );
    expectClose(
      fit.coefficients.map((coefficient) => coefficient.standardError),
      reference.standardErrors,
    );
    expectClose(
      [fit.residualStandardError, fit.rSquared!, fit.adjustedRSquared!],
      [reference.residualStandardError, reference.rSquared, reference.adjustedRSquared],
    );
    expectClose(Object.values(model.coefficients), reference.coefficients);
  });

  it("judges itself and the one-number rule alike, each run left out in turn", () => {
    const { accuracy } = fitted(PUBLIC_RUNS);
    const { leaveOneOut, constantUtilisation } = reference;
    expectClose(
      [
        accuracy.regression.typicalFactor,
        accuracy.regression.rmseDecades,
        accuracy.regression.shareWithinFactor2,
      ],
      [leaveOneOut.medianFactor, leaveOneOut.rmseDex, leaveOneOut.within2x],
    );
    expectClose(
      [
        accuracy.physicalRule.typicalFactor,
        accuracy.physicalRule.rmseDecades,
        accuracy.physicalRule.shareWithinFactor2,
        accuracy.physicalRule.medianUtilisation,
      ],
      [
        constantUtilisation.leaveOneOut.medianFactor,
        constantUtilisation.leaveOneOut.rmse,
        constantUtilisation.leaveOneOut.within2x,
        constantUtilisation.median,
      ],
    );
  });

  it("gives the one number's error on the runs that chose it, too", () => {
    const { points, accuracy } = fitted(PUBLIC_RUNS);
    const { medianUtilisation } = accuracy.physicalRule;
    const inSample = accuracyOf(
      points.map((run) => Math.log10(run.utilisation / medianUtilisation)),
    );
    expectClose(
      [inSample.typicalFactor, inSample.rmseDecades],
      [constantInSample.medianFactor, constantInSample.rmse],
    );
  });

  it("freezes into JSON that its own schema reads back unchanged", () => {
    const { model } = fitted(PUBLIC_RUNS);
    expect(frozenModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
    expect(model).toMatchObject({ ...options, n: 77, degreesOfFreedom: 73 });
    expect(model.runsUsed).toHaveLength(77);
  });

  it("leaves a run out as if the fit had never seen it", () => {
    const { points } = fitted(PUBLIC_RUNS);
    const [first] = points;
    const without = fitted(PUBLIC_RUNS.filter((run) => run.id !== first!.runId)).model;
    const { intercept, parameters, tokens, peakTflops } = without.coefficients;
    const logHours =
      intercept +
      parameters * Math.log10(first!.parameters) +
      tokens * Math.log10(first!.tokens) +
      peakTflops * Math.log10(first!.peakTflops);
    expectClose([first!.leaveOneOutGpuHours], [10 ** logHours]);
  });

  it("says which marked runs it cannot use, and why", () => {
    const [run] = PUBLIC_RUNS;
    const lacking: HistoricalRun[] = [
      { ...run!, id: "a", parameters: undefined },
      { ...run!, id: "b", tokens: undefined },
      { ...run!, id: "c", tokensUnit: "images" },
      { ...run!, id: "d", gpuModel: "our own board" },
      { ...run!, id: "e", gpuModel: "our own board", inDefaultFit: false },
    ];
    expect(fitted([...PUBLIC_RUNS, ...lacking]).skipped).toEqual([
      { runId: "a", reason: "noParameters" },
      { runId: "b", reason: "noTokens" },
      { runId: "c", reason: "notCountedInTokens" },
      { runId: "d", reason: "unknownAccelerator" },
    ]);
  });

  it("gives the same hours when all speeds are told in another unit", () => {
    const usual = fitted(PUBLIC_RUNS);
    const peakOf = (gpuModel: string) => {
      const peak = shippedPeakOf(gpuModel);
      return peak && 1000 * peak;
    };
    const result = fitGpuHoursModel(PUBLIC_RUNS, { ...options, peakOf });
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    const { coefficients } = usual.model;
    expect(result.model.coefficients.peakTflops).toBeCloseTo(coefficients.peakTflops, 9);
    // b0 moves by −b3·log10 1000.
    expect(result.model.coefficients.intercept).toBeCloseTo(
      coefficients.intercept - 3 * coefficients.peakTflops,
      8,
    );
  });

  it("names what is missing when there are too few runs", () => {
    const few = PUBLIC_RUNS.filter((run) => run.inDefaultFit).slice(0, 4);
    expect(fitGpuHoursModel(few, options)).toEqual({
      ok: false,
      failure: { kind: "tooFewRows", rows: 4, needed: 5 },
      skipped: [],
    });
  });

  it("names the GPU speed when all runs used the same GPU", () => {
    const onOne = PUBLIC_RUNS.filter((run) => run.gpuModel === "h100-sxm");
    expect(fitGpuHoursModel(onOne, options)).toMatchObject({
      failure: { kind: "dependentColumns", columns: ["(intercept)", "peakTflops"] },
    });
  });

  it("refuses runs without scatter, from which no interval follows", () => {
    const powerLaw = PUBLIC_RUNS.filter((run) => run.inDefaultFit).map((run) => ({
      ...run,
      activeParameters: undefined,
      gpuHours: run.parameters! * 1e-3,
    }));
    expect(fitGpuHoursModel(powerLaw, options)).toMatchObject({ failure: { kind: "noScatter" } });
  });
});

const constantInSample = reference.constantUtilisation.inSample;

function fitted(runs: readonly HistoricalRun[]) {
  const result = fitGpuHoursModel(runs, options);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result;
}

function expectClose(ours: readonly number[], theirs: readonly number[]) {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((value, index) => {
    const expected = theirs[index]!;
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(TOLERANCE * Math.abs(expected));
  });
}
