import { describe, expect, it } from "vitest";
import { quote, shippedAccelerators, shippedPrices } from "./library.testing";
import {
  ACCELERATOR_FORM,
  changedEntryFields,
  correctedFields,
  differingTexts,
  formTexts,
  newPriceTexts,
  PRICE_FORM,
  readAccelerator,
  readPrice,
} from "./library-form";

const place = { id: "own-1", locale: "en" } as const;

describe("readPrice", () => {
  it("reads back the form of every shipped price", () => {
    for (const { value } of shippedPrices) {
      const read = readPrice(formTexts(PRICE_FORM, value), value, { ...place, id: value.id });
      expect(read).toEqual({ ok: true, value });
    }
  });

  it("takes an amount as people write it", () => {
    const texts = { ...formTexts(PRICE_FORM, quote), amountUsd: " 28.5k ", term: "purchase" };
    const read = readPrice(texts, null, place);
    expect(read).toMatchObject({ ok: true, value: { amountUsd: 28_500 } });
  });

  it("says of each field what is wrong with it", () => {
    const empty = newPriceTexts("soon", "h100-sxm", "on-demand");
    const texts = { ...empty, amountUsd: "0", sourceUrl: "runpod.io" };
    expect(readPrice(texts, null, place)).toMatchObject({
      problems: {
        provider: { kind: "required" },
        amountUsd: { kind: "tooSmall" },
        date: { kind: "notDay" },
        sourceUrl: { kind: "notAddress" },
      },
    });
  });

  it("drops the span of a price once its day is known", () => {
    const undated = shippedPrices.find(({ value }) => value.dateUntil !== undefined)!.value;
    const texts = { ...formTexts(PRICE_FORM, undated), date: "2026-02-01" };
    const read = readPrice(texts, undated, { ...place, id: undated.id });
    expect(read.ok && read.value.dateUntil).toBeUndefined();
  });
});

describe("readAccelerator", () => {
  const recalled = shippedAccelerators.find(({ value }) => value.id === "l40s")!.value;

  it("reads back the form of every shipped accelerator", () => {
    for (const { value } of shippedAccelerators) {
      const texts = formTexts(ACCELERATOR_FORM, value);
      const read = readAccelerator(texts, value, { ...place, id: value.id });
      expect(read).toEqual({ ok: true, value });
    }
  });

  it("takes a fact that a person changed for verified, and leaves the others unverified", () => {
    const texts = { ...formTexts(ACCELERATOR_FORM, recalled), peakTflops: "362.05" };
    const read = readAccelerator(texts, recalled, { ...place, id: recalled.id });
    expect(read.ok && read.value.recalled).toEqual([
      "releaseYear",
      "memoryGb",
      "bandwidthGbPerSecond",
      "powerWatts",
    ]);
  });

  it("needs a name and a peak, no more", () => {
    const empty = formTexts(ACCELERATOR_FORM, {});
    expect(readAccelerator(empty, null, place)).toEqual({
      ok: false,
      problems: { name: { kind: "required" }, peakTflops: { kind: "required" } },
    });
    const read = readAccelerator({ ...empty, name: "Board", peakTflops: "640" }, null, place);
    expect(read).toEqual({ ok: true, value: { id: "own-1", name: "Board", peakTflops: 640 } });
  });
});

describe("changedEntryFields", () => {
  it("names what changed, and null for what is gone", () => {
    const before = { id: "a", region: "Oslo", amountUsd: 2, recalled: ["x"] };
    const after = { id: "a", amountUsd: 3, recalled: ["x"], note: "new" };
    expect(changedEntryFields(before, after)).toEqual({ region: null, amountUsd: 3, note: "new" });
  });
});

describe("correctedFields", () => {
  it("names the fields in which a correction differs from what is shipped", () => {
    const value = { ...quote, amountUsd: 1.9, region: "Oslo" };
    const entry = { version: 2, origin: "public", isHidden: false, value, shipped: quote } as const;
    expect(correctedFields(PRICE_FORM, entry)).toEqual(["amountUsd", "region"]);
    expect(correctedFields(PRICE_FORM, { ...entry, shipped: null })).toEqual([]);
  });

  it("compares two forms text by text", () => {
    expect(differingTexts({ a: "1", b: "2" }, { a: "1", b: "3" })).toEqual(["b"]);
  });
});
