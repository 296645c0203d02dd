import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastSquares, type LeastSquaresFit } from "./least-squares";
import { type LeastSquaresProblem } from "./least-squares-problem";

const whole = fc.noBias(fc.integer({ min: -1000, max: 1000 }));

/** Problems whose columns are far from dependent: noise of size 1000 in three columns of 12 rows. */
const problems = fc
  .array(fc.tuple(whole, whole, whole, whole), { minLength: 12, maxLength: 12 })
  .map((rows) =>
    problemOf(
      rows.map(([a, b, c]) => [a, b, c]),
      rows.map((row) => row[3]),
    ),
  )
  .filter((problem) => {
    const result = leastSquares(problem);
    return result.ok && result.fit.coefficients.every((row) => row.standardError < 100);
  });

/** Ten digits: the problems are well conditioned, their transformed twins nearly so. */
const DIGITS = 1e-10;

describe("leastSquares", () => {
  it("fits a line worked by hand", () => {
    // x̄ = 2.5, ȳ = 5.5; Sxx = 5, Sxy = 7, Syy = 11: slope 7/5, intercept 5.5 − 3.5 = 2,
    // residual 11 − 49/5 = 1.2 on 2 degrees of freedom: s² = 0.6, se(slope)² = 0.6/5.
    const fit = fitted(problemOf([[1], [2], [3], [4]], [4, 4, 6, 8]));
    const [intercept, slope] = fit.coefficients;
    expect(intercept!.name).toBe("(intercept)");
    expect(intercept!.estimate).toBeCloseTo(2, 13);
    expect(slope!.estimate).toBeCloseTo(1.4, 13);
    expect(slope!.standardError).toBeCloseTo(Math.sqrt(0.12), 13);
    expect(fit.residualStandardError).toBeCloseTo(Math.sqrt(0.6), 13);
    expect(fit).toMatchObject({ n: 4, p: 2, degreesOfFreedom: 2, intercept: true, level: 0.95 });
  });

  it("divides a coefficient by the factor that multiplies its column", () => {
    fc.assert(
      fc.property(problems, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (problem, factor) => {
        const X = problem.X.map(([a, b, c]) => [a!, b! * factor, c!]);
        const [before, after] = [fitted(problem), fitted({ ...problem, X })];
        const [, , b] = before.coefficients;
        const [, , scaled] = after.coefficients;
        expect(apart(scaled!.estimate * factor, b!.estimate, b!.standardError)).toBeLessThan(
          DIGITS,
        );
        expect(apart(scaled!.standardError * factor, b!.standardError)).toBeLessThan(DIGITS);
        expect(after.fP! - before.fP!).toBeCloseTo(0, 9);
      }),
    );
  });

  it("moves only the intercept when a constant is added to y", () => {
    fc.assert(
      fc.property(problems, whole, (problem, constant) => {
        const y = problem.y.map((value) => value + constant);
        const [before, after] = [fitted(problem), fitted({ ...problem, y })];
        after.coefficients.forEach((row, index) => {
          const { estimate, standardError } = before.coefficients[index]!;
          const expected = index === 0 ? estimate + constant : estimate;
          expect(apart(row.estimate, expected, standardError)).toBeLessThan(DIGITS);
          expect(apart(row.standardError, standardError)).toBeLessThan(DIGITS);
        });
      }),
    );
  });

  it("leaves residuals orthogonal to every column, and to the constant", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { residuals } = fitted(problem);
        for (let column = 0; column < 3; column++) {
          const products = problem.X.map((row, index) => row[column]! * residuals[index]!);
          expect(Math.abs(sum(products))).toBeLessThan(DIGITS * 1e6);
        }
        expect(Math.abs(sum(residuals))).toBeLessThan(DIGITS * 1e4);
      }),
    );
  });

  it("adds fitted and residual up to y, and leverages up to the number of coefficients", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { fitted: values, residuals, leverage, p } = fitted(problem);
        problem.y.forEach((y, row) => {
          expect(Math.abs(values[row]! + residuals[row]! - y)).toBeLessThan(1e-9);
        });
        expect(sum(leverage)).toBeCloseTo(p, 9);
      }),
    );
  });

  it("treats a weight of two as the row written twice", () => {
    fc.assert(
      fc.property(problems, fc.nat(11), (problem, row) => {
        const weighted = fitted({
          ...problem,
          weights: problem.y.map((_, index) => (index === row ? 2 : 1)),
        });
        const repeated = fitted({
          ...problem,
          X: [...problem.X, problem.X[row]!],
          y: [...problem.y, problem.y[row]!],
        });
        weighted.coefficients.forEach(({ estimate, standardError }, index) => {
          const twin = repeated.coefficients[index]!.estimate;
          expect(apart(estimate, twin, standardError)).toBeLessThan(DIGITS);
        });
      }),
    );
  });

  it("names a column and its copy, and no innocent one", () => {
    fc.assert(
      fc.property(problems, fc.constantFrom(1, -3, 0.1, 1e7), whole, (problem, factor, shift) => {
        const X = problem.X.map(([a, b, c]) => [a!, b!, c!, b! * factor]);
        expect(failure({ ...problem, X, columns: ["a", "b", "c", "copy"] })).toEqual({
          kind: "dependentColumns",
          columns: ["b", "copy"],
        });
        const shifted = problem.X.map(([a, b, c]) => [
          a!,
          b!,
          c!,
          b! * factor + (shift || 1) * 1e3,
        ]);
        expect(failure({ ...problem, X: shifted, columns: ["a", "b", "c", "copy"] })).toEqual({
          kind: "dependentColumns",
          columns: ["(intercept)", "b", "copy"],
        });
      }),
    );
  });

  it("does not name the intercept for the rounding of a weight, where columns are centred at 0", () => {
    const b = [982, 572, -340, 319, -25, -195, 114, -721, 240, -901, -159, 108];
    const X = b.map((value, row) => [row === 1 ? -544 : 0, value, [-700, -651][row] ?? 0, value]);
    const y = b.map((_, row) => (row === 1 ? 578 : 0));
    expect(failure({ X, y, columns: ["a", "b", "c", "copy"], intercept: true })).toEqual({
      kind: "dependentColumns",
      columns: ["b", "copy"],
    });
  });

  it("keeps the slope on millisecond timestamps, where raw sums lose it", () => {
    const start = 1_700_000_000_000;
    const X = Array.from({ length: 50 }, (_, index) => [start + 1000 * index]);
    const y = X.map((_, index) => 3 + 2.05 * index + (index % 2 === 0 ? 0.5 : -0.5));
    const [, slope] = fitted(problemOf(X, y)).coefficients;
    const [, seconds] = fitted(
      problemOf(
        X.map((_, index) => [index]),
        y,
      ),
    ).coefficients;
    expect(slope!.estimate * 1000).toBeCloseTo(seconds!.estimate, 12);
  });

  it("never answers with a number that is not finite, whatever it is given", () => {
    const anything = fc.double();
    const rows = fc.array(fc.tuple(anything, anything, anything), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.boolean(), (some, intercept) => {
        const X = some.map(([a, b]) => [a, b]);
        const y = some.map((row) => row[2]);
        const result = leastSquares({ X, y, columns: ["a", "b"], intercept });
        const lost = JSON.stringify(result, (_, value) => {
          return typeof value === "number" && !Number.isFinite(value) ? "lost" : value;
        });
        expect(lost).not.toContain("lost");
      }),
      { numRuns: 1000 },
    );
  });
});

