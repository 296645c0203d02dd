import { labelledKeys } from "./chart-scale";
import type { Gutter } from "./chart-model";
import { narrow } from "./series-layout";

/** Cells keep this width where the strip scrolls: wide enough for a finger. */
const scrolledCell = 26;
const scrolledHead = 76;

/** Cells narrower than this could not be told apart; the strip scrolls instead. */
const narrowestCell = 7;

/** The width of a mark of two characters with its frame. */
const markRoom = 14;

export type StripLayout = Readonly<{
  count: number;
  /** Columns of the CSS grid: the name of the row, a column for each key, its note. */
  template: string;
  scrolls: boolean;
  showsMarks: boolean;
  keyTicks: readonly string[];
}>;

/** In the same bands as charts with the same gutter, or in a box that scrolls where those are too narrow. */
export function stripLayout(keys: readonly string[], gutter: Gutter, width: number): StripLayout {
  const count = keys.length;
  const span = width - gutter.left - gutter.right;
  const step = span / Math.max(1, count);
  if (width < narrow || step < narrowestCell) {
    const template = `${scrolledHead}px repeat(${count}, ${scrolledCell}px)`;
    const keyTicks = labelledKeys(keys, count * scrolledCell);
    return { count, template, scrolls: true, showsMarks: true, keyTicks };
  }
  return {
    count,
    template: `${gutter.left}px repeat(${count}, minmax(0, 1fr)) ${gutter.right}px`,
    scrolls: false,
    showsMarks: step >= markRoom,
    keyTicks: labelledKeys(keys, span),
  };
}
