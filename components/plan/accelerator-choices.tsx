"use client";

import { useQuery } from "@tanstack/react-query";
import { acceleratorsQuery } from "@/lib/client/library-queries";
import { PLANNABLE_ACCELERATORS } from "@/lib/domain/estimator/accelerator";
import { acceleratorOptions } from "@/lib/presenters/accelerator-options";

/** The GPUs that a field offers while one types: those shipped, until the library is here. */
export function AcceleratorChoices({ id }: Readonly<{ id: string }>) {
  const { data } = useQuery(acceleratorsQuery());
  const options = data
    ? acceleratorOptions(data.entries)
    : PLANNABLE_ACCELERATORS.map(({ id: value, name }) => ({ value, label: name }));
  return (
    <datalist id={id}>
      {options.map(({ value, label }) => (
        <option key={value} value={value} label={label} />
      ))}
    </datalist>
  );
}
