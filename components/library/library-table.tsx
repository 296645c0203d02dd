"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { EntryState, LibraryView } from "@/lib/presenters/library-view";

type Sort = LibraryView["sort"];

export type LibraryColumn = Readonly<{
  id: string;
  label: string;
  isNumber?: boolean;
  /** Absent: the table cannot be sorted by it. */
  sort?: Sort;
}>;

export type LibraryRow = Readonly<{
  id: string;
  name: string;
  /** What a reader without the other columns needs to tell the row from its neighbours. */
  fullName: string;
  sub: string;
  state: EntryState;
  /** One for each column after the first. */
  cells: readonly ReactNode[];
}>;

type LibraryTableProps = Readonly<{
  label: string;
  columns: readonly LibraryColumn[];
  rows: readonly LibraryRow[];
  view: LibraryView;
  onSort: (sort: Sort, isDescending: boolean) => void;
  onOpen: (id: string) => void;
}>;

const cellStyle = "border-t border-line px-2 py-1";

/** Drawn at first: a library of thousands would keep the page busy. */
const firstRows = 200;

/** The entries of one kind. The name of an entry opens all that is known of it. */
export function LibraryTable({ label, columns, rows, view, onSort, onOpen }: LibraryTableProps) {
  const t = useTranslations("library");
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? rows : rows.slice(0, firstRows);
  return (
    <>
      <div
        role="region"
        aria-label={label}
        tabIndex={0}
        data-scroll
        className="relative max-h-[75vh] overflow-auto rounded-lg border border-line"
      >
        <table className="tabular w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr>
              {columns.map((column, index) => (
                <Head key={column.id} {...{ column, view, onSort }} isFirst={index === 0} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.id} row={row} columns={columns} onOpen={() => onOpen(row.id)} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length ? (
        <Button onClick={() => setShowsAll(true)}>{t("showAll", { count: rows.length })}</Button>
      ) : null}
    </>
  );
}

type HeadProps = Pick<LibraryTableProps, "view" | "onSort"> &
  Readonly<{ column: LibraryColumn; isFirst: boolean }>;

function Head({ column: { label, isNumber, sort }, view, onSort, isFirst }: HeadProps) {
  const t = useTranslations("library");
  const isSorted = view.sort === sort;
  const Arrow = view.isDescending ? ArrowDown : ArrowUp;
  const place = isFirst ? "start-0 z-20" : "z-10";
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (view.isDescending ? "descending" : "ascending") : undefined}
      className={`sticky top-0 bg-surface-2 px-2 py-1 font-medium whitespace-nowrap text-text-3 ${place} ${isNumber ? "text-end" : "text-start"}`}
    >
      {sort ? (
        <button
          type="button"
          onClick={() => onSort(sort, isSorted ? !view.isDescending : startsDescending(sort))}
          title={t("sortBy", { column: label })}
          className={`inline-flex min-h-6 items-center gap-1 rounded hover:text-text ${isSorted ? "text-text" : ""}`}
        >
          {label}
          {isSorted ? <Arrow size={14} aria-hidden /> : null}
        </button>
      ) : (
        label
      )}
    </th>
  );
}

/** Names are looked for from A on, prices from the lowest, measures from the largest. */
function startsDescending(sort: Sort): boolean {
  return !["gpu", "provider", "term", "amountUsd", "name"].includes(sort);
}

type RowProps = Readonly<{
  row: LibraryRow;
  columns: readonly LibraryColumn[];
  onOpen: () => void;
}>;

function Row({ row, columns, onOpen }: RowProps) {
  const { name, fullName, sub, state, cells } = row;
  return (
    <tr className="bg-surface hover:bg-surface-2">
      <th
        scope="row"
        className={`${cellStyle} sticky start-0 z-10 max-w-[46vw] bg-inherit text-start font-normal md:max-w-64`}
      >
        <span className="flex flex-wrap items-center gap-x-2">
          <button
            type="button"
            onClick={onOpen}
            aria-label={fullName}
            title={name}
            className="min-h-6 max-w-full truncate rounded text-start font-medium underline-offset-2 hover:underline"
          >
            {name}
          </button>
          <StateBadges state={state} />
        </span>
        <span className="block truncate text-xs text-text-3" title={sub}>
          {sub}
        </span>
      </th>
      {cells.map((cell, index) => (
        <td
          key={columns[index + 1]?.id}
          className={`${cellStyle} whitespace-nowrap ${columns[index + 1]?.isNumber ? "text-end" : ""}`}
        >
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** What a person did to an entry. */
export function StateBadges({ state }: Readonly<{ state: EntryState }>) {
  const t = useTranslations("library.state");
  return (
    <>
      {state.isOwn ? <Badge tone="info">{t("own")}</Badge> : null}
      {state.isCorrected ? <Badge tone="info">{t("corrected")}</Badge> : null}
      {state.isHidden ? <Badge tone="neutral">{t("hidden")}</Badge> : null}
    </>
  );
}
