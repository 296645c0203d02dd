import "server-only";
import { acceleratorOf, type PeakOf } from "@/lib/domain/estimator/accelerator";
import { findAccelerator } from "@/lib/domain/estimator/library-accelerator";
import type { Database } from "./database";
import { ACCELERATOR_CATALOGUE } from "./library-catalogue";
import { listEntries } from "./list-entries";

/** Speeds of GPUs as the library tells them. */
export type LibraryPeaks = Readonly<{
  /** Of all: shipped, corrected and own. What an estimate asks. */
  ofAny: PeakOf;
  /** Of those that are shipped, as corrected. What the fit asks: its runs name no own one. */
  ofShipped: PeakOf;
  /** By id, those that a person corrected. */
  corrected: Readonly<Record<string, number>>;
}>;

export async function readLibraryPeaks(database: Database): Promise<LibraryPeaks> {
  const { entries } = await listEntries(database, ACCELERATOR_CATALOGUE);
  const accelerators = entries.map(({ value }) => value);
  const changed = entries.filter(
    ({ value, shipped }) => shipped !== null && shipped.peakTflops !== value.peakTflops,
  );
  const ofAny: PeakOf = (gpuModel) => findAccelerator(accelerators, gpuModel)?.peakTflops;
  return {
    ofAny,
    ofShipped: (gpuModel) => (acceleratorOf(gpuModel) ? ofAny(gpuModel) : undefined),
    corrected: Object.fromEntries(changed.map(({ value }) => [value.id, value.peakTflops])),
  };
}
