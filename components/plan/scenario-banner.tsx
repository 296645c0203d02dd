"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { StatusIcon } from "@/components/ui/status-icon";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { baseScenario } from "@/lib/domain/plan/base-scenario";
import { formatDay } from "@/lib/presenters/day-format";
import { scenarioFailureText, scenarioName } from "@/lib/presenters/scenario-words";
import { usePlanWords } from "./use-plan-words";
import { showScenario, useScenarioActions } from "./use-scenario-actions";

/** Says that what is seen and edited is not the base, and what stands in the way of it. */
export function ScenarioBanner() {
  const { active } = usePlanEditor();
  if (active.isUnknown) return <UnknownBanner />;
  if (!active.scenario) return null;
  if (active.failure) return <FailureBanner />;
  return active.scenario.locked ? <LockBanner /> : <EditBanner />;
}

function EditBanner() {
  const { source, active } = usePlanEditor();
  const { t } = usePlanWords();
  const { scenario, skipped } = active;
  if (!scenario) return null;
  const parent = scenarioName(source.scenarios, scenario.from, t);
  const words = t("scenario.editing", {
    ...{ name: scenario.name, parent, count: scenario.changes.length },
  });
  return (
    <Banner tone="info" actions={<ShowBase />}>
      {words}
      {skipped.length > 0 ? ` ${t("scenario.skipped", { count: skipped.length })}` : null}
    </Banner>
  );
}

function LockBanner() {
  const { active } = usePlanEditor();
  const { t, locale } = usePlanWords();
  const actions = useScenarioActions();
  const { scenario } = active;
  if (!scenario?.locked) return null;
  const day = formatDay(scenario.locked.on, locale);
  return (
    <Banner
      tone="warn"
      actions={
        <>
          <Button size="sm" onClick={() => actions.unlock(scenario.id)}>
            {t("scenario.unlock")}
          </Button>
          <ShowBase />
        </>
      }
    >
      {t("scenario.lockedOn", { name: scenario.name, day })}
    </Banner>
  );
}

function FailureBanner() {
  const { source, active } = usePlanEditor();
  const { t, cells } = usePlanWords();
  if (!active.failure) return null;
  return (
    <Banner tone="bad" actions={<ShowBase />}>
      {scenarioFailureText(active.failure, source, cells, t)} {t("scenario.baseShown")}
    </Banner>
  );
}

/** A link may outlive the scenario that it shows: the base is not taken for it. */
function UnknownBanner() {
  const { t } = usePlanWords();
  return (
    <Banner tone="warn" actions={<ShowBase />}>
      {t("scenario.unknown")} {t("scenario.baseShown")}
    </Banner>
  );
}

function ShowBase() {
  const { t } = usePlanWords();
  return (
    <Button size="sm" variant="quiet" onClick={() => showScenario(baseScenario)}>
      {t("scenario.showBase")}
    </Button>
  );
}

type BannerProps = Readonly<{
  tone: "info" | "warn" | "bad";
  actions: ReactNode;
  children: ReactNode;
}>;

const grounds = { info: "bg-info-soft", warn: "bg-warn-soft", bad: "bg-bad-soft" } as const;

function Banner({ tone, actions, children }: BannerProps) {
  return (
    <div
      role="status"
      className={`mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md px-3 py-2 ${grounds[tone]}`}
    >
      <StatusIcon tone={tone} size={16} />
      <p className="min-w-0 grow basis-64 text-sm text-text">{children}</p>
      <div className="flex items-center gap-2">{actions}</div>
    </div>
  );
}
