import { describe, expect, it } from "vitest";
import { PUBLIC_RUNS } from "./public-runs";
import { historicalRunSchema } from "./historical-run";

describe("PUBLIC_RUNS", () => {
  it("holds 361 runs, 77 of them in the default fit, each with an id of its own", () => {
    expect(PUBLIC_RUNS).toHaveLength(361);
    expect(PUBLIC_RUNS.filter((run) => run.inDefaultFit)).toHaveLength(77);
    expect(new Set(PUBLIC_RUNS.map((run) => run.id)).size).toBe(361);
  });

  it("states GPU-hours that are count times time, to the rounding of the source", () => {
    const timed = PUBLIC_RUNS.filter((run) => run.gpuCount && run.wallClockHours);
    for (const { gpuCount, wallClockHours, gpuHours } of timed) {
      expect(Math.abs((gpuCount! * wallClockHours!) / gpuHours - 1)).toBeLessThan(0.02);
    }
  });

  it("uses no run of low confidence by default", () => {
    const used = PUBLIC_RUNS.filter((run) => run.inDefaultFit);
    expect(used.filter((run) => run.confidence === "low")).toEqual([]);
  });
});

describe("historicalRunSchema", () => {
  const run = PUBLIC_RUNS[0]!;

  it("refuses a public run without a source, and takes an own one", () => {
    const unsourced = { ...run, sourceUrl: undefined };
    expect(historicalRunSchema.safeParse(unsourced).success).toBe(false);
    expect(historicalRunSchema.safeParse({ ...unsourced, origin: "own" }).success).toBe(true);
  });

  it.each([
    { gpuHours: 0 },
    { gpuHours: Number.POSITIVE_INFINITY },
    { date: "2023-02-30" },
    { sourceUrl: "javascript:alert(1)" },
    { activeParameters: 1e15 },
    { speed: 3 },
  ])("refuses %j", (change) => {
    expect(historicalRunSchema.safeParse({ ...run, ...change }).success).toBe(false);
  });
});
