import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { DataGridProps, GridColumn } from "./grid-model";

const widths: Readonly<Record<GridColumn["editor"], number>> = {
  text: 152,
  number: 112,
  month: 104,
  choice: 128,
  boolean: 72,
};

type GridHeadProps = Readonly<{ columns: readonly GridColumn[]; hasActions: boolean }>;

/** Column names with their units, once. */
export function GridHead({ columns, hasActions }: GridHeadProps) {
  const t = useTranslations("ui.grid");
  return (
    <thead>
      <tr role="row" className="bg-surface-2">
        {columns.map((column, index) => (
          <th
            key={column.id}
            role="columnheader"
            scope="col"
            title={column.hint}
            style={{ minWidth: column.width ?? widths[column.editor] }}
            className={classNames(
              "sticky top-0 h-9 border-b border-line bg-inherit px-3 text-sm font-medium whitespace-nowrap text-text-2",
              index === 0 ? "left-0 z-30 border-e" : "z-20",
              column.align === "end" ? "text-end" : "text-start",
            )}
          >
            {column.header}
            {column.unit ? (
              <span className="ms-1 font-normal text-text-3">{column.unit}</span>
            ) : null}
          </th>
        ))}
        {hasActions ? (
          <th
            role="columnheader"
            scope="col"
            className="sticky top-0 right-0 z-30 w-8 border-b border-line bg-inherit"
          >
            <span className="sr-only">{t("actions")}</span>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

type GridFootProps = Readonly<{
  columns: readonly GridColumn[];
  totals: NonNullable<DataGridProps["totals"]>;
  hasActions: boolean;
}>;

export function GridFoot({ columns, totals, hasActions }: GridFootProps) {
  const style = "h-8 border-t border-line bg-inherit px-3 text-sm font-semibold";
  return (
    <tfoot>
      <tr role="row" className="sticky bottom-0 z-20 bg-surface-2">
        {columns.map((column, index) =>
          index === 0 ? (
            <th
              key={column.id}
              role="rowheader"
              scope="row"
              className={`${style} sticky left-0 z-10 border-e text-start`}
            >
              {totals.label}
            </th>
          ) : (
            <td
              key={column.id}
              role="gridcell"
              className={classNames(style, column.align === "end" && "tabular text-end")}
            >
              {totals.cells[column.id] ?? ""}
            </td>
          ),
        )}
        {hasActions ? <td role="gridcell" className={`${style} sticky right-0`} /> : null}
      </tr>
    </tfoot>
  );
}
