import { clampTo, type Position, type Size } from "./grid-model";

export type Key = Readonly<{
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}>;

export type GridAction =
  | Readonly<{ kind: "move"; to: Position; extend: boolean }>
  | Readonly<{ kind: "edit"; text: string | null }>
  | Readonly<{ kind: "selectAll" | "collapse" | "clear" | "undo" | "redo" | "menu" }>
  | Readonly<{ kind: "fill"; direction: "down" | "right" }>;

export type EditorAction =
  Readonly<{ kind: "commit"; rows: number; columns: number }> | Readonly<{ kind: "cancel" }>;

type Place = Readonly<{ active: Position; size: Size; page: number }>;

/** What a key means on a cell that is not being edited; null leaves it to the browser. */
export function gridAction(key: Key, place: Place): GridAction | null {
  const command = key.ctrlKey || key.metaKey;
  const to = moveTarget(key.key, command, place);
  if (to && !key.altKey) return { kind: "move", to, extend: key.shiftKey };
  if (command) return commandAction(key);
  if (key.key === "F10" && key.shiftKey) return { kind: "menu" };
  if (key.altKey) return null;
  return plainAction(key.key);
}

function moveTarget(key: string, command: boolean, place: Place): Position | null {
  const { active, size, page } = place;
  const end = { row: size.rows - 1, column: size.columns - 1 };
  const targets: Readonly<Record<string, Position>> = {
    ArrowUp: { ...active, row: command ? 0 : active.row - 1 },
    ArrowDown: { ...active, row: command ? end.row : active.row + 1 },
    ArrowLeft: { ...active, column: command ? 0 : active.column - 1 },
    ArrowRight: { ...active, column: command ? end.column : active.column + 1 },
    Home: { row: command ? 0 : active.row, column: 0 },
    End: { row: command ? end.row : active.row, column: end.column },
    PageUp: { ...active, row: active.row - page },
    PageDown: { ...active, row: active.row + page },
  };
  const target = targets[key];
  return target ? clampTo(target, size) : null;
}

function commandAction({ key, shiftKey }: Key): GridAction | null {
  switch (key.toLowerCase()) {
    case "a":
      return { kind: "selectAll" };
    case "z":
      return { kind: shiftKey ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "d":
      return { kind: "fill", direction: "down" };
    case "r":
      // Ctrl+Shift+R stays the browser's hard reload.
      return shiftKey ? null : { kind: "fill", direction: "right" };
    default:
      return null;
  }
}

function plainAction(key: string): GridAction | null {
  switch (key) {
    case "Enter":
    case "F2":
      return { kind: "edit", text: null };
    case "Process":
      // An input method is about to compose: it needs an empty field to compose in.
      return { kind: "edit", text: "" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    case "Escape":
      return { kind: "collapse" };
    case "ContextMenu":
      return { kind: "menu" };
    case "?":
      return null;
    default:
      return [...key].length === 1 ? { kind: "edit", text: key } : null;
  }
}

/** What a key means inside the editor of a cell; null leaves it to the field. */
export function editorAction({ key, shiftKey }: Key): EditorAction | null {
  const step = shiftKey ? -1 : 1;
  if (key === "Enter") return { kind: "commit", rows: step, columns: 0 };
  if (key === "Tab") return { kind: "commit", rows: 0, columns: step };
  return key === "Escape" ? { kind: "cancel" } : null;
}

/** Where a committed cell hands on to: along a row Tab runs over into the next. */
export function afterCommit(
  from: Position,
  step: Readonly<{ rows: number; columns: number }>,
  size: Size,
): Position {
  const along = from.row * size.columns + from.column + step.columns;
  const isInside = along >= 0 && along < size.rows * size.columns;
  if (step.columns !== 0 && !isInside) return from;
  const next = { row: Math.floor(along / size.columns), column: along % size.columns };
  return clampTo({ ...next, row: next.row + step.rows }, size);
}
