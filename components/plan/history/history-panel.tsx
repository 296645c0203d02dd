"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailedState } from "@/components/ui/failed-state";
import { changesQuery } from "@/lib/client/history-queries";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { useHistoryFilter } from "@/lib/client/use-history-filter";
import type { ChangeRecord } from "@/lib/contracts/change";
import { changesOfLine } from "@/lib/presenters/changes-of-line";
import { ChangeList } from "./change-list";
import { ChangesSkeleton } from "./history-loading";
import { HistoryToolbar } from "./history-toolbar";
import { useChangeContext } from "./use-change-context";

/** All changes of a plan by day, newest first, and the way back to each of them. */
export function HistoryPanel() {
  const { t } = usePlanWords();
  const { filter, choose } = useHistoryFilter();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <p className="max-w-prose text-sm text-text-3">{t("history.intro")}</p>
      <HistoryToolbar filter={filter} onChoose={choose} />
      <Changes filter={filter} onShowAll={() => choose({})} />
    </div>
  );
}

type ChangesProps = Readonly<{
  filter: ReturnType<typeof useHistoryFilter>["filter"];
  onShowAll: () => void;
}>;

function Changes({ filter, onShowAll }: ChangesProps) {
  const { saved } = usePlanEditor();
  const { t } = usePlanWords();
  const query = useInfiniteQuery(changesQuery(saved.id, filter));
  const { data, isError, refetch } = query;
  const changes = useMemo(() => {
    const found = data?.pages.flatMap((page) => page.changes) ?? none;
    return filter.line === undefined ? found : changesOfLine(found, filter.line);
  }, [data, filter.line]);
  const context = useChangeContext(changes);
  if (isError && !data)
    return (
      <FailedState
        title={t("history.failed")}
        safe={t("history.failedSafe")}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <ChangesSkeleton label={t("history.loading")} />;
  if (changes.length === 0)
    return (
      <EmptyState
        title={t("history.nothingFound")}
        action={<Button onClick={onShowAll}>{t("history.showAll")}</Button>}
      >
        {t("history.nothingFoundBody")}
      </EmptyState>
    );
  return (
    <>
      <ChangeList changes={changes} context={context} />
      <Earlier {...query} />
    </>
  );
}

const none: readonly ChangeRecord[] = [];

type EarlierProps = Readonly<{
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => Promise<unknown>;
}>;

/** The way to earlier changes, or that there are none. */
function Earlier(props: EarlierProps) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = props;
  const { t } = usePlanWords();
  if (!hasNextPage) return <p className="text-sm text-text-3">{t("history.beginning")}</p>;
  if (isFetchNextPageError)
    return (
      <FailedState
        title={t("history.failed")}
        safe={t("history.failedSafe")}
        onRetry={() => void fetchNextPage()}
      />
    );
  return (
    <div>
      <Button pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t("history.earlier")}
      </Button>
    </div>
  );
}
