import { describe, expect, it } from "vitest";
import { movedPlace } from "./strip-model";

const size = { rows: 4, columns: 36 };
const at = { row: 1, column: 20 };

function moved(key: string, ctrlKey = false) {
  return movedPlace({ key, ctrlKey }, at, size);
}

describe("movedPlace", () => {
  it("goes to the cell beside, and a year with the page keys", () => {
    expect(moved("ArrowRight")).toEqual({ row: 1, column: 21 });
    expect(moved("ArrowUp")).toEqual({ row: 0, column: 20 });
    expect(moved("PageUp")).toEqual({ row: 1, column: 8 });
  });

  it("goes to the ends of the row, and of the strip with Ctrl", () => {
    expect(moved("Home")).toEqual({ row: 1, column: 0 });
    expect(moved("End", true)).toEqual({ row: 3, column: 35 });
  });

  it("stays inside", () => {
    expect(moved("PageDown")).toEqual({ row: 1, column: 32 });
    expect(movedPlace({ key: "PageDown", ctrlKey: false }, { row: 1, column: 30 }, size)).toEqual({
      row: 1,
      column: 35,
    });
    expect(movedPlace({ key: "ArrowDown", ctrlKey: false }, { row: 3, column: 0 }, size)).toEqual({
      row: 3,
      column: 0,
    });
  });

  it("leaves other keys alone", () => {
    expect(moved("a")).toBeNull();
  });
});
