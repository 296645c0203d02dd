"use client";

import dynamic from "next/dynamic";
import { StatusIcon } from "@/components/ui/status-icon";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { usePlanWords } from "./use-plan-words";

// Fetched once the server has answered something else than yes: it is there to fetch them from.
const FailedNotice = dynamic(() => import("./failed-notice"), { ssr: false });
const StaleDialog = dynamic(() => import("./stale-dialog"), { ssr: false });

/** What went wrong on the way to the server, what is safe, and what can be done. */
export function PlanNotices() {
  const { draft } = usePlanEditor();
  const { trouble, failed } = draft;
  return (
    <>
      {trouble?.kind === "unreachable" ? <OfflineNotice count={draft.pending.length} /> : null}
      {failed.length > 0 ? <FailedNotice failed={failed} /> : null}
      {trouble?.kind === "stale" ? <StaleDialog trouble={trouble} /> : null}
    </>
  );
}

function OfflineNotice({ count }: Readonly<{ count: number }>) {
  const { t } = usePlanWords();
  return (
    <div role="status" className="mb-4 flex gap-3 rounded-md bg-warn-soft px-4 py-3">
      <StatusIcon tone="warn" size={18} />
      <div>
        <p className="font-medium text-text">{t("save.offlineTitle")}</p>
        <p className="text-sm text-text-2">{t("save.offlineBody", { count })}</p>
      </div>
    </div>
  );
}
