"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState, type ReactNode } from "react";
import { usePlanWords } from "@/components/plan/use-plan-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailedState } from "@/components/ui/failed-state";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { pastPlanQuery } from "@/lib/client/history-queries";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { problemOf } from "@/lib/client/request";
import { groupOf, type ChangeRecord, type PastPlanResponse } from "@/lib/contracts/change";
import { restoration, type Restoration } from "@/lib/domain/plan/restoration";
import { formatInstant } from "@/lib/presenters/moment-format";
import { pastPlanFailureWords, restorationFailureWords } from "@/lib/presenters/restore-words";
import { RestorePreview } from "./restore-preview";
import { useMakeScenario } from "./use-make-scenario";

type RestoreDialogProps = Readonly<{ change: ChangeRecord; onClose: () => void }>;
type Restored = Extract<Restoration, { ok: true }>;

/** Shows what a past plan would bring back, and makes a scenario of it. */
export default function RestoreDialog({ change, onClose }: RestoreDialogProps) {
  const { saved, source } = usePlanEditor();
  const past = useQuery(pastPlanQuery(saved.id, restoredVersion(change)));
  const shown = shownScenario(change, past.data);
  const restored = useMemo(
    () => past.data && restoration(source, past.data, shown?.id),
    [source, past.data, shown?.id],
  );
  if (restored?.ok && restored.changes.length > 0)
    return <MakeDialog {...{ change, restored, shown, onClose }} />;
  return (
    <RestoreFrame {...{ change, shown, onClose }}>
      {past.isError ? (
        <FailedRead error={past.error} onRetry={() => void past.refetch()} />
      ) : restored ? (
        <NothingToMake restored={restored} />
      ) : (
        <Waiting />
      )}
    </RestoreFrame>
  );
}

type Shown = Readonly<{ id: string; name: string }> | undefined;

/** What a change left, but for the end of a scenario: there the scenario is what is wanted back. */
function restoredVersion({ version, action }: ChangeRecord): number {
  return action === "removeScenario" ? version - 1 : version;
}

/** A change of a scenario is restored as that scenario was. */
function shownScenario({ subject, action }: ChangeRecord, past?: PastPlanResponse): Shown {
  if (groupOf(action) !== "scenarios") return undefined;
  return past?.scenarios.find(({ id }) => id === subject);
}

type RestoreFrameProps = RestoreDialogProps &
  Readonly<{ shown: Shown; action?: ReactNode; children: ReactNode }>;

function RestoreFrame({ change, shown, onClose, action, children }: RestoreFrameProps) {
  const { t, locale } = usePlanWords();
  const moment = formatInstant(change.at, "moment", { locale });
  const side = change.action === "removeScenario" ? "before" : "after";
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("history.restore.title", { moment })}
      description={
        shown
          ? t("history.restore.introScenario", { name: shown.name, side })
          : t("history.restore.intro")
      }
      footer={
        <>
          <Button onClick={onClose}>{t("history.restore.cancel")}</Button>
          {action}
        </>
      }
    >
      {children}
    </Dialog>
  );
}

function MakeDialog(props: RestoreDialogProps & Readonly<{ restored: Restored; shown: Shown }>) {
  const { change, restored, shown } = props;
  const { t, locale } = usePlanWords();
  const moment = formatInstant(change.at, "moment", { locale });
  const [name, setName] = useState(() =>
    shown
      ? t("history.restore.defaultNameOf", { name: shown.name, moment })
      : t("history.restore.defaultName", { moment }),
  );
  const make = useMakeScenario();
  const isNamed = name.trim() !== "";
  const action = (
    <Button
      variant="primary"
      disabled={!isNamed}
      onClick={() => make({ name: name.trim(), changes: restored.changes })}
    >
      {t("history.restore.make")}
    </Button>
  );
  return (
    <RestoreFrame {...props} action={action}>
      <div className="grid gap-4">
        <TextField label={t("history.restore.name")} value={name} onChange={setName} required />
        <RestorePreview restored={restored} />
      </div>
    </RestoreFrame>
  );
}

/** Why there is no scenario to make. */
function NothingToMake({ restored }: Readonly<{ restored: Restoration }>) {
  const { t } = usePlanWords();
  if (!restored.ok)
    return (
      <FailedState
        title={t("history.restore.failed")}
        safe={restorationFailureWords(restored.failure, t)}
      />
    );
  return (
    <div className="grid gap-4">
      <p className="text-sm text-text-2">{t("history.restore.same")}</p>
      <RestorePreview restored={restored} />
    </div>
  );
}

function FailedRead({ error, onRetry }: Readonly<{ error: Error; onRetry: () => void }>) {
  const { t } = usePlanWords();
  const problem = problemOf(error);
  return (
    <FailedState
      title={t("history.restore.failed")}
      safe={pastPlanFailureWords(problem, t)}
      {...(problem ? {} : { onRetry })}
    />
  );
}

function Waiting() {
  const { t } = usePlanWords();
  return <Skeleton height={160} label={t("history.restore.loading")} />;
}
