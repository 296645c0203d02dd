import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decadeTicks, labelledKeys, niceTicks, spreadApart } from "./chart-scale";

describe("niceTicks", () => {
  it("steps by 1, 2 or 5 times a power of ten", () => {
    expect(niceTicks({ low: -1.9, high: 6.9 })).toEqual([-5, 0, 5, 10]);
    expect(niceTicks({ low: 0, high: 640_000 }, 5)).toEqual([
      0, 200_000, 400_000, 600_000, 800_000,
    ]);
  });

  it("shows zero and something beside it when all values are equal", () => {
    expect(niceTicks({ low: 0, high: 0 })[0]).toBe(0);
    expect(niceTicks({ low: -3, high: -3 }).at(-1)).toBe(0);
  });

  it("encloses every extent", () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    const law = fc.property(value, value, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      fc.pre(high - low > Math.abs(high) * 1e-6 && high - low > 1e-9);
      const ticks = niceTicks({ low, high });
      const slack = (high - low) * 1e-6;
      expect(ticks[0]).toBeLessThanOrEqual(low + slack);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - slack);
      expect(ticks.length).toBeLessThanOrEqual(8);
    });
    fc.assert(law, { seed: 20270101 });
  });
});

describe("decadeTicks", () => {
  it("encloses an extent by powers of ten", () => {
    expect(decadeTicks({ low: 300, high: 45_000 })).toEqual([100, 1000, 10_000, 100_000]);
    expect(decadeTicks({ low: 100, high: 100 })).toEqual([100, 1000]);
  });

  it("thins them where there are many", () => {
    expect(decadeTicks({ low: 1, high: 1e12 }, 7)).toEqual([1, 1e2, 1e4, 1e6, 1e8, 1e10, 1e12]);
  });
});

describe("labelledKeys", () => {
  const months = Array.from({ length: 36 }, (_, index) => String(index));

  it("labels every half year where six labels fit", () => {
    expect(labelledKeys(months, 480)).toEqual(["0", "6", "12", "18", "24", "30"]);
  });

  it("labels all where all fit", () => {
    expect(labelledKeys(months.slice(0, 4), 480)).toHaveLength(4);
  });
});

describe("spreadApart", () => {
  it("leaves alone what stands far enough apart", () => {
    expect(spreadApart([10, 50], 14, { low: 0, high: 100 })).toEqual([10, 50]);
  });

  it("keeps the order given and the gap, within the bounds", () => {
    expect(spreadApart([96, 95, 10], 14, { low: 0, high: 100 })).toEqual([100, 86, 10]);
  });
});
