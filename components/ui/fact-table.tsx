import { StatusIcon, type StatusTone } from "./status-icon";

type Cell = Readonly<{ text: string; exact?: string; tone?: StatusTone }>;
type Column = Readonly<{ id: string; label: string; unit?: string; isText?: boolean }>;
type Row = Readonly<{ id: string; name: string; cells: readonly Cell[] }>;

type FactTableProps = Readonly<{
  label: string;
  /** The first column holds the names of the rows. */
  columns: readonly Column[];
  rows: readonly Row[];
  note?: string;
  /** Opens what a row is about. */
  onOpen?: (id: string) => void;
}>;

const sticky = "sticky left-0 z-10 bg-inherit text-start";

/** A few things side by side, a row each, with words where a number alone would not say it. */
export function FactTable({ label, columns, rows, note, onOpen }: FactTableProps) {
  return (
    <div className="min-w-0">
      <div
        role="region"
        aria-label={label}
        tabIndex={0}
        data-scroll
        className="relative overflow-auto rounded-lg border border-line"
      >
        <table className="tabular w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr className="bg-surface-2 text-text-3">
              {columns.map((column, index) => (
                <Head key={column.id} column={column} isFirst={index === 0} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="bg-surface hover:bg-surface-2">
                <th
                  scope="row"
                  className={`${sticky} max-w-[40vw] min-w-28 px-3 py-1.5 font-normal`}
                >
                  {onOpen ? <OpenButton row={row} onOpen={onOpen} /> : row.name}
                </th>
                {row.cells.map((cell, index) => (
                  <Fact key={index} cell={cell} isText={columns[index + 1]?.isText ?? false} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note ? <p className="mt-1 max-w-prose text-xs text-text-3">{note}</p> : null}
    </div>
  );
}

function Head({ column, isFirst }: Readonly<{ column: Column; isFirst: boolean }>) {
  const place = isFirst ? `${sticky} px-3` : `px-2 ${column.isText ? "text-start" : "text-end"}`;
  return (
    <th
      scope="col"
      className={`${place} border-b border-line py-1.5 align-bottom font-medium [word-break:keep-all]`}
    >
      {column.label}
      {column.unit ? (
        <span className="block text-xs font-normal whitespace-nowrap">{column.unit}</span>
      ) : null}
    </th>
  );
}

function OpenButton({ row, onOpen }: Readonly<{ row: Row; onOpen: (id: string) => void }>) {
  return (
    <button
      type="button"
      onClick={() => onOpen(row.id)}
      className="min-h-6 cursor-pointer text-start underline-offset-2 hover:underline"
    >
      {row.name}
    </button>
  );
}

function Fact({ cell, isText }: Readonly<{ cell: Cell; isText: boolean }>) {
  return (
    <td
      title={cell.exact}
      className={`px-2 py-1.5 ${isText ? "min-w-48 text-start" : "text-end whitespace-nowrap"}`}
    >
      <span className="inline-flex items-start gap-1.5">
        {cell.tone ? (
          <span className="mt-0.5">
            <StatusIcon tone={cell.tone} />
          </span>
        ) : null}
        {cell.text}
      </span>
    </td>
  );
}
