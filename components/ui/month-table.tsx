import Link from "next/link";
import { memo } from "react";
import type { SeriesColor } from "./series-color";
import { Swatch } from "./swatch";

export type MonthRow = Readonly<{
  id: string;
  label: string;
  values: readonly string[];
  /** All digits of each value, on hover. */
  exact?: readonly string[];
  swatch?: SeriesColor;
  href?: string;
  tone?: "muted" | "strong";
}>;

type MonthTableProps = Readonly<{
  label: string;
  months: readonly string[];
  rowHeader: string;
  rows: readonly MonthRow[];
  total?: Readonly<{ label: string; values: readonly string[]; exact?: readonly string[] }>;
  /** Unit, and "rounded" where the total is not the sum of what is shown. */
  note?: string;
}>;

/** Out of view it is neither laid out nor painted: it may have as many cells as lines times months. */
const region = "[content-visibility:auto] [contain-intrinsic-block-size:auto_20rem]";
const sticky = "sticky left-0 z-10 bg-inherit text-start";
const tones = { muted: "text-text-3", strong: "font-semibold" } as const;

function RowName({ row }: Readonly<{ row: MonthRow }>) {
  return (
    <span className="flex min-w-28 items-center gap-1.5 break-words [word-break:keep-all] sm:min-w-40">
      {row.swatch ? <Swatch color={row.swatch} /> : null}
      {row.href ? (
        <Link href={row.href} className="underline-offset-2 hover:underline">
          {row.label}
        </Link>
      ) : (
        row.label
      )}
    </span>
  );
}

type ValuesProps = Readonly<{ values: readonly string[]; exact?: readonly string[] | undefined }>;

function Values({ values, exact }: ValuesProps) {
  return values.map((value, index) => (
    <td key={index} title={exact?.[index]} className="px-2 py-1 text-end whitespace-nowrap">
      {value}
    </td>
  ));
}

function Row({ row }: Readonly<{ row: MonthRow }>) {
  return (
    <tr className={`bg-surface hover:bg-surface-2 ${row.tone ? tones[row.tone] : ""}`}>
      <th scope="row" className={`${sticky} min-w-24 max-w-[40vw] px-3 py-1 font-normal`}>
        <RowName row={row} />
      </th>
      <Values values={row.values} exact={row.exact} />
    </tr>
  );
}

function sameTexts(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** An edit changes one row of hundreds: only rows that look different are drawn again. */
const BodyRow = memo(Row, ({ row: before }, { row }) => {
  const { values: valuesBefore, exact: exactBefore, ...restBefore } = before;
  const { values, exact, ...rest } = row;
  const keys = Object.keys({ ...restBefore, ...rest }) as (keyof typeof rest)[];
  return (
    keys.every((key) => restBefore[key] === rest[key]) &&
    sameTexts(valuesBefore, values) &&
    sameTexts(exactBefore, exact)
  );
});

/** Months across, lines down, the total at the foot; head, first column and foot stay in view. */
export function MonthTable({ label, months, rowHeader, rows, total, note }: MonthTableProps) {
  return (
    <div className="min-w-0">
      <div
        role="region"
        aria-label={label}
        tabIndex={0}
        data-scroll
        className={`${region} relative max-h-[32rem] overflow-auto rounded-lg border border-line`}
      >
        <table className="tabular w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr className="bg-surface-2 text-text-3">
              <th
                scope="col"
                className={`${sticky} top-0 z-20 border-b border-line px-3 py-1.5 font-medium`}
              >
                {rowHeader}
              </th>
              {months.map((month) => (
                <th
                  key={month}
                  scope="col"
                  className="sticky top-0 z-10 border-b border-line bg-inherit px-2 py-1.5 text-end font-medium whitespace-nowrap"
                >
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BodyRow key={row.id} row={row} />
            ))}
          </tbody>
          {total ? (
            <tfoot>
              <tr className="sticky bottom-0 z-10 bg-surface-2 font-semibold">
                <th
                  scope="row"
                  className={`${sticky} border-t border-line px-3 py-1.5 font-semibold`}
                >
                  {total.label}
                </th>
                <Values values={total.values} exact={total.exact} />
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      {note ? <p className="mt-1 text-xs text-text-3">{note}</p> : null}
    </div>
  );
}
