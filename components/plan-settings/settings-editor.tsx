"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import type { RequestFailure } from "@/lib/client/request";
import type { SettingsResponse } from "@/lib/contracts/plan";
import type { PlanSettings } from "@/lib/domain/plan/settings";
import { requestFailureText } from "@/lib/presenters/plans-failure";
import {
  changedSettings,
  readSettings,
  settingFailures,
  settingFields,
  settingsForm,
  type SettingFailures,
} from "@/lib/presenters/plans-settings-form";
import { RefusalNote } from "./refusal-note";
import { SettingInput } from "./setting-input";
import { SettingsConflict } from "./settings-conflict";
import { useFirstInvalid } from "./use-first-invalid";
import { useSettingsSave } from "./use-settings-save";

type SettingsEditorProps = Readonly<{
  planId: string;
  settings: PlanSettings;
  settingsVersion: number;
  onSaved: (saved: SettingsResponse) => void;
  onClose: () => void;
}>;

export default function SettingsEditor(props: SettingsEditorProps) {
  const { planId, settings, settingsVersion, onSaved, onClose } = props;
  const t = useTranslations("plans");
  const locale = useLocale();
  const [form, setForm] = useState(() => settingsForm(settings, locale));
  const [failures, setFailures] = useState<SettingFailures>({});
  const [mine, setMine] = useState<ReturnType<typeof changedSettings>>({});
  const { state, save } = useSettingsSave(planId, onSaved);
  const ref = useFirstInvalid(failures);

  const send = async (set: typeof mine, version: number) => {
    const failure = await save({ set, version });
    if (failure) setFailures(fieldsRefused(failure));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readSettings(form);
    setFailures(read.ok ? {} : read.failures);
    if (!read.ok) return;
    const set = changedSettings(settings, read.values);
    setMine(set);
    if (Object.keys(set).length === 0) onClose();
    else void send(set, settingsVersion);
  };

  if (state.kind === "stale")
    return (
      <SettingsConflict
        mine={mine}
        base={settings}
        current={state.current}
        onKeepTheirs={() => onSaved(state.current)}
        onSaveMine={() => void send(mine, state.current.settingsVersion)}
      />
    );
  return (
    <form ref={ref} onSubmit={submit} noValidate className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {settingFields.map((field) => (
          <div key={field} className={field === "name" ? "sm:col-span-2" : undefined}>
            <SettingInput
              field={field}
              form={form}
              failures={failures}
              onChange={setForm}
              autoFocus={field === "name"}
            />
          </div>
        ))}
      </div>
      {state.kind === "refused" ? (
        <RefusalNote title={t("settings.refused")} reason={requestFailureText(t, state.failure)} />
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t("action.cancel")}</Button>
        <Button type="submit" variant="primary" pending={state.kind === "saving"}>
          {t("action.save")}
        </Button>
      </div>
    </form>
  );
}

function fieldsRefused(failure: RequestFailure): SettingFailures {
  return failure.kind === "refused" ? settingFailures(failure.problem.errors ?? []) : {};
}
