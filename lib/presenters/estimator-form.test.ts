import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLANNABLE_ACCELERATORS } from "@/lib/domain/estimator/accelerator";
import {
  ESTIMATE_CURRENCIES,
  FIRST_ESTIMATE,
  formatSize,
  queryOf,
  readEstimate,
  textsOf,
  textsOfQuery,
  withoutAbsent,
} from "./estimator-form";

const first = textsOf(FIRST_ESTIMATE);

describe("readEstimate", () => {
  it.each([
    ["7B", 7e9],
    ["1.4T", 1.4e12],
    ["140e9", 1.4e11],
    ["70亿", 7e9],
    ["1.4万亿", 1.4e12],
    ["７Ｂ", 7e9],
    ["6,740,000,000", 6.74e9],
  ])("takes %s for parameters", (text, parameters) => {
    const read = readEstimate({ ...first, parameters: text }, "en");
    expect(read.ok && read.input.run.parameters).toBe(parameters);
  });

  it("takes the speed of an own or corrected GPU from the library, and of no other", () => {
    const gpus = [
      { value: "Our Board", label: "Our Board", peakTflops: 640 },
      { value: "h20", label: "NVIDIA H20", peakTflops: 150 },
      { value: "h100-sxm", label: "NVIDIA H100 80GB SXM", peakTflops: 989.4 },
    ];
    const peakOf = (gpuModel: string) => {
      const read = readEstimate({ ...first, gpuModel }, "en", gpus);
      return read.ok ? read.input.run.peakTflops : read.problems;
    };
    expect(peakOf("our board")).toBe(640);
    expect(peakOf("h20")).toBe(150);
    expect(peakOf("h100-sxm")).toBeUndefined();
    expect(peakOf("a100")).toBeUndefined();
    expect(peakOf("abacus")).toEqual({ gpuModel: { kind: "unknownGpu" } });
  });

  it("leaves out what is not given", () => {
    const read = readEstimate({ ...first, gpuCount: " ", pricePerGpuHour: "" }, "en");
    const run = { parameters: 7e9, tokens: 1.4e11, gpuModel: "h100-sxm" };
    expect(read).toEqual({ ok: true, input: { run, currency: "USD" } });
  });

  it("reads a price with the sign of its currency and refuses another", () => {
    const read = readEstimate({ ...first, pricePerGpuHour: "$1.99" }, "en");
    expect(read.ok && read.input.run.pricePerGpuHour).toBe(1.99);
    expect(readEstimate({ ...first, pricePerGpuHour: "€1.99" }, "en")).toEqual({
      ok: false,
      problems: { pricePerGpuHour: { kind: "otherCurrency", found: "€" } },
    });
  });

  it("names every field that cannot be used, with the reason", () => {
    const texts = {
      ...first,
      parameters: "seven",
      tokens: "-1",
      gpuModel: "abacus",
      gpuCount: "0",
    };
    expect(readEstimate(texts, "en")).toEqual({
      ok: false,
      problems: {
        parameters: { kind: "notNumber" },
        tokens: { kind: "tooSmall", minimum: "1" },
        gpuModel: { kind: "unknownGpu" },
        gpuCount: { kind: "tooSmall", minimum: "1" },
      },
    });
  });

  it("refuses more active parameters than there are", () => {
    expect(readEstimate({ ...first, activeParameters: "8B" }, "en")).toEqual({
      ok: false,
      problems: { activeParameters: { kind: "aboveParameters" } },
    });
  });

  it("writes the bound in the words of the language", () => {
    const texts = { ...first, gpuCount: "100000000" };
    const problems = { gpuCount: { kind: "tooBig", maximum: "1000万" } };
    expect(readEstimate(texts, "zh")).toEqual({ ok: false, problems });
  });
});

describe("queryOf", () => {
  const size = fc.double({ min: 1, max: 1e15, noNaN: true });
  const input = fc
    .record({
      parameters: size,
      tokens: size,
      share: fc.option(fc.double({ min: 1e-15, max: 1, noNaN: true })),
      gpu: fc.constantFrom(...PLANNABLE_ACCELERATORS),
      gpuCount: fc.option(fc.integer({ min: 1, max: 1e7 })),
      price: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
      currency: fc.constantFrom(...ESTIMATE_CURRENCIES),
    })
    .map(({ parameters, tokens, share, gpu, gpuCount, price, currency }) => ({
      run: {
        parameters,
        tokens,
        gpuModel: gpu.id,
        ...withoutAbsent({
          activeParameters: share === null ? undefined : Math.max(1, parameters * share),
          gpuCount: gpuCount ?? undefined,
          pricePerGpuHour: price ?? undefined,
        }),
      },
      currency,
    }));

  it("makes an address that gives the same run to the last bit", () => {
    const law = fc.property(input, (given) => {
      const query = Object.fromEntries(new URLSearchParams(queryOf(given)));
      expect(readEstimate(textsOfQuery(query), "en")).toEqual({ ok: true, input: given });
    });
    fc.assert(law, { numRuns: 300, seed: 7 });
  });
});

describe("textsOfQuery", () => {
  it("is the first estimate for an address without a query", () => {
    expect(textsOfQuery({})).toEqual(first);
  });

  it("keeps a bad value as it was sent, so that its field can say why", () => {
    expect(textsOfQuery({ tokens: "many" }).tokens).toBe("many");
  });

  it("does not invent a price for an address that names a run without one", () => {
    expect(textsOfQuery({ parameters: "1B" })).toMatchObject({
      parameters: "1B",
      tokens: "140B",
      pricePerGpuHour: "",
    });
  });
});

describe("formatSize", () => {
  it("writes sizes as the trade does", () => {
    expect([7e9, 1.4e12, 6.74e9, 65e6].map(formatSize)).toEqual(["7B", "1.4T", "6.74B", "65M"]);
  });
});
