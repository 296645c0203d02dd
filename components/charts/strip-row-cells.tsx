import { memo, type CSSProperties } from "react";
import { classNames } from "@/components/ui/class-names";
import { seriesColor, type SeriesColor } from "@/components/ui/series-color";
import type { StripCell, StripRow } from "./strip-model";

type StripRowCellsProps = Readonly<{
  row: StripRow;
  index: number;
  template: string;
  showsMarks: boolean;
  showsNote: boolean;
  /** The column of the cell that the tab key reaches, where it is in this row. */
  active: number | null;
}>;

/** One row: its name, which stays in view, its cells, and what they come to. */
export const StripRowCells = memo(function StripRowCells(props: StripRowCellsProps) {
  const { row, index, template, showsMarks, showsNote, active } = props;
  return (
    <div role="row" className="grid items-center" style={{ gridTemplateColumns: template }}>
      <div
        role="rowheader"
        className="sticky left-0 z-10 flex h-7 items-center bg-surface pe-2 text-sm whitespace-nowrap"
      >
        {row.label}
        <span className="sr-only">, {row.note}</span>
      </div>
      {row.cells.map((cell, column) => (
        <div
          key={column}
          role="gridcell"
          aria-haspopup="dialog"
          tabIndex={active === column ? 0 : -1}
          data-row={index}
          data-column={column}
          data-state={cell.state}
          className="relative h-7 cursor-pointer rounded px-px py-0.5"
        >
          <span className="sr-only">{cell.label}</span>
          <span aria-hidden className={lookOf(cell)} style={inkOf(cell, row.color)}>
            {showsMarks ? cell.mark : null}
          </span>
        </div>
      ))}
      {showsNote ? (
        <span aria-hidden className="ps-3 text-xs whitespace-nowrap text-text-3">
          {row.note}
        </span>
      ) : null}
    </div>
  );
});

const box =
  "keep-colour flex size-full items-center justify-center rounded-[3px] text-[10px] leading-none font-semibold tabular";

/** Filled, outlined or blank: three shapes, whatever the colour. */
function lookOf({ state }: StripCell): string {
  return classNames(box, state === "none" ? "bg-surface-2" : "border");
}

function inkOf({ state }: StripCell, color: SeriesColor): CSSProperties | undefined {
  if (state === "none") return undefined;
  const borderColor = seriesColor(color);
  if (state === "enough") return { borderColor };
  const ink = color === "funds" ? "var(--ff-on-funds)" : "var(--ff-on-series)";
  return { borderColor, background: borderColor, color: ink };
}
