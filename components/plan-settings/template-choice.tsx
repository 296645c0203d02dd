"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";

const templates = ["northlight", "empty"] as const;
export type Template = (typeof templates)[number];

type TemplateChoiceProps = Readonly<{ value: Template; onChange: (template: Template) => void }>;

/** What a new plan starts from: radio buttons with a sentence each. */
export function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const t = useTranslations("plans.new");
  const name = useId();
  return (
    <fieldset className="grid gap-2 sm:grid-cols-2">
      <legend className="mb-1 text-sm font-medium">{t("template")}</legend>
      {templates.map((template) => (
        <label
          key={template}
          className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line p-3 hover:bg-surface-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            checked={template === value}
            autoFocus={template === value}
            onChange={() => onChange(template)}
            className="mt-1 size-4 shrink-0 accent-accent outline-none"
          />
          <span className="grid gap-0.5">
            <span className="text-sm font-semibold">{t(template)}</span>
            <span className="text-sm text-text-2">{t(`${template}Help`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
