"use client";

import { useId } from "react";
import { classNames } from "./class-names";

type ChoiceCardsProps<T extends string> = Readonly<{
  legend: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly Readonly<{ value: T; label: string; help: string; isWide?: boolean }>[];
  /** The chosen card takes the focus when the cards appear. */
  autoFocus?: boolean;
}>;

/** One of several, with a sentence each: radio buttons in the shape of cards. */
export function ChoiceCards<T extends string>(props: ChoiceCardsProps<T>) {
  const { legend, value, onChange, options, autoFocus = false } = props;
  const name = useId();
  return (
    <fieldset className="grid gap-2 sm:grid-cols-2">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            "flex cursor-pointer items-start gap-2.5 rounded-lg border border-line p-3 hover:bg-surface-2",
            "has-checked:border-accent has-checked:bg-accent-soft",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
            option.isWide && "sm:col-span-2",
          )}
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            autoFocus={autoFocus && option.value === value}
            onChange={() => onChange(option.value)}
            className="mt-1 size-4 shrink-0 accent-accent outline-none"
          />
          <span className="grid gap-0.5">
            <span className="text-sm font-semibold">{option.label}</span>
            <span className="text-sm text-text-2">{option.help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
