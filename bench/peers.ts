import { createRequire } from "node:module";
import manifest from "./peers/package.json";

/**
 * The programs measured against. They live in a package file of their own (`bench/peers`) that is
 * installed only when the bench runs, so their types are written here as far as they are used.
 */
const requirePeer = createRequire(new URL("./peers/package.json", import.meta.url));

export type CellAddress = Readonly<{ sheet: number; row: number; col: number }>;

export type Spreadsheet = Readonly<{
  getSheetId: (name: string) => number | undefined;
  getCellValue: (address: CellAddress) => unknown;
  setCellContents: (address: CellAddress, content: number) => unknown;
}>;

type HyperFormula = Readonly<{
  buildFromSheets: (
    sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
    options: Readonly<{ licenseKey: string; smartRounding: boolean }>,
  ) => Spreadsheet;
}>;

type RegressionConstructor = new (
  x: readonly (readonly number[])[],
  y: readonly (readonly number[])[],
) => Readonly<{ weights: readonly (readonly number[])[] }>;

type Matrix = Readonly<{ to1DArray: () => number[] }>;

type MatrixLibrary = Readonly<{
  Matrix: (new (rows: readonly (readonly number[])[]) => Matrix) &
    Readonly<{ columnVector: (values: readonly number[]) => Matrix }>;
  QrDecomposition: new (matrix: Matrix) => Readonly<{ solve: (y: Matrix) => Matrix }>;
}>;

export const { HyperFormula }: { HyperFormula: HyperFormula } = requirePeer("hyperformula");

export const MultivariateLinearRegression: RegressionConstructor = requirePeer(
  "ml-regression-multivariate-linear",
);

export const { Matrix, QrDecomposition }: MatrixLibrary = requirePeer("ml-matrix");

/** Name and pinned version of a peer, as the table prints it. */
export function peerName(name: keyof typeof manifest.dependencies): string {
  return `${name} ${manifest.dependencies[name]}`;
}
