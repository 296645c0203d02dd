"use client";

import { useLocale, useTranslations } from "next-intl";
import { ChoiceCards } from "@/components/ui/choice-cards";
import { TextField } from "@/components/ui/text-field";
import { applicationFields } from "@/lib/domain/plan/settings";
import type { GuidedAnswers } from "@/lib/domain/plan/templates/guided-answers";
import { exampleWord } from "@/lib/domain/plan/templates/guided-basis";
import { modelKinds } from "@/lib/domain/plan/templates/model-kind";
import { hintValues } from "@/lib/presenters/guided-preview";
import {
  guidedSteps,
  type GuidedFailures,
  type GuidedField,
  type GuidedStep,
  type GuidedTexts,
} from "@/lib/presenters/guided-start-form";
import { settingFailureText } from "@/lib/presenters/plans-settings-form";

type Asked = Readonly<{
  texts: GuidedTexts;
  failures: GuidedFailures;
  answers: GuidedAnswers;
  onChange: (field: GuidedField, text: string) => void;
}>;

/** What one question asks for, with its help, its units and, where there is one, its failure. */
export function Question({ step, ...asked }: Asked & Readonly<{ step: GuidedStep }>) {
  const fields = guidedSteps.find(({ id }) => id === step)?.fields ?? [];
  return (
    <div className="grid gap-4">
      {fields.map((field) => (
        <AskedField key={field} field={field} {...asked} />
      ))}
    </div>
  );
}

type AskedFieldProps = Asked & Readonly<{ field: GuidedField }>;

function AskedField(props: AskedFieldProps) {
  switch (props.field) {
    case "field":
      return <FieldChoice {...props} />;
    case "modelKind":
      return <KindChoice {...props} />;
    default:
      return <TypedField {...props} field={props.field} />;
  }
}

function FieldChoice({ texts, onChange }: AskedFieldProps) {
  const t = useTranslations("guided.field");
  const options = applicationFields.map((value) => ({
    value,
    label: t(`choice.${value}`),
    help: t(`help.${value}`),
  }));
  const chosen = applicationFields.find((value) => value === texts.field) ?? "other";
  return (
    <ChoiceCards
      legend={t("label")}
      value={chosen}
      onChange={(value) => onChange("field", value)}
      options={options}
    />
  );
}

function KindChoice({ texts, onChange }: AskedFieldProps) {
  const t = useTranslations("guided.modelKind");
  const options = modelKinds.map((value) => ({
    value,
    label: t(`choice.${value}`),
    help: t(`help.${value}`),
  }));
  const chosen = modelKinds.find((value) => value === texts.modelKind) ?? "language";
  return (
    <ChoiceCards
      legend={t("label")}
      value={chosen}
      onChange={(value) => onChange("modelKind", value)}
      options={options}
    />
  );
}

type TypedFieldProps = AskedFieldProps &
  Readonly<{ field: Exclude<GuidedField, "field" | "modelKind"> }>;

const moneyFields: ReadonlySet<GuidedField> = new Set(["openingCash", "roundAmount"]);
const textFields: ReadonlySet<GuidedField> = new Set(["name", "roundMonth", "start", "launch"]);

function TypedField({ field, texts, failures, answers, onChange }: TypedFieldProps) {
  const t = useTranslations("guided");
  const lines = useTranslations("lines");
  const number = useTranslations("number");
  const locale = useLocale();
  const values = { ...hintValues(answers, locale), unit: exampleWord(answers) };
  return (
    <div className="max-w-md">
      <TextField
        label={t(`${field}.label`, values)}
        hint={t(`${field}.hint`, values)}
        error={settingFailureText({ lines, number }, failures[field], locale)}
        value={texts[field]}
        onChange={(text) => onChange(field, text)}
        align={textFields.has(field) ? "start" : "end"}
        unit={moneyFields.has(field) ? "USD" : undefined}
        name={field}
        spellCheck={false}
      />
    </div>
  );
}
