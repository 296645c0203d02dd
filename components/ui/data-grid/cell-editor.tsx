"use client";

import { useLayoutEffect, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import type { GridCell, GridColumn } from "./grid-model";

type CellEditorProps = Readonly<{
  label: string;
  column: GridColumn;
  cell: GridCell;
  text: string;
  describedBy: string | undefined;
  onText: (text: string) => void;
  onBlur: () => void;
}>;

const fill =
  "absolute inset-0 z-30 h-full w-full min-w-0 bg-surface px-3 text-sm text-text outline-2 -outline-offset-2 outline-accent";

/** The field inside a cell. Its keys are read by the grid around it. */
export function CellEditor(props: CellEditorProps) {
  return props.column.editor === "choice" ? <ChoiceEditor {...props} /> : <TextEditor {...props} />;
}

function TextEditor({ label, column, cell, text, describedBy, onText, onBlur }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  return (
    <input
      ref={field}
      aria-label={label}
      aria-invalid={cell.flag ? true : undefined}
      aria-describedby={describedBy}
      autoComplete="off"
      spellCheck={column.editor === "text"}
      inputMode="text"
      value={text}
      onChange={(event) => onText(event.target.value)}
      onBlur={onBlur}
      className={classNames(fill, column.align === "end" && "tabular text-end")}
    />
  );
}

function ChoiceEditor({ label, column, cell, text, describedBy, onText, onBlur }: CellEditorProps) {
  const field = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  const options = cell.options ?? column.options ?? [];
  const isKnown = options.some(({ value }) => value === text);
  return (
    <select
      ref={field}
      aria-label={label}
      aria-invalid={cell.flag ? true : undefined}
      aria-describedby={describedBy}
      value={text}
      onChange={(event) => onText(event.target.value)}
      onBlur={onBlur}
      className={fill}
    >
      {isKnown ? null : <option value={text}>{text}</option>}
      {options.map(({ value, label: name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
