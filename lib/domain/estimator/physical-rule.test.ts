import { describe, expect, it } from "vitest";
import { impliedUtilisation, physicalGpuHours } from "./physical-rule";

const run = { parameters: 7e9, tokens: 1.4e11, peakTflops: 989.4 };

describe("physicalGpuHours", () => {
  it("divides 6·N·D by what a GPU computes in an hour at 28 % of its peak", () => {
    // 5.88e21 operations / (989.4e12 · 0.28 · 3600 = 9.973152e17 an hour) = 5895.8291…
    expect(physicalGpuHours(run)).toBeCloseTo(5.88e21 / 9.973152e17, 8);
  });

  it("halves the hours when the utilisation doubles", () => {
    const slow = physicalGpuHours({ ...run, utilisation: 0.2 });
    expect(physicalGpuHours({ ...run, utilisation: 0.4 })).toBeCloseTo(slow / 2, 8);
  });

  it.each(["parameters", "tokens", "peakTflops", "utilisation"])("refuses %s of zero", (name) => {
    expect(() => physicalGpuHours({ ...run, [name]: 0 })).toThrow(RangeError);
  });
});

describe("impliedUtilisation", () => {
  it("is the utilisation from which the rule gives those GPU-hours", () => {
    const hours = physicalGpuHours({ ...run, utilisation: 0.37 });
    expect(impliedUtilisation(run, hours)).toBeCloseTo(0.37, 12);
  });
});
