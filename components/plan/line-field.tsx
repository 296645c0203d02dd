"use client";

import { useId } from "react";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Field } from "@/lib/domain/plan/field";
import { fieldHint } from "@/lib/presenters/field-hint";
import { fieldWords, unitLabel } from "@/lib/presenters/line-words";
import { AcceleratorChoices } from "./accelerator-choices";
import { usePlanWords } from "./use-plan-words";

export type LineFieldProps = Readonly<{
  kind: string;
  name: string;
  field: Field;
  text: string;
  error?: string | undefined;
  /** In place of the usual help: what stands there now, and what typing would do. */
  hint?: string | undefined;
  placeholder?: string | undefined;
  onText: (text: string) => void;
  /** The person is done with the field: it left focus, Enter was pressed, a choice was made. */
  onDone: (text: string) => void;
}>;

/** One field of a line as a form shows it, with its unit, range, default and help. */
export function LineField(props: LineFieldProps) {
  const { kind, name, field, text, error, onText, onDone } = props;
  const { t, lines, locale, context } = usePlanWords();
  const { label, help } = fieldWords(lines, kind, name);
  const range = fieldHint(field, { t, locale });
  const hint = props.hint ?? [help, range].filter(Boolean).join(" · ");
  const choose = (value: string) => {
    onText(value);
    onDone(value);
  };
  const options = useOptions(field);
  if (options) {
    const shared = { label, hint, error, options, value: text };
    return <SelectField {...shared} onChange={choose} />;
  }
  return (
    <FreeField
      {...props}
      label={withUnit(label, unitLabel(lines, field.unit, context.currency))}
      hint={hint}
    />
  );
}

function useOptions(field: Field) {
  const { t, cells } = usePlanWords();
  const blank = { value: "", label: t("sheet.none") };
  if (field.control === "choice") {
    const choices = field.choices.map((value) => ({ value, label: cells.choice(value) }));
    return field.isRequired ? [blank, ...choices] : choices;
  }
  if (field.control !== "line") return null;
  const lines = [...cells.lineNames].map(([value, label]) => ({ value, label }));
  return [{ value: "", label: t("sheet.followNone") }, ...lines];
}

/** The unit stands with the label: inside the box a long one would lie over the value. */
function withUnit(label: string, unit: string | null): string {
  const isSaid = unit === null || label.toLowerCase().endsWith(unit.toLowerCase());
  return isSaid ? label : `${label} (${unit})`;
}

type FreeProps = LineFieldProps & Readonly<{ label: string }>;

/** A field that is typed into: a number, a month, a name. */
function FreeField({ label, hint, error, placeholder, ...props }: FreeProps) {
  const { field, text, onText, onDone } = props;
  const listId = useId();
  const isNumber = ["number", "quantity", "gpuHours"].includes(field.control);
  const isAccelerator = field.control === "accelerator";
  const shared = { label, hint, error, placeholder, value: text, onChange: onText };
  if (field.isLong) return <TextArea {...shared} onBlur={() => onDone(text)} />;
  return (
    <>
      <TextField
        {...shared}
        align={isNumber ? "end" : "start"}
        required={field.isRequired}
        list={isAccelerator ? listId : undefined}
        onBlur={() => onDone(text)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onDone(text);
        }}
      />
      {isAccelerator ? <AcceleratorChoices id={listId} /> : null}
    </>
  );
}
