import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { powerOfTwoScale } from "./scaling";

describe("powerOfTwoScale", () => {
  it("brings the largest value to size one without changing a digit", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-290, max: 1e290, noNaN: true }), (value) => {
        const scaled = value * powerOfTwoScale([value, -value / 3]);
        expect(scaled).toBeGreaterThanOrEqual(0.5);
        expect(scaled).toBeLessThanOrEqual(1);
        expect(scaled / powerOfTwoScale([value])).toBe(value);
      }),
    );
  });

  it.each([Number.MIN_VALUE, Number.MAX_VALUE])("stays an ordinary number at %s", (value) => {
    const scale = powerOfTwoScale([value]);
    expect(Number.isFinite(scale) && scale > 0).toBe(true);
    expect(value * scale).toBeLessThan(2 ** 24);
  });

  it("leaves zeros alone", () => {
    expect(powerOfTwoScale([0, 0])).toBe(1);
    expect(powerOfTwoScale([])).toBe(1);
  });
});
