"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useCallback, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useCommands } from "@/components/ui/commands";
import { EmptyState } from "@/components/ui/empty-state";
import { FailedState } from "@/components/ui/failed-state";
import { SavedState } from "@/components/ui/saved-state";
import { runsQuery } from "@/lib/client/run-queries";
import { useAddressState } from "@/lib/client/use-address-state";
import type { ListRunsResponse, StoredRun } from "@/lib/contracts/run";
import { formatExact } from "@/lib/presenters/number-format";
import {
  countRuns,
  FIRST_VIEW,
  pageOf,
  queryOfView,
  type RunsView,
  type SortKey,
  viewedRuns,
  viewOfQuery,
} from "@/lib/presenters/estimator-runs";
import { RunSheet } from "./run-sheet";
import { RunsPager } from "./runs-pager";
import { RunsTable } from "./runs-table";
import { RunsToolbar } from "./runs-toolbar";
import { useRunWrites } from "./use-run-writes";

const RunFormSheet = dynamic(() => import("./run-form-sheet").then((file) => file.RunFormSheet), {
  ssr: false,
});

/** What came with the page, or was written through it, is fresh enough for a while. */
const freshMilliseconds = 60_000;

type RunsPanelProps = Readonly<{ initial: ListRunsResponse; today: string }>;

/** All runs that the estimator may learn from: found, read, chosen, and one's own added. */
export function RunsPanel({ initial, today }: RunsPanelProps) {
  const t = useTranslations("runs");
  const { data, isError, refetch } = useQuery({
    ...runsQuery(),
    initialData: initial,
    staleTime: freshMilliseconds,
  });
  const [view, setView] = useAddressState({ stateOf: viewOfQuery, queryOf: queryOfView });
  const [edited, setEdited] = useState<StoredRun | "new" | null>(null);
  const writes = useRunWrites();
  const startOwnRun = useCallback(() => setEdited("new"), []);
  useAddCommand(startOwnRun);
  const region = useRef<HTMLDivElement>(null);
  const show = (change: Partial<RunsView>) => setView({ ...view, page: 1, ...change });
  const opened = data.runs.find(({ run }) => run.id === view.open);
  const remove = (stored: StoredRun) => {
    setView({ ...view, open: null });
    writes.remove(stored);
    // The sheet and the row that asked are gone.
    region.current?.focus();
  };
  return (
    <div ref={region} tabIndex={-1} className="grid grid-cols-[minmax(0,1fr)] gap-3 outline-none">
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-2">
        <Counts runs={data.runs} />
        {writes.state ? <SavedState state={{ kind: writes.state }} /> : null}
      </div>
      {isError ? (
        <FailedState title={t("failed")} safe={t("failedSafe")} onRetry={() => void refetch()} />
      ) : null}
      <RunsToolbar view={view} onChange={show} onAdd={startOwnRun} />
      <FoundRuns
        runs={data.runs}
        view={view}
        setView={setView}
        onChoose={writes.choose}
        onAdd={startOwnRun}
      />
      {opened && edited === null ? (
        <RunSheet
          stored={opened}
          onChoose={(isExcluded) => writes.choose(opened, isExcluded)}
          onEdit={() => setEdited(opened)}
          onRemove={() => remove(opened)}
          onClose={() => setView({ ...view, open: null })}
        />
      ) : null}
      {edited ? (
        <RunFormSheet
          edited={edited === "new" ? null : edited}
          today={today}
          save={writes.save}
          onSaved={(id) => {
            setEdited(null);
            setView({ ...view, open: id });
          }}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </div>
  );
}

function useAddCommand(run: () => void): void {
  const t = useTranslations("runs");
  useCommands(
    useMemo(() => [{ id: "add-own-run", label: t("add"), group: t("title"), run }], [t, run]),
  );
}

function Counts({ runs }: Readonly<{ runs: readonly StoredRun[] }>) {
  const t = useTranslations("runs");
  const locale = useLocale();
  const { total, inFit, own } = countRuns(runs);
  const count = (value: number) => formatExact(value, { locale });
  return (
    <p className="text-sm text-text-3">
      {t("counted", { total: count(total), inFit: count(inFit), own: count(own) })}
    </p>
  );
}

type FoundRunsProps = Readonly<{
  runs: readonly StoredRun[];
  view: RunsView;
  setView: (view: RunsView) => void;
  onChoose: (stored: StoredRun, isExcluded: boolean) => void;
  onAdd: () => void;
}>;

function FoundRuns({ runs, view, setView, onChoose, onAdd }: FoundRunsProps) {
  const locale = useLocale();
  const found = useMemo(() => viewedRuns(runs, view, locale), [runs, view, locale]);
  const { shown, page, ...range } = pageOf(found, view.page);
  const sort = (key: SortKey) => {
    const isDescending = view.sort === key ? !view.isDescending : isNumeric(key);
    setView({ ...view, page: 1, sort: key, isDescending });
  };
  if (found.length === 0)
    return <NothingFound runs={runs} view={view} setView={setView} onAdd={onAdd} />;
  return (
    <>
      <RunsTable
        runs={shown}
        view={view}
        onSort={sort}
        onOpen={(open) => setView({ ...view, open })}
        onChoose={onChoose}
      />
      <RunsPager
        {...range}
        page={page}
        count={found.length}
        onPage={(next) => setView({ ...view, page: next })}
      />
    </>
  );
}

/** Names are looked for from A on, quantities from the largest, days from the latest. */
function isNumeric(key: SortKey): boolean {
  return key !== "model" && key !== "gpu";
}

function NothingFound({ runs, view, setView, onAdd }: Omit<FoundRunsProps, "onChoose">) {
  const t = useTranslations("runs");
  const hasOwn = runs.some(({ run }) => run.origin === "own");
  if (view.origin === "own" && !hasOwn)
    return (
      <EmptyState
        title={t("noOwn")}
        action={
          <Button variant="primary" onClick={onAdd}>
            {t("add")}
          </Button>
        }
      >
        {t("noOwnBody")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t("empty")}
      action={<Button onClick={() => setView(FIRST_VIEW)}>{t("clear")}</Button>}
    >
      {t("emptyBody")}
    </EmptyState>
  );
}
