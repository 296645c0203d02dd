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
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { Button } from "@/components/ui/button";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { planFilePath } from "@/lib/client/plan-paths";
import { settingsOf } from "@/lib/domain/plan/scenario";

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
  const { saved, patchSaved } = usePlanEditor();
  const t = useTranslations("plan");
  const router = useRouter();
  const [open, setOpen] = useState(false);
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
      {open ? (
        <PlanSettingsDialog
          planId={saved.id}
          settings={settingsOf(saved.plan)}
          settingsVersion={saved.settingsVersion}
          open={open}
          onOpenChange={setOpen}
          onSaved={(settings, settingsVersion, version) => {
            patchSaved((current) => ({
              ...current,
              settingsVersion,
              version: Math.max(current.version, version),
              plan: { ...withoutSettings(current.plan), ...settings },
            }));
            // The frame and the browser's tab carry the name, and are made on the server.
            router.refresh();
          }}
        />
      ) : null}
    </>
  );
}

function withoutSettings({ format, lines, models, scenarios }: Parameters<typeof settingsOf>[0]) {
  return { format, lines, models, scenarios };
}
