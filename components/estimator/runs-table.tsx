"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { SourceLink } from "@/components/ui/source-link";
import type { StoredRun } from "@/lib/contracts/run";
import {
  runRow,
  type RunRow,
  type RunsView,
  SORT_KEYS,
  type SortKey,
} from "@/lib/presenters/estimator-runs";

type RunsTableProps = Readonly<{
  runs: readonly StoredRun[];
  view: RunsView;
  onSort: (key: SortKey) => void;
  onOpen: (id: string) => void;
  onChoose: (stored: StoredRun, isExcluded: boolean) => void;
}>;

type Column = Readonly<{ id: SortKey | "fit" | "confidence" | "source"; isNumber?: boolean }>;

const columns: readonly Column[] = [
  { id: "model" },
  { id: "parameters", isNumber: true },
  { id: "tokens", isNumber: true },
  { id: "gpu" },
  { id: "gpuHours", isNumber: true },
  { id: "fit" },
  { id: "date" },
  { id: "confidence" },
  { id: "source" },
];

const cellStyle = "border-t border-line px-2 py-1";

/** One page of the runs. The name of a run opens all that is known of it. */
export function RunsTable({ runs, view, onSort, onOpen, onChoose }: RunsTableProps) {
  const t = useTranslations("runs");
  const locale = useLocale();
  return (
    <div
      role="region"
      aria-label={t("tableLabel")}
      tabIndex={0}
      data-scroll
      className="relative max-h-[75vh] overflow-auto rounded-lg border border-line"
    >
      <table className="tabular w-full border-separate border-spacing-0 text-sm">
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} view={view} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((stored) => (
            <Row
              key={stored.run.id}
              row={runRow(stored, locale)}
              onOpen={() => onOpen(stored.run.id)}
              onChoose={(isExcluded) => onChoose(stored, isExcluded)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadProps = Pick<RunsTableProps, "view" | "onSort"> & Readonly<{ column: Column }>;

function Head({ column: { id, isNumber }, view, onSort }: HeadProps) {
  const t = useTranslations("runs");
  const key = SORT_KEYS.find((one) => one === id);
  const isSorted = view.sort === id;
  const direction = view.isDescending ? "descending" : "ascending";
  const Arrow = view.isDescending ? ArrowDown : ArrowUp;
  const place = id === "model" ? "start-0 z-20" : "z-10";
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : undefined}
      className={`sticky top-0 bg-surface-2 px-2 py-1 font-medium whitespace-nowrap text-text-3 ${place} ${isNumber ? "text-end" : "text-start"}`}
    >
      {key ? (
        <button
          type="button"
          onClick={() => onSort(key)}
          title={t("sortBy", { column: t(`column.${id}`) })}
          className={`inline-flex min-h-6 items-center gap-1 rounded hover:text-text ${isSorted ? "text-text" : ""}`}
        >
          {t(`column.${id}`)}
          {isSorted ? <Arrow size={14} aria-hidden /> : null}
        </button>
      ) : (
        t(`column.${id}`)
      )}
    </th>
  );
}

type RowProps = Readonly<{
  row: RunRow;
  onOpen: () => void;
  onChoose: (isExcluded: boolean) => void;
}>;

function Row({ row, onOpen, onChoose }: RowProps) {
  const t = useTranslations("runs");
  return (
    <tr className="bg-surface hover:bg-surface-2">
      <th
        scope="row"
        className={`${cellStyle} sticky start-0 z-10 max-w-[42vw] bg-inherit text-start font-normal md:max-w-48`}
      >
        <span className="flex items-center gap-2">
          <button
            type="button"
            onClick={onOpen}
            title={row.model}
            className="min-h-6 truncate rounded text-start font-medium underline-offset-2 hover:underline"
          >
            {row.model}
          </button>
          {row.isOwn ? <Badge tone="info">{t("own")}</Badge> : null}
        </span>
        <span className="block truncate text-xs text-text-3" title={row.organisation}>
          {row.organisation}
        </span>
      </th>
      <td className={`${cellStyle} text-end whitespace-nowrap`}>{row.parameters}</td>
      <td className={`${cellStyle} text-end whitespace-nowrap`}>
        {row.tokens}
        {row.tokensUnit ? (
          <span className="block text-xs text-text-3">{row.tokensUnit}</span>
        ) : null}
      </td>
      <td className={`${cellStyle} whitespace-nowrap`}>{row.gpu}</td>
      <td className={`${cellStyle} text-end whitespace-nowrap`} title={row.exactGpuHours}>
        {row.gpuHours}
      </td>
      <td className={cellStyle}>
        <FitChoice row={row} onChoose={onChoose} />
      </td>
      <td className={`${cellStyle} whitespace-nowrap`}>{row.date}</td>
      <td className={`${cellStyle} whitespace-nowrap`}>
        {t(`confidence.${row.confidence}`)}
        <span className="block text-xs text-text-3">{t(`verification.${row.verification}`)}</span>
      </td>
      <td className={`${cellStyle} whitespace-nowrap`}>
        <Source row={row} />
      </td>
    </tr>
  );
}

function FitChoice({ row, onChoose }: Omit<RowProps, "onOpen">) {
  const t = useTranslations("runs");
  const reason = row.fit.isIn ? null : t(`reason.${row.fit.reason}`);
  if (!row.canChoose)
    return <span className="block max-w-28 min-w-24 text-xs text-text-3">{reason}</span>;
  return (
    <span className="flex max-w-32 items-center gap-1.5">
      <label className="grid size-6 cursor-pointer place-items-center">
        <input
          type="checkbox"
          checked={row.fit.isIn}
          onChange={(event) => onChoose(!event.target.checked)}
          aria-label={t("useInFit", { model: row.model })}
          className="size-4 cursor-pointer accent-accent"
        />
      </label>
      {reason ? <span className="text-xs text-text-3">{reason}</span> : null}
    </span>
  );
}

function Source({ row: { source } }: Readonly<{ row: RunRow }>) {
  const t = useTranslations("estimator.run");
  if (!source) return <span className="text-text-3">–</span>;
  return (
    <SourceLink url={source.url} label={t("openSource", source)}>
      {source.host}
    </SourceLink>
  );
}
