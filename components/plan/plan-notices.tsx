"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { StatusIcon } from "@/components/ui/status-icon";
import { TwoVersions, type TwoVersionsRow } from "@/components/ui/two-versions";
import type { FailedEdit, Trouble } from "@/lib/client/plan-draft";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { joined } from "@/lib/presenters/joined";
import { idOf } from "@/lib/client/saved-document";
import {
  conflictRows,
  editInWords,
  problemReason,
  scenarioConflictRows,
  settingsConflictRows,
} from "@/lib/presenters/save-words";
import { usePlanWords } from "./use-plan-words";

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

function FailedNotice({ failed }: Readonly<{ failed: readonly FailedEdit[] }>) {
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

type Stale = Extract<Trouble, { kind: "stale" }>;

/** Both values side by side; nothing is written before a person has chosen. */
function StaleDialog({ trouble }: Readonly<{ trouble: Stale }>) {
  const { keepMine, takeTheirs } = usePlanEditor();
  const { t } = usePlanWords();
  const { name, rows } = useConflict(trouble);
  const isRemoved = trouble.version === null;
  const subject = trouble.current.kind;
  return (
    <Dialog
      open
      onOpenChange={() => undefined}
      title={t("save.staleTitle", { name })}
      description={t(isRemoved ? "save.staleRemoved" : "save.staleBody", { subject })}
      footer={
        <>
          <Button onClick={takeTheirs}>{t("save.takeTheirs")}</Button>
          <Button variant="primary" onClick={keepMine}>
            {t("save.keepMine")}
          </Button>
        </>
      }
    >
      <TwoVersions
        heads={{ field: t("save.field"), mine: t("save.mine"), theirs: t("save.theirs") }}
        rows={rows}
      />
    </Dialog>
  );
}

/** What two people disagree on, by what they both wrote. */
function useConflict({ pending: { edit }, current }: Stale): {
  name: string;
  rows: TwoVersionsRow[];
} {
  const { source, saved } = usePlanEditor();
  const { t, cells } = usePlanWords();
  const id = idOf(edit);
  const withId = (item: Readonly<{ id: string }>) => item.id === id;
  if (current.kind === "settings") {
    const set = edit.kind === "setSettings" ? edit.set : {};
    const rows = settingsConflictRows({ set, theirs: current.settings }, t);
    return { name: current.settings.name, rows };
  }
  if (current.kind === "scenario") {
    const mine = source.scenarios.find(withId) ?? null;
    const theirs = current.scenario;
    return { name: (theirs ?? mine)?.name ?? id, rows: scenarioConflictRows({ mine, theirs }, t) };
  }
  const mine = source.lines.find(withId) ?? null;
  const before = saved.plan.lines.find(withId) ?? null;
  const rows = conflictRows({ mine, theirs: current.line, edit }, cells, t);
  return { name: (current.line ?? mine ?? before)?.name ?? id, rows };
}
