"use client";

import { useTranslations } from "next-intl";
import { ChoiceCards } from "@/components/ui/choice-cards";
import { templateIds } from "@/lib/domain/plan/templates/template-ids";

/** What a new plan starts from: six questions, a template of a field, the demonstration, nothing. */
const beginnings = ["guided", ...templateIds] as const;
export type Beginning = (typeof beginnings)[number];

type TemplateChoiceProps = Readonly<{ value: Beginning; onChange: (beginning: Beginning) => void }>;

/** The beginnings with a sentence each; the guided start, which suits most, has the whole width. */
export function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const t = useTranslations("plans.new");
  const options = beginnings.map((beginning) => ({
    value: beginning,
    label: t(`${beginning}.name`),
    help: t(`${beginning}.help`),
    isWide: beginning === "guided",
  }));
  return (
    <ChoiceCards
      legend={t("template")}
      value={value}
      onChange={onChange}
      options={options}
      autoFocus
    />
  );
}
