"use client";

import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { baseScenario } from "@/lib/domain/plan/base-scenario";
import { scenarioColors, type Scenario } from "@/lib/domain/plan/scenario-schema";
import { possibleParents, scenarioColor } from "@/lib/presenters/scenario-words";
import { usePlanWords } from "./use-plan-words";
import type { ScenarioActions, ScenarioWish } from "./use-scenario-actions";

type ScenarioDialogProps = Readonly<{
  /** The scenario to edit; null makes a new one. */
  scenario: Scenario | null;
  actions: ScenarioActions;
  onClose: () => void;
}>;

/** Name, colour and parent of a scenario. */
export default function ScenarioDialog({ scenario, actions, onClose }: ScenarioDialogProps) {
  const { t } = usePlanWords();
  const [wish, setWish] = useFirstWish(scenario);
  const [isEmpty, setIsEmpty] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = wish.name.trim();
    setIsEmpty(name === "");
    if (name === "") return;
    if (scenario) actions.change(scenario.id, { ...wish, name });
    else actions.make({ ...wish, name });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(scenario ? "scenario.editTitle" : "scenario.newTitle")}
      description={t("scenario.dialogHelp")}
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
        <TextField
          label={t("scenario.name")}
          value={wish.name}
          autoFocus
          error={isEmpty ? t("scenario.nameNeeded") : undefined}
          onChange={(name) => setWish({ ...wish, name })}
        />
        <ParentField scenario={scenario} wish={wish} onChange={setWish} />
        <ColorField wish={wish} onChange={setWish} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("sheet.cancel")}</Button>
          <Button type="submit" variant="primary">
            {t(scenario ? "scenario.save" : "scenario.create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A new scenario starts from the one that is shown, under a name that is free. */
function useFirstWish(scenario: Scenario | null) {
  const { source, active } = usePlanEditor();
  const { t } = usePlanWords();
  return useState<ScenarioWish>(() => {
    if (scenario) {
      const { id, name, from } = scenario;
      return { name, from, color: scenarioColor(source.scenarios, id) };
    }
    const count = source.scenarios.length + 1;
    const color = scenarioColors[count % scenarioColors.length]!;
    return { name: t("scenario.defaultName", { number: count }), from: active.id, color };
  });
}

type FieldProps = Readonly<{ wish: ScenarioWish; onChange: (wish: ScenarioWish) => void }>;

function ParentField({
  scenario,
  wish,
  onChange,
}: FieldProps & Readonly<{ scenario: Scenario | null }>) {
  const { source } = usePlanEditor();
  const { t } = usePlanWords();
  const parents = possibleParents(source.scenarios, scenario?.id ?? null);
  return (
    <SelectField
      label={t("scenario.parent")}
      hint={t("scenario.parentHelp")}
      value={wish.from}
      disabled={scenario?.locked !== undefined}
      options={[
        { value: baseScenario, label: t("scenario.base") },
        ...parents.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(from) => onChange({ ...wish, from })}
    />
  );
}

function ColorField({ wish, onChange }: FieldProps) {
  const { t } = usePlanWords();
  const choose = (value: string) => {
    const color = scenarioColors.find((known) => known === value);
    onChange({ ...wish, color });
  };
  return (
    <SelectField
      label={t("scenario.color")}
      value={wish.color ?? ""}
      options={scenarioColors.map((value) => ({ value, label: t(`scenario.colors.${value}`) }))}
      onChange={choose}
    />
  );
}
