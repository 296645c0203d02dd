"use client";

import { useTranslations } from "next-intl";
import { useId, type ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

export type ChartTableData = Readonly<{
  columns: readonly string[];
  /** The first text of a row is its name. */
  rows: readonly (readonly string[])[];
}>;

export type ChartWords = Readonly<{
  /** The finding, made from the data. */
  title: string;
  /** Measure, unit, period. */
  subtitle: ReactNode;
  /** What the picture shows, in a sentence or two. */
  summary: string;
}>;

type ChartFigureProps = ChartWords & Readonly<{ table: () => ChartTableData; children: ReactNode }>;

/** What every chart has: finding, measure, words for the picture, and its values as a table. */
export function ChartFigure({ title, subtitle, summary, table, children }: ChartFigureProps) {
  const t = useTranslations("chart");
  const id = useId();
  return (
    <figure aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`} className="min-w-0">
      <figcaption className="mb-2">
        <h2 id={`${id}-title`} className="text-base font-semibold">
          {title}
        </h2>
        <p className="text-sm text-text-3">{subtitle}</p>
        <p id={`${id}-summary`} className="sr-only">
          {summary}
        </p>
      </figcaption>
      {children}
      <div data-chrome className="mt-1">
        <Disclosure summary={t("viewTable")}>
          <ChartTable label={title} table={table} />
        </Disclosure>
      </div>
    </figure>
  );
}

function ChartTable({ label, table }: Readonly<{ label: string; table: () => ChartTableData }>) {
  const { columns, rows } = table();
  const head = "sticky top-0 bg-surface-2 px-2 py-1 font-medium whitespace-nowrap text-text-3";
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-lg border border-line"
    >
      <table className="tabular w-full border-separate border-spacing-0 text-sm">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={`${head} ${index === 0 ? "text-start" : "text-end"}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values], row) => (
            <tr key={row}>
              <th scope="row" className="px-2 py-0.5 text-start font-normal whitespace-nowrap">
                {name}
              </th>
              {values.map((value, index) => (
                <td key={index} className="px-2 py-0.5 text-end whitespace-nowrap">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
