"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { StatusIcon } from "@/components/ui/status-icon";
import { TwoVersions } from "@/components/ui/two-versions";
import type { SettingsResponse } from "@/lib/contracts/plan";
import type { PlanSettings } from "@/lib/domain/plan/settings";
import {
  settingFields,
  settingText,
  type SettingField,
  type SettingValues,
} from "@/lib/presenters/plans-settings-form";

type SettingsConflictProps = Readonly<{
  /** What this person changed; null where a setting was taken away. */
  mine: Readonly<Partial<Record<SettingField, string | number | null>>>;
  base: PlanSettings;
  current: SettingsResponse;
  onKeepTheirs: () => void;
  onSaveMine: () => void;
}>;

/** Both values of every setting that either side changed. Saving mine sets only what I changed. */
export function SettingsConflict(props: SettingsConflictProps) {
  const { mine, base, current, onKeepTheirs, onSaveMine } = props;
  const t = useTranslations("plans.settings");
  const locale = useLocale();
  const theirs = current.settings;
  const wanted = { ...theirs, ...withoutNulls(mine) };
  const fields = settingFields.filter((field) => field in mine || base[field] !== theirs[field]);
  const text = (field: SettingField, values: Partial<SettingValues>) =>
    ((field === "field" && values.field && t(`fields.${values.field}`)) ||
      settingText(field, values, { locale, currency: values.currency ?? "" })) ??
    t("none");
  const mineText = (field: SettingField) => {
    if (!(field in mine)) return t("unchanged");
    return mine[field] === null ? t("none") : text(field, wanted);
  };
  return (
    <div className="grid gap-4">
      <p role="alert" className="flex items-start gap-2 text-sm">
        <span className="pt-0.5">
          <StatusIcon tone="warn" size={16} />
        </span>
        <span>
          <strong className="block font-semibold">{t("conflictTitle")}</strong>
          {t("conflictBody")}
        </span>
      </p>
      <TwoVersions
        heads={{ field: t("setting"), mine: t("mine"), theirs: t("theirs") }}
        rows={fields.map((field) => ({
          field: t(`${field}.label`),
          mine: mineText(field),
          theirs: text(field, theirs),
        }))}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onKeepTheirs}>{t("keepTheirs")}</Button>
        <Button variant="primary" onClick={onSaveMine}>
          {t("saveMine")}
        </Button>
      </div>
    </div>
  );
}

function withoutNulls(set: SettingsConflictProps["mine"]): Partial<SettingValues> {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null));
}
