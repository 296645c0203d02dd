import "server-only";
import { z } from "zod";
import { ACCELERATORS, acceleratorOf } from "@/lib/domain/estimator/accelerator";
import {
  findAccelerator,
  libraryAcceleratorSchema,
  type LibraryAccelerator,
} from "@/lib/domain/estimator/library-accelerator";
import { pricePointSchema, type PricePoint } from "@/lib/domain/estimator/price-point";
import { PUBLIC_PRICES } from "@/lib/domain/estimator/public-prices";

/** What the verbs of the library have to know of a kind of entry. */
export type Catalogue<Value extends Readonly<{ id: string }>> = Readonly<{
  kind: "accelerator" | "price";
  schema: z.ZodType<Value>;
  shipped: readonly Value[];
  /** Fields that a correction of a public entry may not touch. */
  fixedWhenPublic: readonly string[];
  /** Whether a value of one's own cannot stand beside the others. */
  clashes: (value: Value, others: readonly Value[]) => boolean;
}>;

/**
 * Accelerators. Plans and prices name a public one by its id and an own one by its name: the name
 * of a public one is fixed, and no own one takes a name or id that is in use.
 */
export const ACCELERATOR_CATALOGUE: Catalogue<LibraryAccelerator> = {
  kind: "accelerator",
  schema: libraryAcceleratorSchema,
  shipped: z.array(libraryAcceleratorSchema).parse(ACCELERATORS),
  fixedWhenPublic: ["id", "name"],
  clashes: ({ id, name }, others) =>
    acceleratorOf(name) !== undefined ||
    findAccelerator(
      others.filter((other) => other.id !== id),
      name,
    ) !== undefined,
};

export const PRICE_CATALOGUE: Catalogue<PricePoint> = {
  kind: "price",
  schema: pricePointSchema,
  shipped: PUBLIC_PRICES,
  fixedWhenPublic: ["id"],
  clashes: () => false,
};
