import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import english from "@/lib/i18n/messages/en.json";
import { ownPrice, shippedPrices } from "./library.testing";
import { priceChart, yearMarks, yearOf } from "./library-price-chart";
import { priceChoices, priceRow, viewedPrices } from "./library-prices";
import { FIRST_LIBRARY_VIEW, type LibraryView } from "./library-view";
import type { Translator } from "./translator";

const t: Translator = createTranslator({
  locale: "en",
  messages: english,
  namespace: "library",
});
const context = { t, locale: "en", today: "2026-11-25" } as const;
const viewed = (change: Partial<LibraryView>, entries = shippedPrices) =>
  viewedPrices(entries, { ...FIRST_LIBRARY_VIEW, ...change }, "en").map(({ value }) => value);

describe("priceRow", () => {
  it("writes a price with its day, its age and where it was read", () => {
    const entry = shippedPrices.find(({ value }) => value.id.startsWith("h100-sxm-runpod"))!;
    expect(priceRow(entry, context)).toMatchObject({
      ...{ gpu: "H100 80GB SXM", provider: "RunPod", amount: "$2.99", date: "Mar 3, 2025" },
      ...{ age: "20 months old", isOld: true, isOwn: false, source: { host: "runpod.io" } },
    });
  });

  it("shows the years of a price without a day, and all digits where cents do not do", () => {
    const entry = shippedPrices.find(({ value }) => value.amountUsd === 1.5867)!;
    const { date, amount, exactAmount } = priceRow(entry, context);
    expect([date, amount, exactAmount]).toEqual(["2025–2026", "$1.59", "$1.5867"]);
  });

  it("shows whole dollars for a purchase, and no source where none is given", () => {
    const row = priceRow(ownPrice({ term: "purchase", amountUsd: 28_750.4 }), context);
    expect(row).toMatchObject({ amount: "$28,750", isOwn: true, isOld: false, source: null });
  });
});

describe("viewedPrices", () => {
  it("begins with the newest, the cheapest of a day first", () => {
    const [first, second] = viewed({});
    expect([first?.date, second?.date]).toEqual(["2025-03-17", "2025-03-17"]);
    expect(first!.amountUsd).toBeLessThan(second!.amountUsd);
  });

  it("filters by GPU, provider and term together", () => {
    const found = viewed({ model: "a100-80gb", provider: "Microsoft Azure", term: "3-year" });
    expect(found.map(({ amountUsd }) => amountUsd)).toEqual([2.27]);
  });

  it("finds by words of the GPU, the provider, the plan and the region", () => {
    expect(viewed({ search: "azure east v100" })).toHaveLength(0);
    expect(viewed({ search: "azure east us p100" })).toHaveLength(3);
    expect(viewed({ search: "p5en" }).map(({ gpuModel }) => gpuModel)).toEqual(["h200-sxm"]);
  });

  it("sorts terms as they bind, and amounts from the lowest", () => {
    const byTerm = viewed({ model: "tpu-v4", sort: "term", isDescending: false });
    expect(byTerm.map(({ term }) => term)).toEqual(["on-demand", "1-year", "3-year", "purchase"]);
    const [cheapest] = viewed({ term: "on-demand", sort: "amountUsd", isDescending: false });
    expect(cheapest).toMatchObject({ provider: "vast.ai", amountUsd: 0.18 });
  });

  it("leaves hidden prices out unless they are asked for", () => {
    const entries = [{ ...ownPrice(), isHidden: true }, ownPrice({ id: "own-2" })];
    expect(viewed({}, entries).map(({ id }) => id)).toEqual(["own-2"]);
    expect(viewed({ showsHidden: true }, entries)).toHaveLength(2);
  });
});

describe("priceChoices", () => {
  it("offers each GPU and provider once, by name", () => {
    const { models, providers } = priceChoices(shippedPrices, "en");
    expect(new Set(models.map(({ value }) => value)).size).toBe(models.length);
    expect(providers[0]).toEqual({ value: "ABR Micro", label: "ABR Micro" });
  });
});

describe("priceChart", () => {
  const chartOf = (change: Partial<LibraryView>, entries = shippedPrices) => {
    const view = { ...FIRST_LIBRARY_VIEW, ...change };
    return priceChart(viewedPrices(entries, view, "en"), view, context);
  };

  it("finds the span and the median since the latest year with three prices", () => {
    // By hand: 2.99, 3.29, 3.99, 6.88, 10, 11.06, 12.29; all are of 2025 or 2025–2026.
    expect(chartOf({ model: "h100-sxm" })?.title).toBe(
      "H100 80GB SXM on demand: $2.99 to $12.29, median $6.88 since 2025",
    );
    // 4.86 is the only one.
    expect(chartOf({ model: "h100-sxm", term: "3-year" })?.title).toBe(
      "H100 80GB SXM with a 3-year commitment: one price since 2025, $4.86",
    );
  });

  it("takes the mean of the middle two of an even number", () => {
    // 24,500 and 35,098.15: the middle is 29,799.075.
    expect(chartOf({ model: "h100-pcie", term: "purchase" })?.title).toContain("median $29,799");
  });

  it("takes an own price in, and lets three of a later year begin a newer span", () => {
    const chart = chartOf({ model: "h100-sxm" }, [...shippedPrices, ownPrice()]);
    // 2.1 joins the seven of 2025: the middle two of eight are 3.99 and 6.88, their mean 5.435.
    expect(chart?.title).toMatch(/: \$2\.10 to \$12\.29, median \$5\.4[34] since 2025$/);
    const own = [2.1, 2.3, 2.2].map((amountUsd) => ownPrice({ id: `own-${amountUsd}`, amountUsd }));
    expect(chartOf({ model: "h100-sxm" }, [...shippedPrices, ...own])?.title).toBe(
      "H100 80GB SXM on demand: $2.10 to $2.30, median $2.20 since 2026",
    );
    expect(chart?.points.filter(({ group }) => group === "own")).toHaveLength(1);
    expect(chart?.points.filter(({ group }) => group === "undated")).toHaveLength(2);
  });

  it("is null where there is nothing to draw", () => {
    expect(chartOf({ model: "h20" })).toBeNull();
  });
});

describe("yearMarks", () => {
  it("encloses the days with the beginnings of years, at most so many", () => {
    // 2017-05-01 is day 17,287 after 1970-01-01, 2025-03-17 is day 20,164.
    expect(yearMarks([17_287, 20_164], 7).map(yearOf)).toEqual([
      "2017",
      "2019",
      "2021",
      "2023",
      "2025",
      "2027",
    ]);
    expect(yearMarks([20_164], 7).map(yearOf)).toEqual(["2025", "2026"]);
  });
});
