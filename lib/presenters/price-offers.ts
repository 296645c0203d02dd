import type { PriceEntry } from "@/lib/contracts/library";
import { acceleratorKey, acceleratorOf } from "@/lib/domain/estimator/accelerator";
import type { PricePoint, PriceTerm } from "@/lib/domain/estimator/price-point";
import type { PriceMark } from "@/lib/domain/plan/price-mark";
import { priceRow, type LibraryContext, type PriceRow } from "./library-prices";
import { formatExact } from "./number-format";

/** A price as it is offered beside a field of a plan. */
export type PriceOffer = Readonly<{
  row: PriceRow;
  price: PricePoint;
  /** In the plan's currency; null while no rate is given, and where it is in dollars already. */
  converted: string | null;
}>;

type Wanted = Readonly<{
  gpuModel: string;
  terms: readonly PriceTerm[];
  currency: string;
  /** Plan currency for one dollar; null in a plan of dollars, or before one was typed. */
  rate: number | null;
}>;

/** The prices of a GPU in the terms that fit, the newest first, of one day the lowest first. */
export function priceOffers(
  entries: readonly PriceEntry[],
  { gpuModel, terms, currency, rate }: Wanted,
  context: LibraryContext,
): readonly PriceOffer[] {
  const fitting = entries.filter(
    ({ value, isHidden }) =>
      !isHidden && terms.includes(value.term) && isSameGpu(value.gpuModel, gpuModel),
  );
  const sorted = fitting.toSorted(
    ({ value: one }, { value: other }) =>
      other.date.localeCompare(one.date) || one.amountUsd - other.amountUsd,
  );
  return sorted.map((entry) => ({
    row: priceRow(entry, context),
    price: entry.value,
    converted:
      rate === null
        ? null
        : formatExact(convertedAmount(entry.value.amountUsd, rate), {
            ...{ locale: context.locale, currency },
            digits: entry.value.term === "purchase" ? 0 : 2,
          }),
  }));
}

function isSameGpu(one: string, other: string): boolean {
  const idOf = (name: string) => acceleratorOf(name)?.id ?? acceleratorKey(name);
  return idOf(one) === idOf(other);
}

/** What a chosen price puts into a plan: the number, frozen, and where it is from (R20). */
export function chosenPrice(
  { provider, date, amountUsd }: PricePoint,
  rate: number | null,
): Readonly<{ amount: number; mark: PriceMark }> {
  if (rate === null) return { amount: amountUsd, mark: { provider, date } };
  const converted = { amountUsd, rate };
  return { amount: convertedAmount(amountUsd, rate), mark: { provider, date, converted } };
}

/** Twelve digits: 2.99 · 7.1 is 21.229, not 21.228999999999996. */
function convertedAmount(amountUsd: number, rate: number): number {
  return Number((amountUsd * rate).toPrecision(12));
}
