import { describe, expect, it } from "vitest";
import { afterCommit, editorAction, gridAction, type Key } from "./grid-keys";

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const press = (key: string, held: Partial<Key> = {}): Key => ({ ...none, key, ...held });
const place = { active: { row: 1, column: 1 }, size: { rows: 40, columns: 3 }, page: 15 };
const on = (key: string, held?: Partial<Key>) => gridAction(press(key, held), place);

describe("gridAction", () => {
  it.each([
    ["ArrowDown", {}, { row: 2, column: 1 }],
    ["ArrowLeft", {}, { row: 1, column: 0 }],
    ["Home", {}, { row: 1, column: 0 }],
    ["End", {}, { row: 1, column: 2 }],
    ["Home", { ctrlKey: true }, { row: 0, column: 0 }],
    ["End", { metaKey: true }, { row: 39, column: 2 }],
    ["PageDown", {}, { row: 16, column: 1 }],
    ["PageUp", {}, { row: 0, column: 1 }],
    ["ArrowDown", { ctrlKey: true }, { row: 39, column: 1 }],
  ])("%s with %j moves", (key, held, to) => {
    expect(on(key, held)).toEqual({ kind: "move", to, extend: false });
  });

  it("extends the selection with Shift", () => {
    const to = { row: 0, column: 1 };
    expect(on("ArrowUp", { shiftKey: true })).toEqual({ kind: "move", to, extend: true });
  });

  it("edits with Enter and F2, and replaces with what is typed", () => {
    expect(on("Enter")).toEqual({ kind: "edit", text: null });
    expect(on("F2")).toEqual({ kind: "edit", text: null });
    expect(on("7")).toEqual({ kind: "edit", text: "7" });
  });

  it("undoes, redoes and fills", () => {
    expect(on("z", { ctrlKey: true })).toEqual({ kind: "undo" });
    expect(on("Z", { metaKey: true, shiftKey: true })).toEqual({ kind: "redo" });
    expect(on("y", { ctrlKey: true })).toEqual({ kind: "redo" });
    expect(on("d", { ctrlKey: true })).toEqual({ kind: "fill", direction: "down" });
    expect(on("r", { ctrlKey: true })).toEqual({ kind: "fill", direction: "right" });
  });

  it("leaves to the browser what is its own", () => {
    expect(on("Tab")).toBeNull();
    expect(on("c", { ctrlKey: true })).toBeNull();
    expect(on("R", { ctrlKey: true, shiftKey: true })).toBeNull();
    expect(on("?")).toBeNull();
    expect(on("ArrowLeft", { altKey: true })).toBeNull();
  });
});

describe("editorAction", () => {
  it("commits down, up, right and left, and cancels", () => {
    expect(editorAction(press("Enter"))).toEqual({ kind: "commit", rows: 1, columns: 0 });
    expect(editorAction(press("Enter", { shiftKey: true }))).toMatchObject({ rows: -1 });
    expect(editorAction(press("Tab"))).toEqual({ kind: "commit", rows: 0, columns: 1 });
    expect(editorAction(press("Tab", { shiftKey: true }))).toMatchObject({ columns: -1 });
    expect(editorAction(press("Escape"))).toEqual({ kind: "cancel" });
  });
});

describe("afterCommit", () => {
  const size = { rows: 2, columns: 3 };

  it("runs over into the next row at the end of one", () => {
    const next = afterCommit({ row: 0, column: 2 }, { rows: 0, columns: 1 }, size);
    expect(next).toEqual({ row: 1, column: 0 });
  });

  it("stays in the last cell", () => {
    const last = { row: 1, column: 2 };
    expect(afterCommit(last, { rows: 0, columns: 1 }, size)).toEqual(last);
    expect(afterCommit(last, { rows: 1, columns: 0 }, size)).toEqual(last);
  });
});
