import type {
  CellAddress,
  DataGridProps,
  GridCell,
  GridColumn,
  Position,
  Size,
} from "./grid-model";

export type ReadCell = Readonly<{ cell: GridCell; readOnly: boolean }>;

/** The grid read by position: what stands where, and how far it reaches. */
export type GridView = Readonly<{
  /** Cells that hold data. */
  data: Size;
  /** The same with the column of row menus, which takes the keyboard but holds no text. */
  size: Size;
  rowIdAt: (row: number) => string | undefined;
  columnAt: (column: number) => GridColumn | undefined;
  addressOf: (position: Position) => CellAddress | null;
  read: (position: Position) => ReadCell;
}>;

const outside: ReadCell = { cell: { text: "", editText: "" }, readOnly: true };

type Source = Pick<DataGridProps, "rows" | "columns" | "cell" | "rowActions">;

export function gridView({ rows, columns, cell, rowActions }: Source): GridView {
  const data = { rows: rows.length, columns: columns.length };
  const addressOf = ({ row, column }: Position) => {
    const [rowId, columnId] = [rows[row]?.id, columns[column]?.id];
    return rowId === undefined || columnId === undefined ? null : { rowId, columnId };
  };
  const read = (position: Position) => {
    const address = addressOf(position);
    if (!address) return outside;
    const found = cell(address.rowId, address.columnId);
    return { cell: found, readOnly: Boolean(found.readOnly || columns[position.column]?.readOnly) };
  };
  return {
    data,
    size: { ...data, columns: columns.length + (rowActions ? 1 : 0) },
    rowIdAt: (row) => rows[row]?.id,
    columnAt: (column) => columns[column],
    addressOf,
    read,
  };
}
