import accelerators from "./data/accelerators.json";

export type Accelerator = Readonly<{
  /** Stable name in plan files and runs, such as `h100-sxm`. */
  id: string;
  name: string;
  vendor: string;
  releaseYear: number;
  /** Absent for `a100` and `v100`: old runs that do not say which memory size they used. */
  memoryGb?: number;
  /** Of the memory, in units of 1e9 bytes a second; absent where `memoryGb` is. */
  bandwidthGbPerSecond?: number;
  /** Dense bf16/fp16 peak of one device, in units of 1e12 operations a second. */
  peakTflops: number;
  powerWatts: number;
  source: string;
  /** Fields not read again in the vendor's datasheet: to be shown as such. */
  recalled?: readonly string[];
  note?: string;
}>;

/** Every accelerator with a known speed, by vendor and age. */
export const ACCELERATORS: readonly Accelerator[] = accelerators;

/** Those that a run can be planned on: one of a stated memory size. */
export const PLANNABLE_ACCELERATORS: readonly Accelerator[] = ACCELERATORS.filter(
  (accelerator) => accelerator.memoryGb !== undefined,
);

const byKey = new Map(
  ACCELERATORS.flatMap((accelerator) => [
    [acceleratorKey(accelerator.name), accelerator],
    [acceleratorKey(accelerator.id), accelerator],
  ]),
);

/**
 * The accelerator of that id or full name, whatever its capitals, spaces and hyphens.
 *
 * @returns undefined for a name of the founder's own, whose speed is not known
 */
export function acceleratorOf(idOrName: string): Accelerator | undefined {
  return byKey.get(acceleratorKey(idOrName));
}

/** Peak speed of a GPU by its id or name; undefined where it is not known. */
export type PeakOf = (gpuModel: string) => number | undefined;

export function shippedPeakOf(gpuModel: string): number | undefined {
  return acceleratorOf(gpuModel)?.peakTflops;
}

/** What two ways of writing one name have in common: `H100 SXM` and `h100-sxm`. */
export function acceleratorKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
}
