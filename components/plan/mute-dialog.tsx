"use client";

import { useId, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { Finding } from "@/lib/domain/plan/checks/check";
import { useCheckActions } from "./use-check-actions";
import { usePlanWords } from "./use-plan-words";

/** Some sentences: what is longer belongs into a note of the line. */
const longestReason = 1000;

type MuteDialogProps = Readonly<{
  finding: Finding;
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMuted: () => void;
}>;

/** Asks why a finding is fine: it is muted with a reason or not at all. */
export default function MuteDialog({
  finding,
  title,
  open,
  onOpenChange,
  onMuted,
}: MuteDialogProps) {
  const { t } = usePlanWords();
  const { mute } = useCheckActions();
  const form = useId();
  const [reason, setReason] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    setIsMissing(given === "");
    if (given === "") return;
    onOpenChange(false);
    mute(finding, given);
    onMuted();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("check.muteCheck", { title })}
      description={t("check.muteBody")}
      size="sm"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t("check.cancel")}</Button>
          <Button type="submit" form={form} variant="primary">
            {t("check.mute")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <TextField
          label={t("check.reason")}
          hint={t("check.reasonHint")}
          error={isMissing ? t("check.reasonNeeded") : undefined}
          value={reason}
          onChange={setReason}
          maxLength={longestReason}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
