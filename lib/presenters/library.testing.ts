import type { AcceleratorEntry, PriceEntry } from "@/lib/contracts/library";
import { ACCELERATORS } from "@/lib/domain/estimator/accelerator";
import { libraryAcceleratorSchema } from "@/lib/domain/estimator/library-accelerator";
import type { PricePoint } from "@/lib/domain/estimator/price-point";
import { PUBLIC_PRICES } from "@/lib/domain/estimator/public-prices";

const shipped = { version: 1, origin: "public", isHidden: false, shipped: null } as const;

/** For tests: the library as it is shipped. */
export const shippedPrices: readonly PriceEntry[] = PUBLIC_PRICES.map((value) => ({
  ...shipped,
  value,
}));

export const shippedAccelerators: readonly AcceleratorEntry[] = ACCELERATORS.map((accelerator) => ({
  ...shipped,
  value: libraryAcceleratorSchema.parse(accelerator),
}));

/** For tests: a quote that a founder was given. */
export const quote: PricePoint = {
  ...{ id: "own-1", gpuModel: "h100-sxm", provider: "Nearby Cloud", date: "2026-10-20" },
  ...{ term: "on-demand", amountUsd: 2.1 },
};

export function ownPrice(change: Partial<PricePoint> = {}): PriceEntry {
  return { ...shipped, origin: "own", value: { ...quote, ...change } };
}
