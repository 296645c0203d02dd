"use client";

import Link from "next/link";
import { useId, type ReactNode } from "react";
import { SeriesKey } from "@/components/charts/chart-legend";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { scenarioPage } from "@/lib/client/plan-paths";
import {
  lineDash,
  type CompareCell,
  type Compared,
  type CompareRow,
} from "@/lib/presenters/scenario-compare";

type CompareTableProps = Readonly<{
  title: string;
  rowHeader: string;
  compared: readonly Compared[];
  rows: readonly CompareRow[];
  total?: CompareRow | undefined;
  note: string;
  /** What can be done with a column. */
  menuOf?: (scenario: Compared) => ReactNode;
  /** What stands before the name of a row. */
  leadOf?: (row: CompareRow) => ReactNode;
  /** A picture of a cell's amount, under it. */
  barOf?: (row: CompareRow, column: number) => ReactNode;
}>;

const sticky = "sticky left-0 z-10 bg-inherit text-start align-top";

/** Scenarios across, measures down; the head and the first column stay in view. */
export function CompareTable(props: CompareTableProps) {
  const { title, rowHeader, compared, rows, total, note, menuOf } = props;
  const id = useId();
  return (
    <section className="grid min-w-0 gap-2">
      <h2 id={id} className="text-base font-semibold text-text">
        {title}
      </h2>
      <div
        role="region"
        aria-labelledby={id}
        tabIndex={0}
        data-scroll
        className="relative max-h-[85vh] overflow-auto rounded-lg border border-line"
      >
        <table className="tabular w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr className="bg-surface-2">
              <th
                scope="col"
                className={`${sticky} top-0 z-20 px-3 py-1.5 font-medium text-text-3`}
              >
                {rowHeader}
              </th>
              {compared.map((scenario, column) => (
                <th
                  key={scenario.id}
                  scope="col"
                  className="sticky top-0 z-10 bg-inherit px-3 py-1.5 text-end font-medium"
                >
                  <ColumnName scenario={scenario} column={column} menu={menuOf?.(scenario)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} {...props} />
            ))}
          </tbody>
          {total ? (
            <tfoot>
              <Row row={total} {...props} isTotal />
            </tfoot>
          ) : null}
        </table>
      </div>
      <p className="text-xs text-text-3">{note}</p>
    </section>
  );
}

type ColumnNameProps = Readonly<{ scenario: Compared; column: number; menu: ReactNode }>;

/** The name, which leads to the plan in that scenario, beside a piece of its line. */
function ColumnName({ scenario, column, menu }: ColumnNameProps) {
  const { saved } = usePlanEditor();
  const { id, name, color } = scenario;
  const dash = lineDash(column);
  return (
    <span className="flex min-w-28 items-center justify-end gap-2">
      <SeriesKey entry={{ id, label: name, color, form: "line", dash }} />
      <Link
        href={scenarioPage(saved.id, id)}
        prefetch={false}
        className="max-w-48 truncate underline-offset-2 hover:underline"
      >
        {name}
      </Link>
      {menu}
    </span>
  );
}

type RowProps = Pick<CompareTableProps, "leadOf" | "barOf"> &
  Readonly<{ row: CompareRow; isTotal?: boolean }>;

function Row({ row, leadOf, barOf, isTotal = false }: RowProps) {
  const ground = isTotal
    ? "sticky bottom-0 z-10 bg-surface-2 font-semibold"
    : "bg-surface hover:bg-surface-2";
  return (
    <tr className={ground}>
      <th
        scope="row"
        className={`${sticky} max-w-[34vw] min-w-24 border-t border-line px-3 py-1.5 ${isTotal ? "" : "font-normal"}`}
      >
        <span className="flex items-center gap-1.5">
          {leadOf?.(row)}
          {row.label}
        </span>
      </th>
      {row.cells.map((cell, column) => (
        <td key={column} className="border-t border-line px-3 py-1.5 text-end align-top">
          <Cell cell={cell} bar={barOf?.(row, column)} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell, bar }: Readonly<{ cell: CompareCell; bar: ReactNode }>) {
  const { value, exact, note, delta, isSame } = cell;
  const hidden = exact && exact !== value ? exact : null;
  return (
    <>
      <span title={hidden ?? undefined} className="block whitespace-nowrap">
        {value}
        {hidden ? <span className="sr-only"> ({hidden})</span> : null}
      </span>
      {bar}
      {note ? <span className="block text-xs font-normal text-text-3">{note}</span> : null}
      {delta ? (
        <span
          className={`block text-xs font-normal whitespace-nowrap ${isSame ? "text-text-3" : "text-text-2"}`}
        >
          {delta}
        </span>
      ) : null}
    </>
  );
}
