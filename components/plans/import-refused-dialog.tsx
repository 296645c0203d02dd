"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Refused } from "./use-plan-import";

const RefusalReason = dynamic(() => import("./refusal-reason"), { ssr: false });

type ImportRefusedDialogProps = Readonly<{
  refused: Refused | null;
  onClose: () => void;
  onChooseAnother: () => void;
}>;

export function ImportRefusedDialog(props: ImportRefusedDialogProps) {
  const { refused, onClose, onChooseAnother } = props;
  const t = useTranslations("plans");
  return (
    <Dialog
      open={refused !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("import.refusedTitle", { file: refused?.fileName ?? "" })}
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>{t("import.close")}</Button>
          <Button variant="primary" onClick={onChooseAnother}>
            {t("import.another")}
          </Button>
        </>
      }
    >
      {refused ? <RefusalReason reason={refused.reason} /> : null}
    </Dialog>
  );
}