describe("leastSquares without scatter", () => {
  it("gives no error and no ratio when every point lies on the line", () => {
    const fit = fitted(problemOf([[1], [2], [3], [4]], [0.3, 0.5, 0.7, 0.9]));
    expect(fit).toMatchObject({ perfect: true, residualStandardError: 0, rSquared: 1 });
    expect(fit.coefficients[1]).toMatchObject({ standardError: 0, t: null, p: null });
    expect(fit.residuals).toEqual([0, 0, 0, 0]);
  });

  it("has no R² for a y that never changes", () => {
    const fit = fitted(problemOf([[1], [2], [3], [4]], [0.1, 0.1, 0.1, 0.1]));
    expect(fit).toMatchObject({ perfect: true, rSquared: null, adjustedRSquared: null, f: null });
    expect(fit.coefficients[0]!.estimate).toBeCloseTo(0.1, 15);
  });

  it("is the mean and its error when there is nothing but an intercept", () => {
    // mean 4, Σ(y − 4)² = 10, s² = 10/3, se² = 10/12
    const fit = fitted({ X: [[], [], [], []], y: [2, 3, 5, 6], columns: [], intercept: true });
    expect(fit.coefficients[0]!.estimate).toBeCloseTo(4, 14);
    expect(fit.coefficients[0]!.standardError).toBeCloseTo(Math.sqrt(10 / 12), 14);
    expect(fit).toMatchObject({ rSquared: 0, f: null, fP: null });
  });
});

