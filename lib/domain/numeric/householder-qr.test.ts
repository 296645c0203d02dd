import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyOrthogonal,
  applyTransposed,
  householderQr,
  inverseTriangle,
  type Matrix,
  type QrFactors,
  rowLeverages,
  solveTriangle,
} from "./householder-qr";

/** Entries of size one, a dozen operations each: errors of a few ε. */
const TOLERANCE = 1e-13;

const vector = (length: number) =>
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: length, maxLength: length });

describe("householderQr", () => {
  it("solves a system worked by hand", () => {
    // y = 1 + 2x at x = 0, 1, 2: the line goes through all three.
    const factors = factorised(matrixOf([1, 1, 1], [0, 1, 2]));
    const effects = Float64Array.of(1, 3, 5);
    applyTransposed(factors, effects);
    const [intercept, slope] = solveTriangle(factors, effects);
    expect([intercept, slope]).toEqual([expect.closeTo(1, 13), expect.closeTo(2, 13)]);
    expect(effects[2]).toBeCloseTo(0, 13);
  });

  it("turns any vector without stretching it, and back again", () => {
    fc.assert(
      fc.property(vector(6), vector(6), vector(6), (first, second, target) => {
        const result = householderQr(matrixOf(first, second), [1, 1]);
        fc.pre(result.ok);
        const turned = Float64Array.from(target);
        applyTransposed(result.factors, turned);
        expect(Math.hypot(...turned)).toBeCloseTo(Math.hypot(...target), 13);
        applyOrthogonal(result.factors, turned);
        target.forEach((value, row) =>
          expect(Math.abs(turned[row]! - value)).toBeLessThan(TOLERANCE),
        );
      }),
    );
  });

  it("gives rows leverages that add up to the number of columns", () => {
    const factors = factorised(matrixOf([1, 1, 1, 1], [0, 1, 2, 7]));
    const leverages = rowLeverages(factors);
    expect(leverages.reduce((total, value) => total + value, 0)).toBeCloseTo(2, 13);
    // 1/4 + (7 − 2.5)² / Σ(x − 2.5)² with Σ = 6.25 + 2.25 + 0.25 + 20.25 = 29
    expect(leverages[3]).toBeCloseTo(0.25 + 20.25 / 29, 13);
  });

  it("inverts its triangle", () => {
    const factors = factorised(matrixOf([1, 1, 1], [0, 1, 2]));
    const inverse = inverseTriangle(factors);
    // (XᵀX)⁻¹ = R⁻¹R⁻ᵀ = [[3, 3], [3, 5]]⁻¹ = [[5, −3], [−3, 3]] / 6
    const products = inverse.map((left) =>
      inverse.map((right) => left.reduce((total, value, k) => total + value * right[k]!, 0)),
    );
    [5 / 6, -0.5, -0.5, 0.5].forEach((value, index) => {
      expect(products.flat()[index]).toBeCloseTo(value, 13);
    });
  });

  it("tells of which earlier columns a column is made, and with what weights", () => {
    const result = householderQr(matrixOf([1, 2, 3, 5], [1, 0, 1, 0], [3, 2, 5, 5]), [6, 2, 8]);
    if (result.ok) throw new Error("the third column is the first plus twice the second");
    const [dependence] = result.dependences;
    expect(dependence).toMatchObject({ column: 2, members: [0, 1] });
    expect(dependence!.weights).toEqual([expect.closeTo(1, 12), expect.closeTo(2, 12)]);
  });

  it("finds every dependent column, also the zero one", () => {
    const result = householderQr(matrixOf([0, 0, 0], [1, 2, 3], [2, 4, 6]), [0, 4, 8]);
    if (result.ok) throw new Error("two columns depend");
    expect(result.dependences.map(({ column }) => column)).toEqual([0, 2]);
  });

  it("leaves the matrix as it was, and refuses more columns than rows", () => {
    const matrix = matrixOf([1, 2, 3]);
    householderQr(matrix, [4]);
    expect([...matrix.values]).toEqual([1, 2, 3]);
    expect(() => householderQr(matrixOf([1], [2]), [1, 2])).toThrow(RangeError);
  });
});

function matrixOf(...columns: readonly number[][]): Matrix {
  const values = Float64Array.from(columns.flat());
  return { rows: columns[0]!.length, columns: columns.length, values };
}

function factorised(matrix: Matrix): QrFactors {
  const result = householderQr(matrix, new Array<number>(matrix.columns).fill(1));
  if (!result.ok) throw new Error(JSON.stringify(result.dependences));
  return result.factors;
}
