import type { LibraryEntry } from "@/lib/contracts/library";
import { PRICE_TERMS } from "@/lib/domain/estimator/price-point";
import type { Query } from "./estimator-form";

const LIBRARY_TABS = ["prices", "accelerators"] as const;
export type LibraryTab = (typeof LIBRARY_TABS)[number];

export const PRICE_SORTS = ["gpu", "amountUsd", "term", "provider", "date"] as const;
export type PriceSort = (typeof PRICE_SORTS)[number];

export const ACCELERATOR_SORTS = [
  "name",
  "releaseYear",
  "memoryGb",
  "bandwidthGbPerSecond",
  "peakTflops",
  "powerWatts",
] as const;
export type AcceleratorSort = (typeof ACCELERATOR_SORTS)[number];

/** What of the library is shown, and in which order: the state that stands in the address. */
export type LibraryView = Readonly<{
  tab: LibraryTab;
  search: string;
  /** A GPU's id or name, a provider, a term; `all` for any. */
  model: string;
  provider: string;
  term: string;
  showsHidden: boolean;
  sort: PriceSort | AcceleratorSort;
  isDescending: boolean;
  /** The entry whose sheet is open. */
  open: string | null;
}>;

export const FIRST_LIBRARY_VIEW: LibraryView = {
  tab: "prices",
  search: "",
  model: "all",
  provider: "all",
  term: "all",
  showsHidden: false,
  sort: "date",
  isDescending: true,
  open: null,
};

/** The other table begins with its own order, and with nothing open. */
export function viewOfTab(view: LibraryView, tab: LibraryTab): LibraryView {
  const { search, showsHidden } = view;
  return { ...FIRST_LIBRARY_VIEW, tab, search, showsHidden, sort: firstSort(tab) };
}

function firstSort(tab: LibraryTab): LibraryView["sort"] {
  return tab === "prices" ? "date" : "peakTflops";
}

/** The view that an address names; what it names wrongly is as at first. */
export function libraryViewOf(query: Query): LibraryView {
  const text = (name: string) => {
    const given = query[name];
    return Array.isArray(given) ? given[0] : given;
  };
  const tab = LIBRARY_TABS.find((one) => one === text("tab")) ?? "prices";
  const sorts: readonly LibraryView["sort"][] = tab === "prices" ? PRICE_SORTS : ACCELERATOR_SORTS;
  return {
    tab,
    search: text("q") ?? "",
    model: text("gpu") || "all",
    provider: text("provider") || "all",
    term: PRICE_TERMS.find((one) => one === text("term")) ?? "all",
    showsHidden: text("hidden") === "1",
    sort: sorts.find((one) => one === text("sort")) ?? firstSort(tab),
    isDescending: text("dir") !== "asc",
    open: text("entry") || null,
  };
}

/** The address of a view; what is as at first is left out. */
export function queryOfLibraryView(view: LibraryView): string {
  const entries: readonly (readonly [string, string, string])[] = [
    ["tab", view.tab, "prices"],
    ["q", view.search, ""],
    ["gpu", view.model, "all"],
    ["provider", view.provider, "all"],
    ["term", view.term, "all"],
    ["hidden", view.showsHidden ? "1" : "", ""],
    ["sort", view.sort, firstSort(view.tab)],
    ["dir", view.isDescending ? "desc" : "asc", "desc"],
    ["entry", view.open ?? "", ""],
  ];
  const told = entries.filter(([, value, usual]) => value !== usual);
  return new URLSearchParams(told.map(([name, value]) => [name, value])).toString();
}

/** Whether anything is left out of the table. */
export function isFiltered({ search, model, provider, term }: LibraryView): boolean {
  return search !== "" || [model, provider, term].some((choice) => choice !== "all");
}

/** What a person did to an entry: none of it for one as it is shipped. */
export type EntryState = Readonly<{ isOwn: boolean; isCorrected: boolean; isHidden: boolean }>;

export function entryState({ origin, shipped, isHidden }: LibraryEntry<unknown>): EntryState {
  return { isOwn: origin === "own", isCorrected: shipped !== null, isHidden };
}

/** How many entries there are, and how many a person added, corrected or hid. */
export function countEntries(entries: readonly LibraryEntry<unknown>[]) {
  const states = entries.map(entryState);
  return {
    total: entries.length,
    own: states.filter(({ isOwn }) => isOwn).length,
    corrected: states.filter(({ isCorrected }) => isCorrected).length,
    hidden: states.filter(({ isHidden }) => isHidden).length,
  };
}

/** Each word that was typed stands somewhere in the text. */
export function matches(search: string, text: string): boolean {
  const within = text.toLowerCase();
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => within.includes(word));
}
