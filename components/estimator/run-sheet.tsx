"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";
import { SideSheet } from "@/components/ui/side-sheet";
import type { StoredRun } from "@/lib/contracts/run";
import { canChoose } from "@/lib/presenters/estimator-runs";
import { RunDetails } from "./run-details";

type RunSheetProps = Readonly<{
  stored: StoredRun;
  onChoose: (isExcluded: boolean) => void;
  onEdit: () => void;
  onRemove: () => void;
  onClose: () => void;
}>;

/** One run beside the table: its facts and source; an own one can be edited and removed. */
export function RunSheet({ stored, onChoose, onEdit, onRemove, onClose }: RunSheetProps) {
  const t = useTranslations("runs");
  const { run, isExcluded } = stored;
  const actions = (
    <>
      <Button variant="danger" onClick={onRemove}>
        {t("remove")}
      </Button>
      <Button onClick={onEdit}>{t("edit")}</Button>
    </>
  );
  return (
    <SideSheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={run.model}
      footer={run.origin === "own" ? actions : undefined}
    >
      <div className="grid gap-4">
        {canChoose(stored) ? (
          <CheckField
            label={t("useInFit", { model: run.model })}
            checked={!isExcluded}
            onChange={(checked) => onChoose(!checked)}
          />
        ) : null}
        <RunDetails stored={stored} />
      </div>
    </SideSheet>
  );
}
