"use client";

import { useId, type ReactNode } from "react";
import { classNames } from "./class-names";

type SegmentedControlProps = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly Readonly<{ value: string; label: string; icon?: ReactNode }>[];
}>;

/** One of a few, all in sight: radio buttons in the shape of a bar. */
export function SegmentedControl({ label, value, onChange, options }: SegmentedControlProps) {
  const name = useId();
  return (
    <fieldset className="inline-flex rounded-md border border-line bg-surface-2 p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            "relative inline-flex min-h-7 cursor-pointer items-center gap-1.5 rounded px-2.5 text-sm",
            "has-focus-visible:outline-2 has-focus-visible:outline-accent",
            option.value === value
              ? "bg-surface font-medium text-text shadow-sm ring-1 ring-line"
              : "text-text-2 hover:text-text",
          )}
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-pointer appearance-none rounded outline-none"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
