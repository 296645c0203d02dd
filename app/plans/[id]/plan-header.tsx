"use client";

import { Download, Settings2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PlanHorizon } from "@/components/plan/plan-horizon";
import { PlanNotices } from "@/components/plan/plan-notices";
import { RunwayNote } from "@/components/plan/runway-note";
import { ScenarioBanner } from "@/components/plan/scenario-banner";
import { ScenarioMenu } from "@/components/plan/scenario-menu";
import { PlanToolbar } from "@/components/plan/plan-toolbar";
import { PlanSettingsDialog } from "@/components/plan-settings/plan-settings-dialog";
import { ScenarioSettingsDialog } from "@/components/plan-settings/scenario-settings-dialog";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { Button } from "@/components/ui/button";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { planFilePath } from "@/lib/client/plan-paths";
import { settingsOf, withSettings } from "@/lib/domain/plan/scenario";

/** The head of every screen of a plan: its title, where the edits are, and the plan's settings. */
export function PlanHeader({ title }: Readonly<{ title: string }>) {
  const { saved, plan } = usePlanEditor();
  const t = useTranslations("plan");
  return (
    <>
      <PageHeader
        title={title}
        eyebrow={plan.name}
        state={<PlanToolbar />}
        actions={
          <ButtonLink
            href={planFilePath(saved.id)}
            size="sm"
            icon={<Download size={14} aria-hidden />}
            prefetch={false}
            download
          >
            {t("export")}
          </ButtonLink>
        }
      >
        <ScenarioMenu />
        <SettingsButton />
        <RunwayNote />
      </PageHeader>
      <PlanNotices />
      <ScenarioBanner />
    </>
  );
}

/** Shows the horizon and currency, and opens the settings that they are part of. */
function SettingsButton() {
  const { active } = usePlanEditor();
  const t = useTranslations("plan");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        size="sm"
        icon={<Settings2 size={14} aria-hidden />}
        title={t("settings")}
        onClick={() => setOpen(true)}
      >
        <PlanHorizon />
      </Button>
      {open && !active.scenario ? <BaseSettings onClose={close} /> : null}
      {open && active.scenario ? (
        <OwnSettings scenario={active.scenario.name} onClose={close} />
      ) : null}
    </>
  );
}

function OwnSettings({ scenario, onClose }: Readonly<{ scenario: string; onClose: () => void }>) {
  const { edited, commit, isReadOnly } = usePlanEditor();
  return (
    <ScenarioSettingsDialog
      settings={settingsOf(edited)}
      onSave={(set) => commit([{ kind: "setSettings", set }])}
      {...{ scenario, isReadOnly, onClose }}
    />
  );
}

function BaseSettings({ onClose }: Readonly<{ onClose: () => void }>) {
  const { saved, patchSaved } = usePlanEditor();
  const router = useRouter();
  return (
    <PlanSettingsDialog
      planId={saved.id}
      settings={settingsOf(saved.plan)}
      settingsVersion={saved.settingsVersion}
      open
      onOpenChange={(open) => !open && onClose()}
      onSaved={(settings, settingsVersion, version) => {
        patchSaved((current) => ({
          ...current,
          settingsVersion,
          version: Math.max(current.version, version),
          plan: withSettings(current.plan, settings),
        }));
        // The frame and the browser's tab carry the name, and are made on the server.
        router.refresh();
      }}
    />
  );
}
