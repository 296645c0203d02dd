"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import type { PlanSettings } from "@/lib/domain/plan/settings";
import {
  changedSettings,
  readSettings,
  settingsForm,
  type SettingFailures,
  type SettingField,
} from "@/lib/presenters/plans-settings-form";
import { SettingInput } from "./setting-input";
import { useFirstInvalid } from "./use-first-invalid";

/** The settings that a scenario may have of its own (R58). */
const ownFields: readonly SettingField[] = ["openingCash", "cashFloor", "interestOnCash"];

export type ScenarioSettingsFormProps = Readonly<{
  /** The settings as the scenario has them. */
  settings: PlanSettings;
  isReadOnly: boolean;
  onSave: (set: Readonly<Record<string, unknown>>) => void;
  onClose: () => void;
}>;

/** Cash, floor and interest of a scenario; what is set as its parent has it stays inherited. */
export default function ScenarioSettingsForm(props: ScenarioSettingsFormProps) {
  const { settings, isReadOnly, onSave, onClose } = props;
  const t = useTranslations("plans");
  const [form, setForm] = useState(settingsForm(settings, useLocale()));
  const [failures, setFailures] = useState<SettingFailures>({});
  const ref = useFirstInvalid(failures);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readSettings(form);
    setFailures(read.ok ? {} : read.failures);
    if (!read.ok) return;
    const set = changedSettings(settings, read.values);
    if (Object.keys(set).length > 0) onSave(set);
    onClose();
  };
  return (
    <form ref={ref} onSubmit={submit} noValidate className="grid gap-4">
      <fieldset disabled={isReadOnly} className="grid gap-4 sm:grid-cols-2">
        {ownFields.map((field) => (
          <SettingInput key={field} {...{ field, form, failures }} onChange={setForm} />
        ))}
      </fieldset>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t("action.cancel")}</Button>
        <Button type="submit" variant="primary" disabled={isReadOnly}>
          {t("action.save")}
        </Button>
      </div>
    </form>
  );
}
