/** Columns one after the other: entry (row, column) is at `column · rows + row`. */
export type Matrix = Readonly<{ rows: number; columns: number; values: Float64Array }>;

/**
 * A column that is, to within the rounding of its own figures, a combination of earlier ones:
 * `x[column] ≈ Σ weights[k] · x[members[k]]`.
 */
export type Dependence = Readonly<{
  column: number;
  members: readonly number[];
  weights: readonly number[];
  /** The norm up to which the rest of the column counts as rounding. */
  tolerance: number;
}>;

/**
 * `X = Q·R`, as one reflector for each column, `H_k = I − scale_k · v_k · v_kᵀ`.
 * Below the diagonal `packed` holds the v_k, above it R; the diagonal of R stands apart.
 */
export type QrFactors = Readonly<{
  rows: number;
  columns: number;
  packed: Float64Array;
  diagonal: Float64Array;
  reflectorScale: Float64Array;
}>;

export type QrResult =
  | Readonly<{ ok: true; factors: QrFactors }>
  | Readonly<{ ok: false; dependences: readonly Dependence[] }>;

/** Room for the rounding of the factorisation itself, in units of the rounding of the data. */
const ROUNDINGS_ALLOWED = 16;

/**
 * Householder QR of a tall matrix, naming the columns that add nothing.
 *
 * A column counts as dependent when what is left of it, after the earlier columns are taken out,
 * is no more than the rounding of the figures that it is made of:
 * `‖rest‖ ≤ 16·√p·ε·(size_j + Σ |weight_k|·size_k)`. A fixed tolerance (R has 1e-7) was
 * rejected: it loses a term of NIST's Filip, which doubles can solve.
 *
 * Cost O(rows · columns²). Source: Golub, Van Loan, "Matrix Computations", §5.2.
 *
 * @param matrix rows ≥ columns; it is not changed
 * @param sizes for each column the Euclidean norm of its figures before any centring
 * @throws {RangeError} when the matrix has more columns than rows
 */
export function householderQr(matrix: Matrix, sizes: ArrayLike<number>): QrResult {
  const { rows, columns } = matrix;
  if (rows < columns) throw new RangeError(`householderQr: ${rows} rows < ${columns} columns`);
  const factors = {
    rows,
    columns,
    packed: Float64Array.from(matrix.values),
    diagonal: new Float64Array(columns),
    reflectorScale: new Float64Array(columns),
  };
  const kept: number[] = [];
  const dependences: Dependence[] = [];
  for (let column = 0; column < columns; column++) {
    const dependence = findDependence(factors, column, kept, sizes);
    if (dependence) {
      dependences.push(dependence);
      continue;
    }
    reflect(factors, column, kept.length);
    kept.push(column);
  }
  return dependences.length > 0 ? { ok: false, dependences } : { ok: true, factors };
}

/** Replaces `vector` by `Qᵀ · vector`. */
export function applyTransposed(factors: QrFactors, vector: Float64Array): void {
  for (let column = 0; column < factors.columns; column++) {
    applyReflector(factors, column, column, vector, 0);
  }
}

/** Replaces `vector` by `Q · vector`. */
export function applyOrthogonal(factors: QrFactors, vector: Float64Array): void {
  for (let column = factors.columns - 1; column >= 0; column--) {
    applyReflector(factors, column, column, vector, 0);
  }
}

/** Inverse of R, upper triangular, as rows. */
export function inverseTriangle(factors: QrFactors): number[][] {
  const { columns } = factors;
  const inverse = Array.from({ length: columns }, () => new Array<number>(columns).fill(0));
  for (let column = 0; column < columns; column++) {
    const unit = new Array<number>(columns).fill(0);
    unit[column] = 1;
    const solution = solveTriangle(factors, unit);
    solution.forEach((value, row) => (inverse[row]![column] = value));
  }
  return inverse;
}

