"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import type { ScenarioSettingsFormProps } from "./scenario-settings-form";

const ScenarioSettingsForm = dynamic(() => import("./scenario-settings-form"), { ssr: false });

type ScenarioSettingsDialogProps = ScenarioSettingsFormProps & Readonly<{ scenario: string }>;

/** The settings that a scenario has of its own. */
export function ScenarioSettingsDialog({ scenario, ...form }: ScenarioSettingsDialogProps) {
  const t = useTranslations("plans.settings");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && form.onClose()}
      title={t("title")}
      description={t("ofScenario", { scenario })}
    >
      <ScenarioSettingsForm {...form} />
    </Dialog>
  );
}
