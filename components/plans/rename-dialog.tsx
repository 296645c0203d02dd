"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import type { PlanSummary } from "@/lib/contracts/plan";

const RenameForm = dynamic(() => import("./rename-form"), { ssr: false });

type RenameDialogProps = Readonly<{ plan: PlanSummary | null; onClose: () => void }>;

export function RenameDialog({ plan, onClose }: RenameDialogProps) {
  const t = useTranslations("plans.rename");
  return (
    <Dialog
      open={plan !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      size="sm"
    >
      {plan ? <RenameForm plan={plan} onClose={onClose} /> : null}
    </Dialog>
  );
}
