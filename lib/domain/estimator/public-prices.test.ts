import { describe, expect, it } from "vitest";
import { acceleratorOf } from "./accelerator";
import { PRICE_TERMS, pricePointSchema } from "./price-point";
import { PUBLIC_PRICES } from "./public-prices";

const inTerm = (term: string) => PUBLIC_PRICES.filter((price) => price.term === term);

describe("PUBLIC_PRICES", () => {
  it("holds 123 prices, each under an id of its own, with a source that can be opened", () => {
    expect(PUBLIC_PRICES).toHaveLength(123);
    expect(new Set(PUBLIC_PRICES.map(({ id }) => id)).size).toBe(123);
    expect(
      PUBLIC_PRICES.filter(({ sourceTitle, sourceUrl }) => !sourceTitle || !sourceUrl),
    ).toEqual([]);
  });

  it("holds as many of each term as were collected", () => {
    expect(PRICE_TERMS.map((term) => inTerm(term).length)).toEqual([63, 13, 13, 3, 31]);
  });

  it("prices GPUs of the library, but for one that it lacks", () => {
    const unknown = PUBLIC_PRICES.filter(({ gpuModel }) => !acceleratorOf(gpuModel));
    expect(unknown.map(({ gpuModel }) => gpuModel)).toEqual(["NVIDIA A100 80GB PCIe"]);
  });

  it("keeps hours between ten cents and twenty dollars, purchases between one and fifty thousand", () => {
    for (const { term, amountUsd } of PUBLIC_PRICES) {
      const [least, most] = term === "purchase" ? [1_000, 50_000] : [0.1, 20];
      expect(amountUsd).toBeGreaterThan(least);
      expect(amountUsd).toBeLessThan(most);
    }
  });

  it("asks less for a longer commitment, where one page tells both", () => {
    for (const long of inTerm("3-year")) {
      const [short] = inTerm("1-year").filter(
        (one) =>
          one.gpuModel === long.gpuModel &&
          one.date === long.date &&
          one.provider === long.provider,
      );
      expect(long.amountUsd).toBeLessThan(short!.amountUsd);
    }
  });

  // Compared by eye with the table that they were taken from.
  it.each([
    ["h100-sxm-runpod-on-demand-2025-03-03", "RunPod", 2.99],
    ["a100-80gb-amazon-web-services-3-year-2025-03-02", "Amazon Web Services", 1.81],
    ["v100-16gb-wccftech-purchase-2017-07-01", "wccftech", 17_250],
    ["b200-lambda-on-demand-2025-2026", "Lambda", 6.69],
  ])("has %s as collected", (id, provider, amountUsd) => {
    expect(PUBLIC_PRICES.find((price) => price.id === id)).toMatchObject({ provider, amountUsd });
  });

  it("gives the twenty prices without a day a span of their two years", () => {
    const undated = PUBLIC_PRICES.filter(({ dateUntil }) => dateUntil !== undefined);
    expect(undated).toHaveLength(20);
    for (const { date, dateUntil } of undated)
      expect([date, dateUntil]).toEqual(["2025-01-01", "2026-12-31"]);
  });
});

describe("pricePointSchema", () => {
  const price = PUBLIC_PRICES[0]!;

  it.each([
    { amountUsd: 0 },
    { amountUsd: 1e8 },
    { date: "2025-02-30" },
    { dateUntil: "2000-01-01" },
    { provider: "Two\nlines" },
    { sourceUrl: "javascript:alert(1)" },
    { term: "monthly" },
    { currency: "EUR" },
  ])("refuses %j", (change) => {
    expect(pricePointSchema.safeParse({ ...price, ...change }).success).toBe(false);
  });
});
