import { z } from "zod";
import prices from "./data/gpu-prices.json";
import { pricePointSchema, type PricePoint } from "./price-point";

/**
 * The 123 public prices that the product ships, 2017 to 2026, each with its provider, date and
 * source (45 kB: for the server and the seed, not for a page).
 *
 * Twenty are read from snapshots that do not tell the day: they carry a span instead.
 */
export const PUBLIC_PRICES: readonly PricePoint[] = z.array(pricePointSchema).parse(prices);
