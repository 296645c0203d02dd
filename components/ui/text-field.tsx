"use client";

import { useId, type ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { controlStyle, describedBy, FieldFrame, type FieldWords } from "./field-frame";

type TextFieldProps = FieldWords &
  Omit<ComponentPropsWithRef<"input">, "onChange" | "value"> & {
    value: string;
    onChange: (text: string) => void;
    /** Unit at the end of the box: months, %, USD. */
    unit?: string | undefined;
    align?: "start" | "end";
  };

export function TextField(props: TextFieldProps) {
  const { label, hint, error, hideLabel, value, onChange, unit, align = "start", ...rest } = props;
  const made = useId();
  const id = rest.id ?? made;
  const words = { label, hint, error, hideLabel };
  return (
    <FieldFrame id={id} {...words}>
      <div className="relative">
        <input
          type="text"
          autoComplete="off"
          {...rest}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, words)}
          className={classNames(
            controlStyle,
            unit && "pe-16",
            align === "end" && "tabular text-end",
          )}
        />
        {unit ? (
          <span className="pointer-events-none absolute inset-y-0 end-2.5 grid place-items-center text-xs text-text-3">
            {unit}
          </span>
        ) : null}
      </div>
    </FieldFrame>
  );
}
