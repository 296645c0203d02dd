import type { AcceleratorEntry } from "@/lib/contracts/library";
import { acceleratorKey, PLANNABLE_ACCELERATORS } from "@/lib/domain/estimator/accelerator";

export type AcceleratorOption = Readonly<{ value: string; label: string; peakTflops: number }>;

const plannable: ReadonlySet<string> = new Set(PLANNABLE_ACCELERATORS.map(({ id }) => id));

/**
 * The accelerators of the library as plans, prices and estimates name them: public ones by id, own
 * ones by name. Hidden ones are left out, and those of no stated memory size, which only old runs use.
 */
export function acceleratorOptions(
  entries: readonly AcceleratorEntry[],
): readonly AcceleratorOption[] {
  return entries
    .filter(
      ({ origin, isHidden, value }) => !isHidden && (origin === "own" || plannable.has(value.id)),
    )
    .map(({ origin, value }) => ({
      value: origin === "own" ? value.name : value.id,
      label: value.name,
      peakTflops: value.peakTflops,
    }));
}

/** The option of that id or name, whatever its capitals, spaces and hyphens. */
export function chosenOption(
  options: readonly AcceleratorOption[],
  gpuModel: string,
): AcceleratorOption | undefined {
  const key = acceleratorKey(gpuModel);
  return options.find(
    ({ value, label }) => acceleratorKey(value) === key || acceleratorKey(label) === key,
  );
}
