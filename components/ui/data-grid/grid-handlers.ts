import type { ClipboardEvent, KeyboardEvent, MouseEvent } from "react";
import { clearBlock, perform, startEdit, writeBlock, type GridContext } from "./grid-actions";
import { copied, pasted } from "./grid-blocks";
import { afterCommit, editorAction, gridAction } from "./grid-keys";
import { isSingle, type Position } from "./grid-model";
import { fromTabSeparated, toTabSeparated } from "./tab-separated";

/** Rows a page key moves by: about what a laptop shows. */
const pageRows = 15;

function positionOf(target: EventTarget): Position | null {
  const cell = (target as Element).closest<HTMLElement>("[data-row]");
  if (!cell) return null;
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

function isField(target: EventTarget): boolean {
  return (target as Element).matches("input, select");
}

function onEditorKey(context: GridContext, event: KeyboardEvent): void {
  const { view, editing, active, take } = context;
  const action = event.nativeEvent.isComposing ? null : editorAction(event);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  editing.end(action.kind === "commit");
  take(action.kind === "commit" ? afterCommit(active, action, view.data) : active);
}

function onGridKey(context: GridContext, event: KeyboardEvent): void {
  const { view, block } = context;
  const position = positionOf(event.target);
  if (!position) return;
  const place = { active: position, size: view.size, page: pageRows };
  const action = gridAction(event, place);
  const isButton = position.column >= view.data.columns;
  if (!action || (isButton && action.kind === "edit")) return;
  if (action.kind === "collapse" && isSingle(block)) return;
  event.preventDefault();
  perform(context, action);
}

function onMouseDown(context: GridContext, event: MouseEvent): void {
  const position = positionOf(event.target);
  if (!position || isField(event.target) || event.button !== 0) return;
  event.preventDefault();
  context.editing.end(true);
  context.take(position, event.shiftKey);
}

function onClick(context: GridContext, event: MouseEvent): void {
  const position = positionOf(event.target);
  if (!position || isField(event.target)) return;
  if ((event.target as Element).closest("[data-actions]")) return context.openMenu(position.row);
  const isTouch = (event.nativeEvent as PointerEvent).pointerType === "touch";
  if (event.detail === 2 || isTouch) startEdit(context, position, null);
}

function onCopy({ block, view, onCopied }: GridContext, event: ClipboardEvent): void {
  event.preventDefault();
  const matrix = copied(block, view.read);
  event.clipboardData.setData("text/plain", toTabSeparated(matrix));
  onCopied(matrix.flat().length);
}

function onPaste(context: GridContext, event: ClipboardEvent): void {
  const { block, view } = context;
  event.preventDefault();
  const matrix = fromTabSeparated(event.clipboardData.getData("text/plain"));
  writeBlock(context, pasted(matrix, block, view.data, view.read));
}

/** Keys, pointer and clipboard of the grid. Inside a field the clipboard is the field's own. */
export function gridHandlers(context: GridContext) {
  const unlessField = (handle: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
    if (!isField(event.target) && context.view.data.rows > 0) handle(event);
  };
  return {
    onKeyDown: (event: KeyboardEvent) =>
      isField(event.target) ? onEditorKey(context, event) : onGridKey(context, event),
    onMouseDown: (event: MouseEvent) => onMouseDown(context, event),
    onClick: (event: MouseEvent) => onClick(context, event),
    onCopy: unlessField((event) => onCopy(context, event)),
    onCut: unlessField((event) => {
      onCopy(context, event);
      clearBlock(context);
    }),
    onPaste: unlessField((event) => onPaste(context, event)),
  };
}
