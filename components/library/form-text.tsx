"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import { problemText } from "@/lib/presenters/problem-text";
import type { EntryForm } from "./entry-form-sheet";
import { useFieldNames } from "./use-field-names";

type FormTextProps = EntryForm &
  Readonly<{
    name: string;
    hint?: string;
    isNumber?: boolean;
    isOptional?: boolean;
    isFixed?: boolean;
    placeholder?: string;
  }>;

/** A field that is typed into, with the reason why it cannot be used. */
export function FormText({ texts, problemOf, change, name, ...look }: FormTextProps) {
  const { hint, isNumber, isOptional, isFixed, placeholder } = look;
  const t = useTranslations("library.form");
  const nameOf = useFieldNames();
  const wordsOf = useProblemWords();
  return (
    <TextField
      label={isOptional ? t("optional", { label: nameOf(name) }) : nameOf(name)}
      hint={hint}
      error={wordsOf(problemOf(name))}
      value={texts[name] ?? ""}
      onChange={(text) => change(name, text)}
      align={isNumber ? "end" : "start"}
      placeholder={placeholder}
      readOnly={isFixed}
      name={name}
    />
  );
}

export function useProblemWords() {
  const t = useTranslations("estimator.failure");
  const number = useTranslations("number.failure");
  return (problem: ReturnType<EntryForm["problemOf"]>) =>
    problem && problemText(problem, { t, number });
}
