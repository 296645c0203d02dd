"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { applicationFields } from "@/lib/domain/plan/settings";
import {
  currencyOptions,
  settingFailureText,
  type SettingFailures,
  type SettingField,
  type SettingsForm,
} from "@/lib/presenters/plans-settings-form";

export type SettingInputProps = Readonly<{
  field: SettingField;
  form: SettingsForm;
  failures: SettingFailures;
  onChange: (form: SettingsForm) => void;
  autoFocus?: boolean;
  /** In place of the setting's own, where it means something else. */
  hint?: string | undefined;
}>;

/** One setting of a plan: its label, unit, range and, where it has one, its failure. */
export function SettingInput(props: SettingInputProps) {
  const { field, form, failures, onChange, autoFocus, hint } = props;
  const t = useTranslations("plans.settings");
  const lines = useTranslations("lines");
  const number = useTranslations("number");
  const locale = useLocale();
  const currencies = useMemo(() => currencyOptions(locale, form.currency), [locale, form.currency]);
  const shared = {
    label: t(`${field}.label`),
    hint: hint ?? t(`${field}.hint`),
    error: settingFailureText({ lines, number }, failures[field], locale),
    value: form[field],
    onChange: (text: string) => onChange({ ...form, [field]: text }),
  };
  switch (field) {
    case "currency":
      return <SelectField {...shared} options={currencies} />;
    case "field": {
      const fields = applicationFields.map((value) => ({ value, label: t(`fields.${value}`) }));
      return <SelectField {...shared} options={[{ value: "", label: t("none") }, ...fields]} />;
    }
    case "name":
    case "start":
      return <TextField {...shared} autoFocus={autoFocus} />;
    case "months":
    case "interestOnCash":
      return <TextField {...shared} unit={t(`${field}.unit`)} align="end" />;
    case "openingCash":
    case "cashFloor":
      return <TextField {...shared} unit={form.currency} align="end" />;
  }
}
