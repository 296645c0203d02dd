"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import type { RequestFailure } from "@/lib/client/request";
import { usePlanCreation } from "@/lib/client/use-plan-creation";
import type { CreatePlanRequest } from "@/lib/contracts/plan";
import { planFormat } from "@/lib/domain/plan/plan-file";
import type { PlanSettings } from "@/lib/domain/plan/settings";
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
import { TemplateChoice, type Template } from "./template-choice";
import { useFirstInvalid } from "./use-first-invalid";

const asked: Readonly<Record<Template, readonly SettingField[]>> = {
  northlight: ["name"],
  empty: ["name", "currency", "start", "months", "openingCash"],
};

type NewPlanFormProps = Readonly<{ thisMonth: string; onClose: () => void }>;

export default function NewPlanForm({ thisMonth, onClose }: NewPlanFormProps) {
  const t = useTranslations("plans");
  const [template, setTemplate] = useState<Template>("northlight");
  const locale = useLocale();
  const [form, setForm] = useState(() => settingsForm(offered(thisMonth), locale));
  const [failures, setFailures] = useState<SettingFailures>({});
  const { state, create } = useCreation();
  const ref = useFirstInvalid(failures);

  const choose = (next: Template) => {
    const names = { northlight: "Northlight", empty: t("new.defaultName") };
    const isUntouched = form.name === names[template];
    setTemplate(next);
    setFailures({});
    if (isUntouched) setForm({ ...form, name: names[next] });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const request = requestOf(template, form);
    setFailures(request.ok ? {} : request.failures);
    if (request.ok) void create(request.body);
  };

  return (
    <form ref={ref} onSubmit={submit} noValidate className="grid gap-4">
      <TemplateChoice value={template} onChange={choose} />
      <div className="grid gap-4 sm:grid-cols-2">
        {asked[template].map((field) => (
          <div key={field} className={field === "name" ? "sm:col-span-2" : undefined}>
            <SettingInput field={field} form={form} failures={failures} onChange={setForm} />
          </div>
        ))}
      </div>
      {state.failure ? (
        <RefusalNote title={t("new.refused")} reason={requestFailureText(t, state.failure)} />
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t("action.cancel")}</Button>
        <Button type="submit" variant="primary" pending={state.isPending}>
          {state.isPending ? t("new.creating") : t("new.create")}
        </Button>
      </div>
    </form>
  );
}

/** What stands in the form when it opens. */
function offered(thisMonth: string): PlanSettings {
  const axis = { name: "Northlight", currency: "USD", start: thisMonth, months: 36 };
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

/** A template asks for a name only; the rest of the form then stands as it was and is not read. */
function requestOf(template: Template, form: SettingsForm): Request {
  const read = readSettings(form);
  if (template === "empty")
    return read.ok ? { ok: true, body: { file: { format: planFormat, ...read.values } } } : read;
  if (!read.ok && read.failures.name) return { ok: false, failures: { name: read.failures.name } };
  return { ok: true, body: { template, name: form.name.trim() } };
}
