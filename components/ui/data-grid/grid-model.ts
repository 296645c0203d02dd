import type { ReactNode } from "react";
import type { MenuItem } from "@/components/ui/menu-items";

export type GridOption = Readonly<{ value: string; label: string }>;

export type GridRow = Readonly<{
  id: string;
  /** What the row is called when spoken of. */
  label: string;
  muted?: boolean | undefined;
  /** A word beside the name: added, say. */
  badge?: string | undefined;
}>;

export type GridColumn = Readonly<{
  id: string;
  header: string;
  unit?: string | undefined;
  align?: "start" | "end" | undefined;
  /** Least width in pixels. */
  width?: number | undefined;
  editor: "text" | "number" | "month" | "choice" | "boolean";
  options?: readonly GridOption[] | undefined;
  readOnly?: boolean | undefined;
  /** Range and default, on the header. */
  hint?: string | undefined;
}>;

export type GridCell = Readonly<{
  /** What is shown. */
  text: string;
  /** What is edited and copied. */
  editText: string;
  /** Exact value, on hover. */
  title?: string | undefined;
  /** Why the cell's text cannot be taken; marks the cell. */
  flag?: string | undefined;
  /** In what the cell differs from what it would inherit; marks the cell. */
  mark?: string | undefined;
  muted?: boolean | undefined;
  readOnly?: boolean | undefined;
  /** In place of the column's. */
  options?: readonly GridOption[] | undefined;
}>;

export type CellAddress = Readonly<{ rowId: string; columnId: string }>;

export type DataGridProps = Readonly<{
  label: string;
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  cell: (rowId: string, columnId: string) => GridCell;
  onCommit: (rowId: string, columnId: string, text: string) => void;
  /** While typing; null when editing ended and nothing was committed. */
  onInput?: (rowId: string, columnId: string, text: string | null) => void;
  /** One step: paste, fill, clear or cut of several cells. */
  onCommitBlock: (anchor: CellAddress, matrix: readonly (readonly string[])[]) => void;
  onClear?: (cells: readonly CellAddress[]) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  rowActions?: (rowId: string) => readonly MenuItem[];
  totals?: Readonly<{ label: string; cells: Readonly<Record<string, string>> }>;
  empty?: ReactNode;
  onActive?: (rowId: string, columnId: string) => void;
}>;

/** Row and column by number, from zero. */
export type Position = Readonly<{ row: number; column: number }>;

export type Size = Readonly<{ rows: number; columns: number }>;

/** A block of cells, both corners included. */
export type Block = Readonly<{ top: number; bottom: number; left: number; right: number }>;

export function blockBetween(one: Position, other: Position): Block {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export function isSingle({ top, bottom, left, right }: Block): boolean {
  return top === bottom && left === right;
}

export function clampTo({ row, column }: Position, size: Size): Position {
  return {
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  };
}
