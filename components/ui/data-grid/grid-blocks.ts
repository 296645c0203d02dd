import {
  blockBetween,
  isSingle,
  type Block,
  type GridCell,
  type Position,
  type Size,
} from "./grid-model";
import type { Matrix } from "./tab-separated";

/** How a block operation reads the grid: the cell at a position, and whether it may change. */
export type CellReader = (position: Position) => Readonly<{ cell: GridCell; readOnly: boolean }>;

function over(block: Block, textAt: (position: Position) => string): Matrix {
  const rows = Array.from(
    { length: block.bottom - block.top + 1 },
    (_, index) => block.top + index,
  );
  const columns = Array.from(
    { length: block.right - block.left + 1 },
    (_, index) => block.left + index,
  );
  return rows.map((row) => columns.map((column) => textAt({ row, column })));
}

/** The texts of a block, as copied. */
export function copied(block: Block, read: CellReader): Matrix {
  return over(block, (position) => read(position).cell.editText);
}

/** New texts for a block; a cell that may not change keeps its own. */
function written(block: Block, read: CellReader, textAt: (position: Position) => string): Matrix {
  return over(block, (position) => {
    const { cell, readOnly } = read(position);
    return readOnly ? cell.editText : textAt(position);
  });
}

export type BlockWrite = Readonly<{ block: Block; matrix: Matrix }>;

export function cleared(block: Block, read: CellReader): BlockWrite {
  return { block, matrix: written(block, read, () => "") };
}

/**
 * A pasted block, from the top left of the selection. One copied cell fills the whole selection;
 * what would fall off the grid's edge is left out.
 */
export function pasted(matrix: Matrix, selection: Block, size: Size, read: CellReader): BlockWrite {
  const isOne = matrix.length === 1 && matrix[0]?.length === 1;
  const width = Math.max(1, ...matrix.map((row) => row.length));
  const { top, left } = selection;
  const block =
    isOne && !isSingle(selection)
      ? selection
      : {
          top,
          left,
          bottom: Math.min(size.rows, top + matrix.length) - 1,
          right: Math.min(size.columns, left + width) - 1,
        };
  const textAt = ({ row, column }: Position) =>
    isOne ? (matrix[0]?.[0] ?? "") : (matrix[row - top]?.[column - left] ?? "");
  return { block, matrix: written(block, read, textAt) };
}

/**
 * The first row (column) of the selection repeated over the rest of it; of a single cell, the one
 * above (to the left) is repeated into it. Null where there is nothing to repeat from.
 */
export function filled(
  selection: Block,
  direction: "down" | "right",
  read: CellReader,
): BlockWrite | null {
  const down = direction === "down";
  const isThin = down ? selection.top === selection.bottom : selection.left === selection.right;
  const before = down ? selection.top - 1 : selection.left - 1;
  if (isThin && before < 0) return null;
  const source = isThin ? before : down ? selection.top : selection.left;
  const block = blockBetween(
    { row: selection.bottom, column: selection.right },
    down ? { row: source + 1, column: selection.left } : { row: selection.top, column: source + 1 },
  );
  const textAt = ({ row, column }: Position) =>
    read(down ? { row: source, column } : { row, column: source }).cell.editText;
  return { block, matrix: written(block, read, textAt) };
}
