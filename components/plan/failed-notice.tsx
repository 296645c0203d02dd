"use client";

import { Button } from "@/components/ui/button";
import { StatusIcon } from "@/components/ui/status-icon";
import type { FailedEdit } from "@/lib/client/plan-draft";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { joined } from "@/lib/presenters/joined";
import { editInWords, problemReason } from "@/lib/presenters/save-words";
import { usePlanWords } from "./use-plan-words";

/** What the server refused, and why: to be tried again, or given up. */
export default function FailedNotice({ failed }: Readonly<{ failed: readonly FailedEdit[] }>) {
  const { source, retry, giveUp } = usePlanEditor();
  const { t, cells } = usePlanWords();
  const edits = failed.map(({ pending }) => editInWords(pending.edit, source, cells, t));
  const [first] = failed;
  return (
    <div role="alert" className="mb-4 flex flex-wrap gap-3 rounded-md bg-bad-soft px-4 py-3">
      <StatusIcon tone="bad" size={18} />
      <div className="min-w-0 grow basis-64">
        <p className="font-medium text-text">{t("save.failedTitle", { count: failed.length })}</p>
        <p className="text-sm text-text-2">
          {t("save.failedBody", { edits: joined(edits, cells.locale) })}
        </p>
        {first ? (
          <p className="text-sm text-text-2">{problemReason(first.problem, cells, t)}</p>
        ) : null}
      </div>
      <div className="flex items-center gap-2">
        <Button size="sm" variant="primary" onClick={retry}>
          {t("save.retry")}
        </Button>
        <Button size="sm" onClick={giveUp}>
          {t("save.discard")}
        </Button>
      </div>
    </div>
  );
}
