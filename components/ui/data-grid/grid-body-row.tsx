"use client";

import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { GridCell, GridColumn, GridRow } from "./grid-model";

type GridBodyRowProps = Readonly<{
  id: string;
  row: GridRow;
  index: number;
  columns: readonly GridColumn[];
  cells: readonly GridCell[];
  /** Column that takes the keyboard, or −1. */
  active: number;
  /** Selected columns, both included; −1 where the row has none. */
  selectedFrom: number;
  selectedTo: number;
  editing: number;
  editor: ReactNode;
  hasActions: boolean;
}>;

export function flagId(gridId: string, rowId: string, columnId: string): string {
  return `${gridId}-flag-${rowId}-${columnId}`;
}

type DataCellProps = Readonly<{
  row: GridBodyRowProps;
  column: GridColumn;
  cell: GridCell;
  index: number;
}>;

function cellStyle({ row, column, cell, index }: DataCellProps): string {
  const isSelected = index >= row.selectedFrom && index <= row.selectedTo;
  const isReadOnly = column.readOnly || cell.readOnly;
  return classNames(
    "relative h-8 border-b border-line px-3 text-sm focus:outline-2 focus:-outline-offset-2 focus:outline-accent",
    index === 0 && "sticky left-0 z-10 border-e text-start font-normal",
    cell.flag ? "bg-bad-soft" : "bg-inherit",
    isSelected && "group-focus-within:bg-accent-soft",
    (cell.muted || row.row.muted || isReadOnly) && "text-text-3",
    column.align === "end" && "tabular text-end",
  );
}

/** A dot says it to the eye, a word to those who listen. */
function Mark({ words }: Readonly<{ words: string }>) {
  return (
    <>
      <span aria-hidden className="absolute end-1 top-1 size-1.5 rounded-full bg-info" />
      <span className="sr-only">{words} </span>
    </>
  );
}

function titleOf({ title, mark }: GridCell): string | undefined {
  const parts = [title, mark].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" · ") : undefined;
}

function DataCell(props: DataCellProps) {
  const { row, column, cell, index } = props;
  const Tag = index === 0 ? "th" : "td";
  const isSelected = index >= row.selectedFrom && index <= row.selectedTo;
  return (
    <Tag
      role={index === 0 ? "rowheader" : "gridcell"}
      scope={index === 0 ? "row" : undefined}
      data-row={row.index}
      data-column={index}
      data-flag={cell.flag ? true : undefined}
      tabIndex={row.active === index ? 0 : -1}
      aria-selected={isSelected}
      aria-readonly={column.readOnly || cell.readOnly ? true : undefined}
      aria-invalid={cell.flag ? true : undefined}
      aria-describedby={cell.flag ? flagId(row.id, row.row.id, column.id) : undefined}
      title={cell.flag ? undefined : titleOf(cell)}
      className={cellStyle(props)}
    >
      {cell.flag ? (
        <span
          aria-hidden
          className="absolute start-0 top-0 border-[5px] border-s-bad border-t-bad border-e-transparent border-b-transparent"
        />
      ) : null}
      {cell.mark && !cell.flag ? <Mark words={cell.mark} /> : null}
      <span
        className={classNames(
          "block truncate",
          index === 0 ? "max-w-[38vw] sm:max-w-64" : "max-w-56",
          column.align === "end" && "ms-auto",
        )}
      >
        {cell.text}
        {index === 0 && row.row.badge ? (
          <span className="ms-2 rounded-full bg-info-soft px-1.5 text-xs text-info">
            {row.row.badge}
          </span>
        ) : null}
      </span>
      {row.editing === index ? row.editor : null}
    </Tag>
  );
}

function ActionsCell({ row }: Readonly<{ row: GridBodyRowProps }>) {
  const t = useTranslations("ui.grid");
  const column = row.columns.length;
  return (
    <td role="gridcell" className="sticky right-0 z-10 h-8 border-b border-line bg-inherit px-1">
      <button
        type="button"
        data-row={row.index}
        data-column={column}
        data-actions
        tabIndex={row.active === column ? 0 : -1}
        aria-haspopup="menu"
        aria-label={t("rowActions", { row: row.row.label })}
        className="grid size-6 place-items-center rounded text-text-3 hover:bg-surface-3 hover:text-text"
      >
        <EllipsisVertical size={16} aria-hidden />
      </button>
    </td>
  );
}

function BodyRow(props: GridBodyRowProps) {
  return (
    <tr role="row" className="bg-surface hover:bg-surface-2">
      {props.columns.map((column, index) => {
        const cell = props.cells[index];
        if (!cell) return null;
        return <DataCell key={column.id} row={props} column={column} cell={cell} index={index} />;
      })}
      {props.hasActions ? <ActionsCell row={props} /> : null}
    </tr>
  );
}

function sameCell(one: GridCell, other: GridCell | undefined): boolean {
  if (one === other) return true;
  return (
    other !== undefined &&
    one.text === other.text &&
    one.flag === other.flag &&
    one.mark === other.mark &&
    one.title === other.title &&
    one.muted === other.muted &&
    one.readOnly === other.readOnly
  );
}

/** A key press changes a few cells of hundreds: only rows that look different are drawn again. */
function sameRow(before: GridBodyRowProps, after: GridBodyRowProps): boolean {
  const { cells: cellsBefore, row: rowBefore, ...restBefore } = before;
  const { cells, row, ...rest } = after;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  return (
    rowBefore.id === row.id &&
    rowBefore.label === row.label &&
    rowBefore.muted === row.muted &&
    rowBefore.badge === row.badge &&
    keys.every((key) => restBefore[key] === rest[key]) &&
    cells.length === cellsBefore.length &&
    cells.every((cell, index) => sameCell(cell, cellsBefore[index]))
  );
}

export const GridBodyRow = memo(BodyRow, sameRow);
