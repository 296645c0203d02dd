import { z } from "zod";
import { idSchema } from "@/lib/domain/plan/identifier";
import { acceleratorKey } from "./accelerator";
import { lineOfText, webAddress } from "./source-fields";

/** The measured facts of an accelerator, each of which may be recalled rather than read. */
export const ACCELERATOR_FACTS = [
  "releaseYear",
  "memoryGb",
  "bandwidthGbPerSecond",
  "peakTflops",
  "powerWatts",
] as const;

/** As long as a plan's `gpuModel` may be: a plan holds an accelerator of one's own by its name. */
const longestAcceleratorName = 80;

const measure = z.number().positive().max(1e9);

/**
 * An accelerator of the library: one that is shipped, as it is or corrected, or one's own.
 *
 * Only name and peak are needed: the name is what plans and prices say, the peak (dense 16-bit,
 * in units of 1e12 operations a second) what an estimate needs.
 */
export const libraryAcceleratorSchema = z.strictObject({
  id: idSchema,
  name: lineOfText(longestAcceleratorName),
  vendor: lineOfText(60).optional(),
  releaseYear: z.int().min(1990).max(2100).optional(),
  memoryGb: measure.optional(),
  bandwidthGbPerSecond: measure.optional(),
  peakTflops: measure,
  powerWatts: measure.optional(),
  source: lineOfText(200).optional(),
  sourceUrl: webAddress.optional(),
  /** Facts that nobody has read again in their source. */
  recalled: z.array(z.enum(ACCELERATOR_FACTS)).optional(),
  note: z.string().trim().min(1).max(1000).optional(),
});

export type LibraryAccelerator = Readonly<z.infer<typeof libraryAcceleratorSchema>>;

/**
 * The accelerator of that id or name among those given, whatever its capitals, spaces and hyphens.
 *
 * @returns undefined for a name that the library does not hold
 */
export function findAccelerator<A extends Readonly<{ id: string; name: string }>>(
  accelerators: readonly A[],
  idOrName: string,
): A | undefined {
  const key = acceleratorKey(idOrName);
  return accelerators.find(
    ({ id, name }) => acceleratorKey(id) === key || acceleratorKey(name) === key,
  );
}
