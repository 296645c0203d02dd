"use client";

import { ChevronDown, Lock } from "lucide-react";
import dynamic from "next/dynamic";
import { useCallback, useMemo, useState, type ComponentPropsWithRef } from "react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { MenuItem } from "@/components/ui/menu-items";
import { Swatch } from "@/components/ui/swatch";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { baseScenario } from "@/lib/domain/plan/base-scenario";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";
import { scenarioColor, scenarioName } from "@/lib/presenters/scenario-words";
import { usePlanWords } from "./use-plan-words";
import { showScenario, useScenarioActions } from "./use-scenario-actions";
import { useScenarioCommands } from "./use-plan-commands";

const ScenarioDialog = dynamic(() => import("./scenario-dialog"), { ssr: false });

type ScenarioAction = "make" | "edit" | "copy" | "lock" | "unlock" | "promote" | "remove";

/** Which scenario is shown, and what can be done with it. */
export function ScenarioMenu() {
  const { source, active } = usePlanEditor();
  const { t } = usePlanWords();
  const [asked, setAsked] = useState<"new" | "edit" | null>(null);
  const actions = useScenarioActions();
  const name = scenarioName(source.scenarios, active.id, t);
  const startNew = useCallback(() => setAsked("new"), []);
  const choices = useChoices();
  useScenarioCommands(choices, startNew);
  const items = [
    ...choices,
    { ...item("make"), group: t("scenario.manage"), run: startNew },
    ...ownItems(),
  ];
  return (
    <>
      <Menu trigger={<MenuButton words={name} />} items={items} />
      {asked ? (
        <ScenarioDialog
          scenario={asked === "edit" ? active.scenario : null}
          actions={actions}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );

  function item(id: ScenarioAction) {
    return { id: `scenario-${id}`, label: t(`scenario.action.${id}`, { name }) };
  }

  function ownItems(): readonly MenuItem[] {
    const { scenario } = active;
    const group = t("scenario.manage");
    const lock = { ...item("lock"), group, run: () => actions.lock(active.id) };
    if (!scenario) return [{ ...lock, hint: t("scenario.lockBaseHint") }];
    const copyName = t("grid.copyOf", { name: scenario.name });
    const unlock = { ...item("unlock"), group, run: () => actions.unlock(scenario.id) };
    return [
      { ...item("edit"), group, run: () => setAsked("edit") },
      { ...item("copy"), group, run: () => actions.copy(scenario, copyName) },
      scenario.locked ? unlock : { ...lock, hint: t("scenario.lockHint") },
      { ...item("promote"), group, run: () => actions.promote(scenario) },
      removal(scenario, group),
    ];
  }

  function removal(scenario: Scenario, group: string): MenuItem {
    const child = source.scenarios.find(({ from }) => from === scenario.id);
    const reason = scenario.locked ? "scenario.removeLocked" : "scenario.removeParent";
    const isKept = scenario.locked !== undefined || child !== undefined;
    return {
      ...item("remove"),
      ...{ group, tone: "danger", disabled: isKept, run: () => actions.remove(scenario) },
      ...(isKept && { hint: t(reason, { name: child?.name ?? "" }) }),
    };
  }
}

type MenuButtonProps = ComponentPropsWithRef<"button"> & { words?: string };

function MenuButton({ words, ...props }: MenuButtonProps) {
  const { source, active } = usePlanEditor();
  const { t } = usePlanWords();
  return (
    <Button size="sm" {...props}>
      {active.scenario ? <Swatch color={scenarioColor(source.scenarios, active.id)} /> : null}
      <span className="text-text-3">{t("scenario.label")}</span>
      <span className="max-w-40 truncate">{words}</span>
      {active.scenario?.locked ? <Lock size={13} aria-label={t("scenario.lockedWord")} /> : null}
      <ChevronDown size={14} aria-hidden />
    </Button>
  );
}

/** The base and every scenario, each to be shown. */
function useChoices(): readonly MenuItem[] {
  const { source, active } = usePlanEditor();
  const { t } = usePlanWords();
  const { scenarios } = source;
  return useMemo(() => {
    const nameOf = (id: string) => scenarioName(scenarios, id, t);
    const base = { id: baseScenario, from: baseScenario };
    return [base, ...scenarios].map(({ id, from }) => ({
      id: `show-${id}`,
      label: nameOf(id),
      group: t("scenario.choose"),
      checked: id === active.id,
      ...(id !== baseScenario && { swatch: scenarioColor(scenarios, id) }),
      ...(from !== baseScenario && { hint: t("scenario.from", { name: nameOf(from) }) }),
      run: () => showScenario(id),
    }));
  }, [scenarios, active.id, t]);
}
