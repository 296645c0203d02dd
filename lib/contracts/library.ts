import { z } from "zod";
import { libraryAcceleratorSchema } from "@/lib/domain/estimator/library-accelerator";
import { pricePointSchema } from "@/lib/domain/estimator/price-point";
import { versionSchema } from "./version";

/** Of each kind of entry. */
export const mostEntries = 10_000;

/**
 * An entry of the library as it is kept. `value` is what counts: of a public entry that a person
 * corrected, the correction; `shipped` then is what the product says, else null.
 */
const entryOf = <S extends z.ZodType>(value: S) =>
  z.object({
    version: versionSchema,
    origin: z.enum(["public", "own"]),
    isHidden: z.boolean(),
    value,
    shipped: value.nullable(),
  });

const contractOf = <S extends z.ZodType>(value: S) => {
  const entry = entryOf(value);
  return {
    list: z.object({ entries: z.array(entry) }),
    add: z.strictObject({ value, isHidden: z.boolean().default(false) }),
    entry: z.object({ entry }),
    current: z.object({ entry: entry.nullable() }),
    removed: z.object({ removed: entry }),
  };
};

export const acceleratorContract = contractOf(libraryAcceleratorSchema);
export const priceContract = contractOf(pricePointSchema);

/**
 * Whole fields; null takes an optional one away. Fields set on a public entry correct it;
 * `isCorrected: false` brings back what is shipped.
 */
export const changeEntryRequest = z.strictObject({
  set: z.record(z.string(), z.unknown()).optional(),
  isHidden: z.boolean().optional(),
  isCorrected: z.literal(false).optional(),
});

export type LibraryEntry<Value> = Readonly<{
  version: number;
  origin: "public" | "own";
  isHidden: boolean;
  value: Value;
  shipped: Value | null;
}>;

export type AcceleratorEntry = z.output<typeof acceleratorContract.entry>["entry"];
export type PriceEntry = z.output<typeof priceContract.entry>["entry"];
export type AcceleratorList = z.output<typeof acceleratorContract.list>;
export type PriceList = z.output<typeof priceContract.list>;
export type ChangeEntryRequest = z.input<typeof changeEntryRequest>;
