"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { StatusIcon } from "@/components/ui/status-icon";
import { CellEditor } from "./cell-editor";
import { FlagNote, useFlagNote } from "./flag-note";
import { flagId, GridBodyRow } from "./grid-body-row";
import { GridFoot, GridHead } from "./grid-head";
import type { DataGridProps, GridCell } from "./grid-model";
import { gridView } from "./grid-view";
import { RowMenu } from "./row-menu";
import { useGridController } from "./use-grid-controller";

/** A table edited in place, by the ARIA grid pattern and the keys of a spreadsheet. */
export function DataGrid(props: DataGridProps) {
  const { label, rows, columns, totals, rowActions, empty } = props;
  const t = useTranslations("ui.grid");
  const gridId = useId();
  const controller = useGridController(props);
  const note = useFlagNote();
  // Read once: at 200 lines a key press asks for two thousand cells.
  const cells = rows.map((row) => columns.map((column) => props.cell(row.id, column.id)));
  const { table, menu, setMenu, handlers } = controller;
  return (
    <div className="min-w-0">
      <div
        data-scroll
        {...note.handlers}
        onScroll={note.handlers.onMouseLeave}
        className="relative max-h-[70vh] overflow-auto rounded-lg border border-line"
      >
        <table
          ref={table}
          role="grid"
          aria-label={label}
          aria-multiselectable
          aria-describedby={`${gridId}-help`}
          {...handlers}
          className="group w-full border-separate border-spacing-0 select-none"
        >
          <GridHead columns={columns} hasActions={Boolean(rowActions)} />
          <tbody>
            {rows.map((row, index) => (
              <Row
                key={row.id}
                gridId={gridId}
                index={index}
                cells={cells[index] ?? []}
                props={props}
                controller={controller}
              />
            ))}
          </tbody>
          {totals && rows.length > 0 ? (
            <GridFoot columns={columns} totals={totals} hasActions={Boolean(rowActions)} />
          ) : null}
        </table>
        {rows.length === 0 ? <div className="sticky left-0 p-4">{empty}</div> : null}
      </div>
      <p id={`${gridId}-help`} className="sr-only">
        {t("help")}
      </p>
      <Flags gridId={gridId} rows={rows} columns={columns} cells={cells} />
      <FlagNote shown={note.shown} view={gridView(props)} />
      <RowMenu
        items={menu && rowActions ? rowActions(menu.rowId) : null}
        anchor={menu?.anchor ?? null}
        returnTo={menu?.from ?? null}
        onClose={() => setMenu(null)}
      />
    </div>
  );
}

type RowProps = Readonly<{
  gridId: string;
  index: number;
  cells: readonly GridCell[];
  props: DataGridProps;
  controller: ReturnType<typeof useGridController>;
}>;

function Row({ gridId, index, cells, props, controller }: RowProps) {
  const { active, block, editing } = controller;
  const { columns } = props;
  const row = props.rows[index];
  if (!row) return null;
  const isSelected = index >= block.top && index <= block.bottom;
  const isEdited = editing.editing?.rowId === row.id;
  const edited = isEdited ? columns.findIndex(({ id }) => id === editing.editing?.columnId) : -1;
  return (
    <GridBodyRow
      id={gridId}
      row={row}
      index={index}
      columns={columns}
      cells={cells}
      active={active.row === index ? active.column : -1}
      selectedFrom={isSelected ? block.left : -1}
      selectedTo={isSelected ? block.right : -1}
      editing={edited}
      editor={
        edited === -1 ? null : <Editor {...{ gridId, index, cells, props, controller, edited }} />
      }
      hasActions={Boolean(props.rowActions)}
    />
  );
}

type EditorProps = RowProps & Readonly<{ edited: number }>;

function Editor({ gridId, index, cells, props, controller, edited }: EditorProps) {
  const t = useTranslations("ui.grid");
  const [row, column, cell] = [props.rows[index], props.columns[edited], cells[edited]];
  if (!row || !column || !cell) return null;
  return (
    <CellEditor
      label={t("editing", { column: column.header, row: row.label })}
      column={column}
      cell={cell}
      text={controller.editing.editing?.text ?? ""}
      describedBy={cell.flag ? flagId(gridId, row.id, column.id) : undefined}
      onText={controller.editing.type}
      onBlur={() => controller.editing.end(true)}
    />
  );
}

type FlagsProps = Pick<DataGridProps, "rows" | "columns"> &
  Readonly<{ gridId: string; cells: readonly (readonly GridCell[])[] }>;

/** The reasons, for those who listen, and their number, for all. */
function Flags({ gridId, rows, columns, cells }: FlagsProps) {
  const t = useTranslations("ui.grid");
  const flags = rows.flatMap((row, index) =>
    columns.flatMap((column, place) => {
      const flag = cells[index]?.[place]?.flag;
      return flag ? [{ id: flagId(gridId, row.id, column.id), flag }] : [];
    }),
  );
  return (
    <div role="status">
      {flags.length > 0 ? (
        <p className="mt-2 flex items-center gap-1.5 text-sm text-bad">
          <StatusIcon tone="bad" />
          {t("flagged", { count: flags.length })}
        </p>
      ) : null}
      {flags.map(({ id, flag }) => (
        <span key={id} id={id} hidden>
          {flag}
        </span>
      ))}
    </div>
  );
}
