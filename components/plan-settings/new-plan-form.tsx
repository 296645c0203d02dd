"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import type { RequestFailure } from "@/lib/client/request";
import { usePlanCreation } from "@/lib/client/use-plan-creation";
import type { CreatePlanRequest } from "@/lib/contracts/plan";
import { planFormat } from "@/lib/domain/plan/plan-file";
import type { PlanSettings } from "@/lib/domain/plan/settings";
import type { Locale } from "@/lib/i18n/locale";
import { requestFailureText } from "@/lib/presenters/plans-failure";
import {
  readSettings,
  settingsForm,
  type SettingFailures,
  type SettingField,
  type SettingsForm,
} from "@/lib/presenters/plans-settings-form";
import { RefusalNote } from "./refusal-note";
import { SettingInput } from "./setting-input";
import { TemplateChoice, type Beginning } from "./template-choice";
import { useFirstInvalid } from "./use-first-invalid";

const guidedStartAddress = "/plans/new";

/** What each beginning asks for; the guided start asks on a page of its own. */
function askedOf(beginning: Beginning): readonly SettingField[] {
  if (beginning === "guided") return [];
  if (beginning === "northlight") return ["name"];
  if (beginning === "empty") return ["name", "currency", "start", "months", "openingCash"];
  return ["name", "start"];
}

type NewPlanFormProps = Readonly<{ thisMonth: string; onClose: () => void }>;

export default function NewPlanForm({ thisMonth, onClose }: NewPlanFormProps) {
  const t = useTranslations("plans");
  const locale = useLocale();
  const router = useRouter();
  const [beginning, setBeginning] = useState<Beginning>("guided");
  const [form, setForm] = useState(() => settingsForm(offered(thisMonth), locale));
  const [failures, setFailures] = useState<SettingFailures>({});
  const { state, create } = useCreation();
  const ref = useFirstInvalid(failures);

  const nameOf = (one: Beginning) => t(`new.${one}.planName`);
  const choose = (next: Beginning) => {
    const isUntouched = form.name === "" || form.name === nameOf(beginning);
    setBeginning(next);
    setFailures({});
    if (isUntouched) setForm({ ...form, name: nameOf(next) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (beginning === "guided") return router.push(guidedStartAddress);
    const typed = askedForm(beginning, form, settingsForm(offered(thisMonth), locale));
    const request = requestOf({ template: beginning, form: typed, language: locale });
    setFailures(request.ok ? {} : request.failures);
    if (request.ok) void create(request.body);
  };
  const action = beginning === "guided" ? t("new.begin") : t("new.create");

  return (
    <form ref={ref} onSubmit={submit} noValidate className="grid gap-4">
      <TemplateChoice value={beginning} onChange={choose} />
      <div className="grid gap-4 sm:grid-cols-2">
        {askedOf(beginning).map((field) => (
          <div key={field} className={field === "name" ? "sm:col-span-2" : undefined}>
            <SettingInput
              field={field}
              form={form}
              failures={failures}
              onChange={setForm}
              hint={field === "start" ? t("new.startHint") : undefined}
            />
          </div>
        ))}
      </div>
      {state.failure ? (
        <RefusalNote title={t("new.refused")} reason={requestFailureText(t, state.failure)} />
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t("action.cancel")}</Button>
        <Button type="submit" variant="primary" pending={state.isPending}>
          {state.isPending ? t("new.creating") : action}
        </Button>
      </div>
    </form>
  );
}

/** What stands in the form when it opens. */
function offered(thisMonth: string): PlanSettings {
  const axis = { name: "", currency: "USD", start: thisMonth, months: 36 };
  return { ...axis, openingCash: 1_000_000, interestOnCash: 0 };
}

type CreationState = Readonly<{ isPending: boolean; failure: RequestFailure | null }>;

/** Once made, the button stays busy: the page is on its way to the plan. */
function useCreation() {
  const createPlan = usePlanCreation();
  const [state, setState] = useState<CreationState>({ isPending: false, failure: null });
  const create = async (body: CreatePlanRequest) => {
    setState({ isPending: true, failure: null });
    const answer = await createPlan(body);
    if (!answer.ok) setState({ isPending: false, failure: answer.failure });
  };
  return { state, create };
}

type Request =
  | Readonly<{ ok: true; body: CreatePlanRequest }>
  | Readonly<{ ok: false; failures: SettingFailures }>;

/** The fields that are asked for, as typed; what is not asked for stands as it was offered. */
function askedForm(beginning: Beginning, form: SettingsForm, untouched: SettingsForm) {
  const typed = askedOf(beginning).map((field) => [field, form[field]]);
  return { ...untouched, ...Object.fromEntries(typed) };
}

type Wish = Readonly<{
  template: Exclude<Beginning, "guided">;
  form: SettingsForm;
  language: Locale;
}>;

function requestOf({ template, form, language }: Wish): Request {
  const read = readSettings(form);
  if (!read.ok) return read;
  const { name, start } = read.values;
  switch (template) {
    case "empty":
      return { ok: true, body: { file: { format: planFormat, ...read.values } } };
    case "northlight":
      return { ok: true, body: { template, name } };
    default:
      return { ok: true, body: { template, name, start, language } };
  }
}
