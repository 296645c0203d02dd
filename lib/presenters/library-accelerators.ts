import type { AcceleratorEntry } from "@/lib/contracts/library";
import {
  ACCELERATOR_FACTS,
  type LibraryAccelerator,
} from "@/lib/domain/estimator/library-accelerator";
import { intlLocale, type Locale } from "@/lib/i18n/locale";
import { sourceOf, type Source } from "./library-prices";
import { entryState, matches, type EntryState, type LibraryView } from "./library-view";
import { formatExact } from "./number-format";

export type AcceleratorFact = (typeof ACCELERATOR_FACTS)[number];

export type Fact = Readonly<{
  id: AcceleratorFact;
  /** `–` where it is not known. */
  text: string;
  /** Nobody has read it again in its source. */
  isRecalled: boolean;
}>;

export type AcceleratorRow = EntryState &
  Readonly<{
    id: string;
    name: string;
    vendor: string;
    facts: readonly Fact[];
    sourceTitle: string | null;
    source: Source | null;
    note: string | null;
  }>;

/** One accelerator as a row of the table. */
export function acceleratorRow(entry: AcceleratorEntry, locale: Locale): AcceleratorRow {
  const { value } = entry;
  return {
    ...entryState(entry),
    ...{ id: value.id, name: value.name, vendor: value.vendor ?? "" },
    facts: ACCELERATOR_FACTS.map((id) => ({
      id,
      text: factText(value, id, locale),
      isRecalled: value[id] !== undefined && (value.recalled?.includes(id) ?? false),
    })),
    sourceTitle: value.source ?? null,
    source: sourceOf(value),
    note: value.note ?? null,
  };
}

function factText(value: LibraryAccelerator, id: AcceleratorFact, locale: Locale): string {
  const fact = value[id];
  if (fact === undefined) return "–";
  return id === "releaseYear" ? String(fact) : formatExact(fact, { locale });
}

/** The accelerators that a view asks for, in its order; those that lack the value come last. */
export function viewedAccelerators(
  entries: readonly AcceleratorEntry[],
  view: LibraryView,
  locale: Locale,
): readonly AcceleratorEntry[] {
  const shown = entries.filter(({ value, isHidden }) => {
    if (isHidden && !view.showsHidden) return false;
    return matches(view.search, [value.id, value.name, value.vendor ?? ""].join(" "));
  });
  return shown.toSorted(orderOf(view, locale));
}

function orderOf({ sort, isDescending }: LibraryView, locale: Locale) {
  const collator = new Intl.Collator(intlLocale(locale), { numeric: true });
  const direction = isDescending ? -1 : 1;
  const byName = (one: LibraryAccelerator, other: LibraryAccelerator) =>
    collator.compare(one.name, other.name);
  const fact = ACCELERATOR_FACTS.find((one) => one === sort);
  return (one: AcceleratorEntry, other: AcceleratorEntry): number => {
    if (!fact) return direction * byName(one.value, other.value);
    const [left, right] = [one.value[fact], other.value[fact]];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return direction * (left - right) || byName(one.value, other.value);
  };
}
