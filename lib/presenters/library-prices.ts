import type { PriceEntry } from "@/lib/contracts/library";
import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { PRICE_TERMS, type PricePoint } from "@/lib/domain/estimator/price-point";
import { intlLocale, type Locale } from "@/lib/i18n/locale";
import { formatDay } from "./day-format";
import { shortGpuName } from "./estimator-runs";
import { entryState, matches, type EntryState, type LibraryView } from "./library-view";
import { formatExact } from "./number-format";
import { ageWords, isOldPrice } from "./price-age";
import type { Translator } from "./translator";

/** What a presenter of the library needs to write prices and their age. */
export type LibraryContext = Readonly<{ t: Translator; locale: Locale; today: string }>;

export type Source = Readonly<{ url: string; title: string; host: string }>;

export type PriceRow = EntryState &
  Readonly<{
    id: string;
    gpu: string;
    provider: string;
    /** Instance or plan, and region. */
    offer: string;
    term: PricePoint["term"];
    amount: string;
    exactAmount: string;
    date: string;
    age: string;
    isOld: boolean;
    source: Source | null;
  }>;

/** One price as a row of the table. */
export function priceRow(entry: PriceEntry, context: LibraryContext): PriceRow {
  const { locale, today, t } = context;
  const { value } = entry;
  return {
    ...entryState(entry),
    ...{ id: value.id, provider: value.provider, term: value.term },
    gpu: shortGpuName(value.gpuModel),
    offer: [value.plan, value.region].filter(Boolean).join(" · "),
    amount: priceText(value, locale),
    exactAmount: exactPriceText(value.amountUsd, locale),
    date: priceDay(value, locale),
    age: ageWords(value, today, t),
    isOld: isOldPrice(value, today),
    source: sourceOf(value),
  };
}

/** Cents for an hour, whole dollars for a purchase. */
export function priceText(
  { amountUsd, term }: Pick<PricePoint, "amountUsd" | "term">,
  locale: Locale,
): string {
  const digits = term === "purchase" ? 0 : 2;
  return formatExact(amountUsd, { locale, currency: "USD", digits });
}

/** All digits that a price has, cents at least. */
function exactPriceText(amountUsd: number, locale: Locale): string {
  const digits = Number(amountUsd.toFixed(2)) === amountUsd ? 2 : 4;
  return formatExact(amountUsd, { locale, currency: "USD", digits });
}

/** The day, or the years between which it lies. */
export function priceDay(
  { date, dateUntil }: Pick<PricePoint, "date" | "dateUntil">,
  locale: Locale,
): string {
  if (dateUntil === undefined) return formatDay(date, locale);
  const [from, to] = [date.slice(0, 4), dateUntil.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}

export function sourceOf(
  value: Readonly<{
    sourceUrl?: string | undefined;
    sourceTitle?: string | undefined;
    source?: string | undefined;
  }>,
): Source | null {
  const { sourceUrl } = value;
  if (!sourceUrl) return null;
  const page = sourceUrl.replace(/^https?:\/\/web\.archive\.org\/web\/\d+\//, "");
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/:]+)/.exec(page)?.[1] ?? page;
  return { url: sourceUrl, title: value.sourceTitle ?? value.source ?? host, host };
}

/** The prices that a view asks for, in its order; the hidden ones only on demand. */
export function viewedPrices(
  entries: readonly PriceEntry[],
  view: LibraryView,
  locale: Locale,
): readonly PriceEntry[] {
  const shown = entries.filter(({ value, isHidden }) => {
    if (isHidden && !view.showsHidden) return false;
    if (view.model !== "all" && value.gpuModel !== view.model) return false;
    if (view.provider !== "all" && value.provider !== view.provider) return false;
    if (view.term !== "all" && value.term !== view.term) return false;
    return matches(view.search, searchText(value));
  });
  return shown.toSorted(orderOf(view, locale));
}

function searchText({ gpuModel, provider, plan, region }: PricePoint): string {
  const name = acceleratorOf(gpuModel)?.name ?? "";
  return [gpuModel, name, provider, plan, region].filter(Boolean).join(" ");
}

function orderOf({ sort, isDescending }: LibraryView, locale: Locale) {
  const collator = new Intl.Collator(intlLocale(locale), { numeric: true });
  const direction = isDescending ? -1 : 1;
  return (one: PriceEntry, other: PriceEntry): number => {
    const [left, right] = [sortValue(one.value, sort), sortValue(other.value, sort)];
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : collator.compare(String(left), String(right));
    return direction * order || one.value.amountUsd - other.value.amountUsd;
  };
}

function sortValue(price: PricePoint, sort: LibraryView["sort"]): string | number {
  switch (sort) {
    case "amountUsd":
      return price.amountUsd;
    case "provider":
      return price.provider;
    case "term":
      return PRICE_TERMS.indexOf(price.term);
    case "gpu":
      return shortGpuName(price.gpuModel);
    default:
      return price.date;
  }
}

/** The GPUs and providers that there are prices of, as choices, each under its name. */
export function priceChoices(entries: readonly PriceEntry[], locale: Locale) {
  const collator = new Intl.Collator(intlLocale(locale), { numeric: true });
  const sorted = (values: readonly string[], label: (value: string) => string) =>
    [...new Set(values)]
      .map((value) => ({ value, label: label(value) }))
      .toSorted((one, other) => collator.compare(one.label, other.label));
  return {
    models: sorted(
      entries.map(({ value }) => value.gpuModel),
      shortGpuName,
    ),
    providers: sorted(
      entries.map(({ value }) => value.provider),
      (provider) => provider,
    ),
  };
}
