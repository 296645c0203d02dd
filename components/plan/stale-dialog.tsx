"use client";

import type { PlanEdit } from "@/lib/domain/plan/edit";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { resolve } from "@/lib/domain/plan/scenario";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TwoVersions, type TwoVersionsRow } from "@/components/ui/two-versions";
import type { Trouble } from "@/lib/client/plan-draft";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { idOf } from "@/lib/client/saved-document";
import {
  conflictRows,
  scenarioConflictRows,
  settingsConflictRows,
} from "@/lib/presenters/save-words";
import { usePlanWords } from "./use-plan-words";

type Stale = Extract<Trouble, { kind: "stale" }>;

/** Both values side by side; nothing is written before a person has chosen. */
export default function StaleDialog({ trouble }: Readonly<{ trouble: Stale }>) {
  const { keepMine, takeTheirs } = usePlanEditor();
  const { t } = usePlanWords();
  const { name, rows } = useConflict(trouble);
  const isRemoved = trouble.version === null;
  const subject = trouble.current.kind;
  return (
    <Dialog
      open
      onOpenChange={() => undefined}
      title={t("save.staleTitle", { name })}
      description={t(isRemoved ? "save.staleRemoved" : "save.staleBody", { subject })}
      footer={
        <>
          <Button onClick={takeTheirs}>{t("save.takeTheirs")}</Button>
          <Button variant="primary" onClick={keepMine}>
            {t("save.keepMine")}
          </Button>
        </>
      }
    >
      <TwoVersions
        heads={{ field: t("save.field"), mine: t("save.mine"), theirs: t("save.theirs") }}
        rows={rows}
      />
    </Dialog>
  );
}

/** What two people disagree on, by what they both wrote. */
function useConflict({ pending: { edit }, current }: Stale): {
  name: string;
  rows: TwoVersionsRow[];
} {
  const { source, saved } = usePlanEditor();
  const { t, cells } = usePlanWords();
  const id = idOf(edit);
  const withId = (item: Readonly<{ id: string }>) => item.id === id;
  if (current.kind === "settings") {
    const set = edit.kind === "setSettings" ? edit.set : {};
    const rows = settingsConflictRows({ set, theirs: current.settings }, t);
    return { name: current.settings.name, rows };
  }
  if (current.kind === "scenario") {
    const mine = source.scenarios.find(withId) ?? null;
    const theirs = current.scenario;
    const onLine = lineConflict(source, edit, theirs);
    if (onLine) return { name: onLine.name, rows: conflictRows({ ...onLine, edit }, cells, t) };
    return { name: (theirs ?? mine)?.name ?? id, rows: scenarioConflictRows({ mine, theirs }, t) };
  }
  const mine = source.lines.find(withId) ?? null;
  const before = saved.plan.lines.find(withId) ?? null;
  const rows = conflictRows({ mine, theirs: current.line, edit }, cells, t);
  return { name: (current.line ?? mine ?? before)?.name ?? id, rows };
}

/** The line that two people changed in one scenario, as it is with the changes of each. */
function lineConflict(source: Plan, edit: PlanEdit, theirs: Scenario | null) {
  const id = edit.kind === "setScenario" ? edit.part?.line : null;
  if (edit.kind !== "setScenario" || !id || !theirs) return null;
  const lineIn = (plan: Plan) => {
    const resolution = resolve(plan, edit.scenario);
    return resolution.ok ? (resolution.plan.lines.find((one) => one.id === id) ?? null) : null;
  };
  const scenarios = source.scenarios.map((one) => (one.id === theirs.id ? theirs : one));
  const lines = { mine: lineIn(source), theirs: lineIn({ ...source, scenarios }) };
  const name = (lines.theirs ?? lines.mine)?.name;
  return name === undefined ? null : { name, ...lines };
}
