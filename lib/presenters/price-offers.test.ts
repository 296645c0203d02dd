import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import english from "@/lib/i18n/messages/en.json";
import { ownPrice, quote, shippedPrices } from "./library.testing";
import { chosenPrice, priceOffers } from "./price-offers";
import type { Translator } from "./translator";

const t: Translator = createTranslator({
  locale: "en",
  messages: english,
  namespace: "library",
});
const context = { t, locale: "en", today: "2026-11-25" } as const;
const dollars = { currency: "USD", rate: null };
const terms = ["on-demand", "spot"] as const;

describe("priceOffers", () => {
  it("offers the GPU of the line in fitting terms, the newest first, then the lowest", () => {
    const entries = [...shippedPrices, ownPrice()];
    const offers = priceOffers(entries, { gpuModel: "h100-sxm", terms, ...dollars }, context);
    expect(offers.map(({ price }) => price.amountUsd)).toEqual([
      ...[2.1, 10, 11.06, 12.29, 2.99, 3.29],
      ...[1.5867, 3.99, 6.88],
    ]);
  });

  it("knows a GPU however it is written, and one of the founder's own", () => {
    const wanted = { terms, ...dollars };
    const full = priceOffers(
      shippedPrices,
      { ...wanted, gpuModel: "NVIDIA H200 141GB SXM" },
      context,
    );
    expect(full.map(({ price }) => price.amountUsd)).toEqual([10.6, 7.912]);
    const own = [ownPrice({ gpuModel: "Our Board" })];
    expect(priceOffers(own, { ...wanted, gpuModel: "our board" }, context)).toHaveLength(1);
  });

  it("offers no hidden price", () => {
    const hidden = [{ ...ownPrice(), isHidden: true }];
    const offers = priceOffers(hidden, { gpuModel: "h100-sxm", terms, ...dollars }, context);
    expect(offers).toEqual([]);
  });

  it("shows what it is in the plan's currency once a rate is given", () => {
    const wanted = { gpuModel: "h100-sxm", terms, currency: "CNY", rate: 7.1 };
    // 2.1 · 7.1 = 14.91.
    expect(priceOffers([ownPrice()], wanted, context)[0]?.converted).toBe("¥14.91");
    const unrated = priceOffers([ownPrice()], { ...wanted, rate: null }, context);
    expect(unrated[0]?.converted).toBeNull();
  });
});

describe("chosenPrice", () => {
  it("is the number and its source", () => {
    expect(chosenPrice(quote, null)).toEqual({
      amount: 2.1,
      mark: { provider: "Nearby Cloud", date: "2026-10-20" },
    });
  });

  it("converts at the typed rate without the dust of doubles, and says so (R20)", () => {
    // In doubles 2.99 · 7.1 is 21.228999999999996.
    const { amount, mark } = chosenPrice({ ...quote, amountUsd: 2.99 }, 7.1);
    expect(amount).toBe(21.229);
    expect(mark.converted).toEqual({ amountUsd: 2.99, rate: 7.1 });
  });
});
