import type { SeriesColor } from "@/components/ui/series-color";

export type StripCell = Readonly<{
  state: "short" | "enough" | "none";
  /** The few letters drawn in a cell that is short, where they fit. */
  mark: string;
  /** What the table and the tooltip say. */
  value: string;
  /** All of it in words: the name of the cell. */
  label: string;
}>;

export type StripRow = Readonly<{
  id: string;
  label: string;
  color: SeriesColor;
  /** A word on the whole row, at its end. */
  note: string;
  cells: readonly StripCell[];
}>;

export type StripPlace = Readonly<{ row: number; column: number }>;

/** Where a key takes a reader: within the strip, a year at a time with the page keys. */
export function movedPlace(
  { key, ctrlKey }: Readonly<{ key: string; ctrlKey: boolean }>,
  { row, column }: StripPlace,
  size: Readonly<{ rows: number; columns: number }>,
): StripPlace | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const targets: Readonly<Record<string, StripPlace>> = {
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    PageDown: { row, column: column + 12 },
    PageUp: { row, column: column - 12 },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? lastRow : row, column: lastColumn },
  };
  const target = targets[key];
  if (!target) return null;
  return { row: within(target.row, lastRow), column: within(target.column, lastColumn) };
}

const within = (value: number, last: number) => Math.max(0, Math.min(value, last));