/** Solves `R · solution = target` for the first `columns` entries of target. */
export function solveTriangle(factors: QrFactors, target: ArrayLike<number>): number[] {
  const all = Array.from({ length: factors.columns }, (_, column) => column);
  return backSubstitute(factors, all, target);
}

/** Solves `Rᵀ · solution = target`. */
export function solveTransposedTriangle(
  { rows, columns, packed, diagonal }: QrFactors,
  target: ArrayLike<number>,
): number[] {
  const solution = new Array<number>(columns).fill(0);
  for (let column = 0; column < columns; column++) {
    let rest = target[column]!;
    for (let row = 0; row < column; row++) rest -= packed[column * rows + row]! * solution[row]!;
    solution[column] = rest / diagonal[column]!;
  }
  return solution;
}

/** Squared length of each row of Q: the leverage of each row. */
export function rowLeverages(factors: QrFactors): Float64Array {
  const leverages = new Float64Array(factors.rows);
  for (let column = 0; column < factors.columns; column++) {
    const unit = new Float64Array(factors.rows);
    unit[column] = 1;
    applyOrthogonal(factors, unit);
    for (let row = 0; row < factors.rows; row++) leverages[row]! += unit[row]! * unit[row]!;
  }
  return leverages;
}

function findDependence(
  factors: QrFactors,
  column: number,
  kept: readonly number[],
  sizes: ArrayLike<number>,
): Dependence | undefined {
  const { rows, packed } = factors;
  const start = column * rows;
  const weights = backSubstitute(factors, kept, packed.subarray(start, start + kept.length));
  const size = kept.reduce(
    (total, member, index) => total + Math.abs(weights[index]!) * sizes[member]!,
    sizes[column]!,
  );
  const tolerance = ROUNDINGS_ALLOWED * Math.sqrt(factors.columns) * Number.EPSILON * size;
  const rest = norm(packed, start + kept.length, start + rows);
  return rest <= tolerance ? { column, members: [...kept], weights, tolerance } : undefined;
}

/** Makes the reflector that clears `column` below `pivot`, and applies it to the later columns. */
function reflect(factors: QrFactors, column: number, pivot: number): void {
  const { rows, columns, packed, diagonal, reflectorScale } = factors;
  const head = column * rows + pivot;
  const length = norm(packed, head, (column + 1) * rows);
  const first = packed[head]!;
  const image = first > 0 ? -length : length;
  diagonal[column] = image;
  packed[head] = first - image;
  reflectorScale[column] = 1 / (length * (length + Math.abs(first)));
  for (let later = column + 1; later < columns; later++) {
    applyReflector(factors, column, pivot, packed, later * rows);
  }
}

function applyReflector(
  factors: QrFactors,
  column: number,
  pivot: number,
  target: Float64Array,
  offset: number,
): void {
  const { rows, packed } = factors;
  const start = column * rows;
  let product = 0;
  for (let row = pivot; row < rows; row++) product += packed[start + row]! * target[offset + row]!;
  const step = product * factors.reflectorScale[column]!;
  for (let row = pivot; row < rows; row++) target[offset + row]! -= step * packed[start + row]!;
}

/** The k-th kept column has its diagonal entry of R in row k, and its earlier entries above. */
function backSubstitute(
  factors: QrFactors,
  kept: readonly number[],
  target: ArrayLike<number>,
): number[] {
  const { rows, packed, diagonal } = factors;
  const solution = new Array<number>(kept.length).fill(0);
  for (let row = kept.length - 1; row >= 0; row--) {
    let rest = target[row]!;
    for (let later = row + 1; later < kept.length; later++) {
      rest -= packed[kept[later]! * rows + row]! * solution[later]!;
    }
    solution[row] = rest / diagonal[kept[row]!]!;
  }
  return solution;
}

function norm(values: Float64Array, from: number, to: number): number {
  let squares = 0;
  for (let index = from; index < to; index++) squares += values[index]! * values[index]!;
  return Math.sqrt(squares);
}
