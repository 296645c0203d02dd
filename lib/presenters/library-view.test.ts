import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { viewedAccelerators, acceleratorRow } from "./library-accelerators";
import { ownPrice, shippedAccelerators, shippedPrices } from "./library.testing";
import {
  ACCELERATOR_SORTS,
  countEntries,
  FIRST_LIBRARY_VIEW,
  libraryViewOf,
  PRICE_SORTS,
  queryOfLibraryView,
  viewOfTab,
} from "./library-view";

describe("libraryViewOf", () => {
  it("reads the address that a view writes", () => {
    const shared = {
      search: fc.string(),
      model: fc.constantFrom("all", "h100-sxm", "Our Board"),
      provider: fc.constantFrom("all", "RunPod"),
      term: fc.constantFrom("all", "spot"),
      showsHidden: fc.boolean(),
      isDescending: fc.boolean(),
      open: fc.option(fc.constantFrom("own-1")),
    };
    const prices = fc.record({
      ...{ ...shared, tab: fc.constant("prices" as const), sort: fc.constantFrom(...PRICE_SORTS) },
    });
    const accelerators = fc.record({
      ...shared,
      tab: fc.constant("accelerators" as const),
      sort: fc.constantFrom(...ACCELERATOR_SORTS),
    });
    fc.assert(
      fc.property(fc.oneof(prices, accelerators), (view) => {
        const query = Object.fromEntries(new URLSearchParams(queryOfLibraryView(view)));
        expect(libraryViewOf(query)).toEqual(view);
      }),
    );
  });

  it("says nothing of what is as at first, and takes nothing wrong", () => {
    expect(queryOfLibraryView(FIRST_LIBRARY_VIEW)).toBe("");
    const wrong = { tab: "books", sort: "peakTflops", term: "weekly", dir: "up" };
    expect(libraryViewOf(wrong)).toEqual(FIRST_LIBRARY_VIEW);
  });

  it("begins the other table in its own order", () => {
    const view = viewOfTab({ ...FIRST_LIBRARY_VIEW, open: "x", model: "b200" }, "accelerators");
    expect(view).toMatchObject({ sort: "peakTflops", open: null, model: "all" });
  });
});

describe("countEntries", () => {
  it("counts what a person did", () => {
    const [first, second] = [shippedPrices[0]!, shippedPrices[1]!];
    const entries = [
      { ...first, isHidden: true },
      { ...second, shipped: second.value },
    ];
    expect(countEntries([...entries, ownPrice()])).toEqual({
      ...{ total: 3, own: 1, corrected: 1, hidden: 1 },
    });
  });
});

describe("acceleratorRow", () => {
  const rowOf = (id: string) =>
    acceleratorRow(
      shippedAccelerators.find(({ value }) => value.id === id)!,
      "en",
    );

  it("marks what was only recalled, fact by fact", () => {
    const recalled = rowOf("a100-40gb-pcie").facts.filter(({ isRecalled }) => isRecalled);
    expect(recalled.map(({ id }) => id)).toEqual(["bandwidthGbPerSecond", "powerWatts"]);
    expect(rowOf("h100-sxm").facts.map(({ text }) => text)).toEqual([
      "2022",
      "80",
      "3,350",
      "989.4",
      "700",
    ]);
  });
});

describe("viewedAccelerators", () => {
  it("puts those that lack the value last, in both directions", () => {
    for (const isDescending of [true, false]) {
      const view = { ...FIRST_LIBRARY_VIEW, sort: "memoryGb", isDescending } as const;
      const ids = viewedAccelerators(shippedAccelerators, view, "en").map(({ value }) => value.id);
      expect(ids.slice(-2).toSorted()).toEqual(["a100", "v100"]);
    }
  });
});
