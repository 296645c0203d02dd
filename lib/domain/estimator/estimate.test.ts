import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateRun, type PlannedRun } from "./estimate";
import { fitGpuHoursModel } from "./model";
import { PUBLIC_RUNS } from "./public-runs";
import reference from "./reference/public-fit.json";

const result = fitGpuHoursModel(PUBLIC_RUNS, { id: "public", date: "2026-11-23" });
if (!result.ok) throw new Error(JSON.stringify(result.failure));
const { model } = result;
const run: PlannedRun = { parameters: 7e9, tokens: 1.4e11, gpuModel: "h100-sxm" };

/** Two programs in doubles; one part in 1e9 of a decade is 2e-9 of the hours. */
const TOLERANCE = 1e-8;

describe("estimateRun", () => {
  it.each(reference.predictions)(
    "agrees with statsmodels on $parameters parameters and $tokens tokens",
    ({ parameters, tokens, peak, gpuHours, interval80, interval95 }) => {
      const gpuModel = peak === 312 ? "a100-80gb" : "h100-sxm";
      const { gpuHours: ours } = estimated({ parameters, tokens, gpuModel });
      expectClose(
        [ours.median, ...ours.interval80, ...ours.interval95],
        [gpuHours, ...[...interval80, ...interval95].map((log) => 10 ** log)],
      );
    },
  );

  it("puts the 90 % interval between the 80 % and the 95 %", () => {
    const { interval80, interval90, interval95, median, mean } = estimated(run).gpuHours;
    const ends = [interval95[0], interval90[0], interval80[0], median];
    const others = [interval80[1], interval90[1], interval95[1]];
    expect([...ends, ...others]).toEqual([...ends, ...others].toSorted((a, b) => a - b));
    expect(mean).toBeGreaterThan(median);
  });

  it("multiplies by the price and divides by the GPUs, ends and median alike", () => {
    const { gpuHours, cost, wallClockHours } = estimated({
      ...run,
      gpuCount: 32,
      pricePerGpuHour: 2.5,
    });
    expectClose([cost!.median, ...cost!.interval95], times(gpuHours, 2.5));
    expectClose([wallClockHours!.median, ...wallClockHours!.interval95], times(gpuHours, 1 / 32));
  });

  it("gives no cost without a price and no time without GPUs", () => {
    expect(estimated(run)).toMatchObject({ cost: null, wallClockHours: null });
  });

  it("counts the active parameters of a mixture of experts", () => {
    const dense = estimated({ ...run, parameters: 37e9 });
    const mixture = estimated({ ...run, parameters: 671e9, activeParameters: 37e9 });
    expect(mixture).toEqual(dense);
  });

  it("puts the physical rule beside it", () => {
    // 5.88e21 operations / 9.973152e17 an hour, as in physical-rule.test.ts
    const { physicalRule } = estimated(run);
    expect(physicalRule.utilisation).toBe(0.28);
    expect(physicalRule.gpuHours).toBeCloseTo(5.88e21 / 9.973152e17, 6);
  });

  it("warns of what lies beyond the runs, and only of that", () => {
    expect(estimated(run).outsideData).toEqual([]);
    const huge = estimated({ ...run, parameters: 1e13 });
    expect(huge.outsideData).toEqual([
      { predictor: "parameters", value: 1e13, ...model.ranges.parameters },
    ]);
    expect(huge.leverage.value).toBeGreaterThan(estimated(run).leverage.value);
  });

  it("has for each run of the model the leverage that the fit gave it", () => {
    const [first] = result.points;
    const { gpuModel } = PUBLIC_RUNS.find(({ id }) => id === first!.runId)!;
    const { leverage } = estimated({ ...first!, gpuModel });
    expect(leverage.value).toBeCloseTo(first!.leverage, 9);
    expect(leverage.largestSeen).toBe(model.largestLeverage);
  });

  it("cannot estimate on a GPU of unknown speed", () => {
    expect(estimateRun(model, { ...run, gpuModel: "our own board" })).toEqual({
      ok: false,
      failure: { kind: "unknownAccelerator", gpuModel: "our own board" },
    });
  });

  it("takes the speed of an own GPU, which moves the median along the model's slope", () => {
    const own = { ...run, gpuModel: "our own board", peakTflops: 2 * 989.4 };
    const answer = estimated(own);
    expect(answer.accelerator).toBe("our own board");
    // log10 GPU-hours is linear in log10 peak: twice the H100's speed is 2^slope times its hours.
    const ratio = answer.gpuHours.median / estimated(run).gpuHours.median;
    expect(ratio).toBeCloseTo(2 ** model.coefficients.peakTflops, 12);
  });

  it.each([
    ["peakTflops", 0],
    ["parameters", 0],
    ["activeParameters", -1],
    ["tokens", Number.NaN],
    ["gpuCount", 0],
    ["pricePerGpuHour", -1],
  ])("names %s when it is %s", (field, value) => {
    expect(estimateRun(model, { ...run, [field]: value })).toEqual({
      ok: false,
      failure: { kind: "notPositive", field },
    });
  });

  it("answers any positive run with finite figures in order, or says why not", () => {
    const positive = fc.double({ min: Number.MIN_VALUE, noNaN: true });
    const planned = fc.record(
      { parameters: positive, tokens: positive, gpuCount: positive, pricePerGpuHour: positive },
      { requiredKeys: ["parameters", "tokens"] },
    );
    fc.assert(
      fc.property(planned, (some) => {
        const answer = estimateRun(model, { ...some, gpuModel: "b200" });
        if (!answer.ok) return answer.failure.kind === "outOfRange";
        const { median, interval80, interval95 } = answer.estimate.gpuHours;
        const text = JSON.stringify(answer.estimate, (_, value) => {
          return typeof value === "number" && !Number.isFinite(value) ? "lost" : value;
        });
        expect(text).not.toContain("lost");
        return interval95[0] <= interval80[0] && interval80[0] <= median && median <= interval80[1];
      }),
    );
  });
});

function estimated(planned: PlannedRun) {
  const answer = estimateRun(model, planned);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.estimate;
}

function times(
  spread: { median: number; interval95: readonly [number, number] },
  factor: number,
): number[] {
  return [spread.median, ...spread.interval95].map((value) => value * factor);
}

function expectClose(ours: readonly number[], theirs: readonly number[]) {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((value, index) => {
    const expected = theirs[index]!;
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(TOLERANCE * Math.abs(expected));
  });
}