describe("leastSquares on what it cannot fit", () => {
  const X = [
    [1, 5],
    [2, 3],
    [3, 9],
    [4, 1],
  ];
  const good: LeastSquaresProblem = { X, y: [1, 2, 2, 4], columns: ["a", "b"], intercept: true };

  it.each([
    ["too few rows", { X: X.slice(1), y: [2, 2, 4] }, { kind: "tooFewRows", rows: 3, needed: 4 }],
    ["no rows", { X: [], y: [] }, { kind: "tooFewRows", rows: 0, needed: 4 }],
    ["rows without weight", { weights: [1, 0, 1, 1] }, { kind: "tooFewRows", rows: 3, needed: 4 }],
    ["a short y", { y: [1] }, { kind: "unequalLengths", part: "y", expected: 4, found: 1 }],
    [
      "short weights",
      { weights: [1] },
      { kind: "unequalLengths", part: "weights", expected: 4, found: 1 },
    ],
    [
      "a ragged row",
      { X: [[1, 5], [2], [3, 9], [4, 1]] },
      { kind: "raggedRows", row: 1, expected: 2, found: 1 },
    ],
    [
      "a missing figure",
      {
        X: [
          [1, 5],
          [2, 3],
          [3, Number.NaN],
          [4, 1],
        ],
      },
      { kind: "notFinite", row: 2, column: "b" },
    ],
    [
      "a y that is not finite",
      { y: [1, 2, Infinity, 4] },
      { kind: "notFinite", row: 2, column: "(y)" },
    ],
    [
      "a weight that is not finite",
      { weights: [1, Number.NaN, 1, 1] },
      { kind: "notFinite", row: 1, column: "(weights)" },
    ],
    ["a negative weight", { weights: [1, 1, 1, -1] }, { kind: "negativeWeight", row: 3 }],
    ["a name given twice", { columns: ["a", "a"] }, { kind: "duplicateName", name: "a" }],
    [
      "the intercept's own name",
      { columns: ["a", "(intercept)"] },
      { kind: "duplicateName", name: "(intercept)" },
    ],
    [
      "nothing to fit",
      { X: [[], []], y: [1, 2], columns: [], intercept: false },
      { kind: "noColumns" },
    ],
    [
      "a zero column",
      { X: X.map(([a]) => [a!, 0]), intercept: false },
      { kind: "dependentColumns", columns: ["b"] },
    ],
    [
      "an answer beyond a double",
      { X: X.map(([a, b]) => [a! * 1e-300, b! * 1e-300]), y: [1e300, 2e300, -1e300, 4e300] },
      { kind: "outOfRange" },
    ],
  ])("names %s", (_, change, expected) => {
    expect(failure({ ...good, ...change })).toEqual(expected);
  });

  it("names both of two groups of dependent columns", () => {
    const rows = [
      [1, 2, 7, 14, 3],
      [2, 4, 1, 2, 1],
      [3, 6, 5, 10, 4],
      [4, 8, 2, 4, 1],
      [6, 12, 2, 4, 5],
      [7, 14, 9, 18, 9],
      [9, 18, 3, 6, 2],
    ];
    const columns = ["a", "2a", "b", "2b", "c"];
    expect(failure({ X: rows, y: [1, 2, 3, 4, 5, 6, 8], columns, intercept: true })).toEqual({
      kind: "dependentColumns",
      columns: ["a", "2a", "b", "2b"],
    });
  });

  it.each([0, 1, 1.5, Number.NaN])("throws at a level of %s", (level) => {
    expect(() => leastSquares({ ...good, level })).toThrow(RangeError);
  });
});

function problemOf(X: number[][], y: number[]): LeastSquaresProblem {
  const columns = (X[0] ?? []).map((_, column) => "abc"[column]!);
  return { X, y, columns, intercept: true };
}

function fitted(problem: LeastSquaresProblem): LeastSquaresFit {
  const result = leastSquares(problem);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.fit;
}

function failure(problem: LeastSquaresProblem) {
  const result = leastSquares(problem);
  return result.ok ? undefined : result.failure;
}

/** Distance in units of the second, or of its uncertainty where that is larger. */
function apart(ours: number, theirs: number, uncertainty = 0): number {
  return Math.abs(ours - theirs) / Math.max(Math.abs(theirs), uncertainty, 1e-12);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
