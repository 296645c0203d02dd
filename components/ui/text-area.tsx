"use client";

import { useId, type ComponentPropsWithRef } from "react";
import { controlStyle, describedBy, FieldFrame, type FieldWords } from "./field-frame";

type TextAreaProps = FieldWords &
  Omit<ComponentPropsWithRef<"textarea">, "onChange" | "value"> & {
    value: string;
    onChange: (text: string) => void;
  };

const fewestRows = 2;
const mostRows = 10;
/** About what a sheet's width holds. */
const charactersPerRow = 48;

/** A box for more than a line: it is as tall as its text, within bounds. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, hideLabel, value, onChange, ...rest } = props;
  const id = useId();
  const words = { label, hint, error, hideLabel };
  return (
    <FieldFrame id={id} {...words}>
      <textarea
        {...rest}
        id={id}
        value={value}
        rows={Math.min(mostRows, Math.max(fewestRows, rowsOf(value)))}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, words)}
        className={`${controlStyle} py-1.5`}
      />
    </FieldFrame>
  );
}

function rowsOf(text: string): number {
  const lengths = text.split("\n").map((line) => Math.ceil(line.length / charactersPerRow) || 1);
  return lengths.reduce((sum, rows) => sum + rows, 0);
}
