"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { classNames } from "./class-names";
import { controlStyle, describedBy, FieldFrame, type FieldWords } from "./field-frame";

export type SelectOption = Readonly<{ value: string; label: string; disabled?: boolean }>;

type SelectFieldProps = FieldWords & {
  value: string;
  onChange: (value: string) => void;
  options: readonly SelectOption[];
  disabled?: boolean;
  required?: boolean;
  name?: string;
};

/** The browser's own select: it works by touch, by keyboard and in forced colours. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, hideLabel, value, onChange, options, ...rest } = props;
  const id = useId();
  const words = { label, hint, error, hideLabel };
  return (
    <FieldFrame id={id} {...words}>
      <div className="relative">
        <select
          {...rest}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, words)}
          className={classNames(controlStyle, "appearance-none pe-8")}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          size={16}
          aria-hidden
          className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-text-3"
        />
      </div>
    </FieldFrame>
  );
}
