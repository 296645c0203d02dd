"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import type { SettingsResponse } from "@/lib/contracts/plan";
import type { PlanSettings } from "@/lib/domain/plan/settings";

const SettingsEditor = dynamic(() => import("./settings-editor"), { ssr: false });

type PlanSettingsDialogProps = Readonly<{
  planId: string;
  settings: PlanSettings;
  settingsVersion: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSaved: (settings: PlanSettings, settingsVersion: number, planVersion: number) => void;
}>;

/** The settings of a plan. A save that comes too late shows both values and lets a person choose. */
export function PlanSettingsDialog(props: PlanSettingsDialogProps) {
  const { planId, settings, settingsVersion, open, onOpenChange, onSaved } = props;
  const t = useTranslations("plans.settings");
  const take = (saved: SettingsResponse) => {
    onSaved(saved.settings, saved.settingsVersion, saved.planVersion);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      description={t("description")}
    >
      <SettingsEditor
        planId={planId}
        settings={settings}
        settingsVersion={settingsVersion}
        onSaved={take}
        onClose={() => onOpenChange(false)}
      />
    </Dialog>
  );
}
