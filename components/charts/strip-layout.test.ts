import { describe, expect, it } from "vitest";
import { seriesLayout } from "./series-layout";
import { stripLayout } from "./strip-layout";

const gutter = { left: 88, right: 112 };
const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);

describe("stripLayout", () => {
  it("fills the width, and draws marks where a cell has room for them", () => {
    // (920 − 88 − 112) / 36 = 20 pixels; / 60 = 12, less than the 14 that a mark needs.
    expect(stripLayout(keysOf(36), gutter, 920)).toMatchObject({
      scrolls: false,
      showsMarks: true,
    });
    expect(stripLayout(keysOf(60), gutter, 920)).toMatchObject({
      scrolls: false,
      showsMarks: false,
    });
  });

  it("scrolls on a phone, and where cells could not be told apart", () => {
    // (920 − 200) / 120 = 6 pixels.
    expect(stripLayout(keysOf(36), gutter, 358)).toMatchObject({ scrolls: true, showsMarks: true });
    expect(stripLayout(keysOf(120), gutter, 920).scrolls).toBe(true);
  });

  it("stands in the bands of a chart with the same gutter", () => {
    // The middle of band 5 of 36: 88 + 20 · 5.5.
    const series = [
      { id: "a", label: "A", color: "funds" as const, form: "line" as const, values: [1, 2, 3] },
    ];
    const words = { keyLabel: String, formatAxis: String, formatValue: String };
    const plot = { keys: keysOf(36), series, height: 240, gutter, ...words };
    expect(seriesLayout(plot, 920).xAt(5)).toBeCloseTo(198, 9);
  });
});
