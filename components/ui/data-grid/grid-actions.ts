import { flushSync } from "react-dom";
import { cleared, filled, type BlockWrite } from "./grid-blocks";
import type { GridAction } from "./grid-keys";
import { isSingle, type Block, type DataGridProps, type Position } from "./grid-model";
import type { GridView } from "./grid-view";
import type { CellEditing } from "./use-cell-editing";
import type { GridSelection } from "./use-grid-selection";

/** What an action of the grid works on, as it stands at this rendering. */
export type GridContext = Readonly<{
  props: DataGridProps;
  view: GridView;
  editing: CellEditing;
  active: Position;
  /** The selected cells that hold data. */
  block: Block;
  take: GridSelection["take"];
  select: GridSelection["select"];
  openMenu: (row: number) => void;
  onCopied: (count: number) => void;
}>;

/** Opens the editor: with what was typed, or with what stands there. A boolean just turns over. */
export function startEdit(context: GridContext, position: Position, typed: string | null): void {
  const { props, view, editing } = context;
  const address = view.addressOf(position);
  const column = view.columnAt(position.column);
  const { cell, readOnly } = view.read(position);
  if (!address || !column || readOnly) return;
  if (column.editor === "boolean")
    return props.onCommit(address.rowId, address.columnId, String(cell.editText !== "true"));
  const options = cell.options ?? column.options ?? [];
  const wanted = typed?.toLowerCase();
  const option = wanted && options.find(({ label }) => label.toLowerCase().startsWith(wanted));
  const begun = column.editor === "choice" ? (option ? option.value : null) : typed;
  // Drawn at once, so that an input method finds the field it is about to write in.
  flushSync(() => editing.start(address, cell.editText, begun ?? cell.editText));
}

/** Commits a block as one step; a block of one cell is the commit of a cell. */
export function writeBlock(context: GridContext, change: BlockWrite | null): void {
  if (!change) return;
  const { props, view, select } = context;
  const { block, matrix } = change;
  const corner = { row: block.top, column: block.left };
  const address = view.addressOf(corner);
  const text = matrix[0]?.[0];
  if (!address || text === undefined) return;
  if (!isSingle(block)) props.onCommitBlock(address, matrix);
  else if (!view.read(corner).readOnly) props.onCommit(address.rowId, address.columnId, text);
  select({ row: block.bottom, column: block.right }, corner);
}

export function clearBlock(context: GridContext): void {
  const { props, view, block } = context;
  const change = cleared(block, view.read);
  if (!props.onClear) return writeBlock(context, change);
  const cells = change.matrix.flatMap((texts, row) =>
    texts.flatMap((_text, column) => {
      const position = { row: block.top + row, column: block.left + column };
      const address = view.addressOf(position);
      return address && !view.read(position).readOnly ? [address] : [];
    }),
  );
  props.onClear(cells);
}

export function perform(context: GridContext, action: GridAction): void {
  const { props, view, active, block, take, select, openMenu } = context;
  const last = { row: view.data.rows - 1, column: view.data.columns - 1 };
  switch (action.kind) {
    case "move":
      return take(action.to, action.extend);
    case "edit":
      return startEdit(context, active, action.text);
    case "selectAll":
      return select(last, { row: 0, column: 0 });
    case "collapse":
      return take(active);
    case "clear":
      return clearBlock(context);
    case "undo":
      return props.onUndo?.();
    case "redo":
      return props.onRedo?.();
    case "fill":
      return writeBlock(context, filled(block, action.direction, view.read));
    case "menu":
      return openMenu(active.row);
  }
}
