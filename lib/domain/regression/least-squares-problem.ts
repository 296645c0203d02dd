/** Name of the constant term among the coefficients, and in the lists of dependent columns. */
export const INTERCEPT = "(intercept)";

export type LeastSquaresProblem = Readonly<{
  /** One entry for each observation, each with one number for each column. */
  X: readonly (readonly number[])[];
  y: readonly number[];
  /** Names of the columns of X. */
  columns: readonly string[];
  /** Whether a constant term is fitted beside the columns. */
  intercept: boolean;
  /** Inverse variances of the observations, up to a common factor; 0 leaves a row out. */
  weights?: readonly number[];
  /** Probability that each interval holds, between 0 and 1; 0.95 when absent. */
  level?: number;
}>;

/** Rows are counted from 0; a column is its name, `(y)` or `(weights)`. */
export type ProblemFailure =
  | Readonly<{ kind: "noColumns" }>
  | Readonly<{ kind: "duplicateName"; name: string }>
  | Readonly<{ kind: "unequalLengths"; part: "y" | "weights"; expected: number; found: number }>
  | Readonly<{ kind: "raggedRows"; row: number; expected: number; found: number }>
  | Readonly<{ kind: "notFinite"; row: number; column: string }>
  | Readonly<{ kind: "negativeWeight"; row: number }>
  | Readonly<{ kind: "tooFewRows"; rows: number; needed: number }>;

/**
 * What keeps a problem from being fitted, before any arithmetic; undefined when nothing does.
 *
 * At least one row more than coefficients is needed: with none to spare the fit goes through
 * every point, and neither an error nor an interval can be given. Rows of weight 0 do not count.
 */
export function problemFailure(problem: LeastSquaresProblem): ProblemFailure | undefined {
  return (
    columnFailure(problem) ??
    lengthFailure(problem) ??
    rowsFailure(problem.X, problem.columns) ??
    vectorFailure(problem.y, "(y)") ??
    vectorFailure(problem.weights ?? [], "(weights)") ??
    weightFailure(problem.weights ?? []) ??
    countFailure(problem)
  );
}

/** The first row of the wrong length, or with a figure that is not a finite number. */
export function rowsFailure(
  rows: readonly (readonly number[])[],
  columns: readonly string[],
): Extract<ProblemFailure, { kind: "raggedRows" | "notFinite" }> | undefined {
  const expected = columns.length;
  for (const [row, entries] of rows.entries()) {
    if (entries.length !== expected) {
      return { kind: "raggedRows", row, expected, found: entries.length };
    }
    const column = entries.findIndex((entry) => !Number.isFinite(entry));
    if (column >= 0) return { kind: "notFinite", row, column: columns[column]! };
  }
  return undefined;
}

function columnFailure({ columns, intercept }: LeastSquaresProblem): ProblemFailure | undefined {
  if (columns.length === 0 && !intercept) return { kind: "noColumns" };
  const names = intercept ? [INTERCEPT, ...columns] : columns;
  const name = names.find((candidate, index) => names.indexOf(candidate) !== index);
  return name === undefined ? undefined : { kind: "duplicateName", name };
}

function lengthFailure({ X, y, weights }: LeastSquaresProblem): ProblemFailure | undefined {
  const expected = X.length;
  if (y.length !== expected) {
    return { kind: "unequalLengths", part: "y", expected, found: y.length };
  }
  if (weights && weights.length !== expected) {
    return { kind: "unequalLengths", part: "weights", expected, found: weights.length };
  }
  return undefined;
}

function vectorFailure(values: readonly number[], column: string): ProblemFailure | undefined {
  const row = values.findIndex((value) => !Number.isFinite(value));
  return row < 0 ? undefined : { kind: "notFinite", row, column };
}

function weightFailure(weights: readonly number[]): ProblemFailure | undefined {
  const row = weights.findIndex((weight) => weight < 0);
  return row < 0 ? undefined : { kind: "negativeWeight", row };
}

function countFailure(problem: LeastSquaresProblem): ProblemFailure | undefined {
  const rows = problem.weights?.filter((weight) => weight > 0).length ?? problem.X.length;
  const needed = problem.columns.length + (problem.intercept ? 1 : 0) + 1;
  return rows < needed ? { kind: "tooFewRows", rows, needed } : undefined;
}
