import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priceMarkOf, priceMarkText, withoutPriceMark, withPriceMark } from "./price-mark";

const runPod = { provider: "RunPod", date: "2025-03-03" };
const converted = { ...runPod, converted: { amountUsd: 2.99, rate: 7.1 } };

describe("priceMarkText", () => {
  it("names provider and day, and for a converted price dollars and rate (R20)", () => {
    expect(priceMarkText(runPod)).toBe("Price: RunPod, 2025-03-03");
    expect(priceMarkText(converted)).toBe("Price: RunPod, 2025-03-03, USD 2.99 at 7.1");
  });

  it("is read back as it was written, whatever the provider is called", () => {
    const day = fc.constantFrom("2025-03-03", "2026-11-25");
    const name = fc.stringMatching(/^[^\r\n\u2028\u2029]{1,40}$/).map((text) => text.trim());
    const amount = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    const sum = fc.record({ amountUsd: amount, rate: amount });
    fc.assert(
      fc.property(name.filter(Boolean), day, fc.option(sum), (provider, date, money) => {
        const mark = { provider, date, ...(money && { converted: money }) };
        expect(priceMarkOf(priceMarkText(mark))).toEqual(mark);
      }),
    );
  });
});

describe("priceMarkOf", () => {
  it.each([undefined, "", "Price: high", "The Price: RunPod, 2025-03-03", "Price: RunPod, 2025"])(
    "finds none in %j",
    (note) => expect(priceMarkOf(note)).toBeNull(),
  );

  it("finds it between other lines", () => {
    expect(priceMarkOf("Quoted.\nPrice: RunPod, 2025-03-03\nAsk again.")).toEqual(runPod);
  });
});

describe("withPriceMark", () => {
  it("stands after what the note says, and takes the place of an older mark", () => {
    expect(withPriceMark(undefined, runPod)).toBe("Price: RunPod, 2025-03-03");
    const first = withPriceMark("Ask again.", runPod);
    expect(first).toBe("Ask again.\nPrice: RunPod, 2025-03-03");
    expect(withPriceMark(first, { provider: "A$& Co", date: "2026-01-31" })).toBe(
      "Ask again.\nPrice: A$& Co, 2026-01-31",
    );
  });

  it("leaves what a person wrote as it was", () => {
    expect(withoutPriceMark(withPriceMark("Ask again.", converted))).toBe("Ask again.");
  });
});
