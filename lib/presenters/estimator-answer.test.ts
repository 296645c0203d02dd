import { describe, expect, it } from "vitest";
import type { RunEstimate, Spread } from "@/lib/domain/estimator/estimate";
import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";
import {
  answerFigures,
  formatDuration,
  formulaTerms,
  inputWords,
  intervalPicture,
  isUnlikeAnyRun,
  logarithmicTicks,
  outsideWarnings,
  physicalWords,
} from "./estimator-answer";
import { FIRST_ESTIMATE } from "./estimator-form";

function spread(median: number): Spread {
  return {
    median,
    interval80: [median / 2, median * 2],
    interval90: [median / 4, median * 4],
    interval95: [median / 10, median * 10],
  };
}

const estimate: RunEstimate = {
  accelerator: "h100-sxm",
  gpuHours: { ...spread(6_190), mean: 6_500 },
  cost: spread(15_475),
  wallClockHours: spread(96),
  physicalRule: { gpuHours: 5_900, utilisation: 0.28 },
  impliedUtilisation: 0.267,
  outsideData: [],
  leverage: { value: 0.05, largestSeen: 0.2 },
};

describe("answerFigures", () => {
  it("gives each figure its median and both intervals, time in one unit", () => {
    const figures = answerFigures(estimate, { currency: "USD", locale: "en" });
    expect(figures).toEqual([
      {
        id: "gpuHours",
        value: "6.19k",
        exact: "6,190",
        interval80: "3.1k to 12.4k",
        interval95: "619 to 61,900",
      },
      {
        id: "cost",
        value: "$15.5k",
        exact: "$15,475",
        interval80: "$7.74k to $31k",
        interval95: "$1.55k to $155k",
      },
      {
        id: "wallClock",
        value: "4 days",
        exact: "96 hours",
        interval80: "2 to 8",
        interval95: "0.4 to 40",
      },
    ]);
  });

  it("rounds both ends to three digits, also where they are written out", () => {
    const odd = { ...estimate.gpuHours, interval80: [3311.862383, 11578.142269] as const };
    const [hours] = answerFigures(
      { ...estimate, gpuHours: odd },
      { currency: "USD", locale: "zh" },
    );
    expect(hours?.interval80).toBe("3,310至11,600");
  });

  it("leaves out cost and time that nobody asked for", () => {
    const bare = { ...estimate, cost: null, wallClockHours: null };
    const figures = answerFigures(bare, { currency: "USD", locale: "en" });
    expect(figures.map(({ id }) => id)).toEqual(["gpuHours"]);
  });

  it("writes in the scale of the language", () => {
    const [, cost] = answerFigures(estimate, { currency: "CNY", locale: "zh" });
    expect(cost).toMatchObject({ value: "¥1.55万", interval80: "¥7,740至¥31,000" });
  });
});

describe("formatDuration", () => {
  it.each([
    [0.25, "15 minutes"],
    [35, "35 hours"],
    [47.96, "48 hours"],
    [300, "12.5 days"],
    [8760 * 2.5, "2.5 years"],
  ])("writes %d hours as %s", (hours, text) => expect(formatDuration(hours, "en")).toBe(text));
});

describe("intervalPicture", () => {
  it("keeps everything inside the drawing and in order", () => {
    const picture = intervalPicture(estimate, "en");
    const places = [
      0,
      picture.interval95[0],
      picture.interval80[0],
      picture.median,
      picture.interval80[1],
      picture.interval95[1],
      1,
    ];
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("makes room for a physical rule far away", () => {
    const far = { ...estimate, physicalRule: { gpuHours: 10, utilisation: 0.28 } };
    const { physicalRule } = intervalPicture(far, "en");
    expect(physicalRule).toBeGreaterThan(0);
    expect(physicalRule).toBeLessThan(0.1);
  });
});

describe("logarithmicTicks", () => {
  it.each([
    [2, 3, [100, 200, 500, 1000]],
    [2.9, 4.1, [1000, 2000, 5000, 10_000]],
    [1, 4, [10, 100, 1000, 10_000]],
  ])("from 10^%d to 10^%d stand round values", (low, high, ticks) => {
    expect(logarithmicTicks(low, high)).toEqual(ticks);
  });

  it("thins out decades on a very long axis", () => {
    expect(logarithmicTicks(0, 12)).toEqual([1, 1e3, 1e6, 1e9, 1e12]);
  });
});

describe("physicalWords", () => {
  it("sets arithmetic beside the model", () => {
    expect(physicalWords(estimate, "en")).toEqual({
      hours: "5.9k",
      utilisation: "28%",
      ratio: "0.953",
      implied: "27%",
      mean: "6.5k",
    });
  });
});

describe("outsideWarnings", () => {
  it("names the predictor, its value and the range of the runs", () => {
    const outsideData = [
      { predictor: "parameters", value: 2e12, low: 6.5e7, high: 5.4e11 } as const,
    ];
    expect(outsideWarnings({ ...estimate, outsideData })).toEqual([
      { predictor: "parameters", value: "2T", low: "65M", high: "540B" },
    ]);
  });
});

describe("isUnlikeAnyRun", () => {
  it("is said only where no single predictor explains it", () => {
    const far = { ...estimate, leverage: { value: 0.3, largestSeen: 0.2 } };
    const outsideData = [{ predictor: "tokens", value: 1, low: 2, high: 3 } as const];
    expect(isUnlikeAnyRun(estimate)).toBe(false);
    expect(isUnlikeAnyRun(far)).toBe(true);
    expect(isUnlikeAnyRun({ ...far, outsideData })).toBe(false);
  });
});

describe("formulaTerms", () => {
  it("adds up by hand: −14 + 1·log10(7e9) + 1·log10(1.4e11) − 1·log10(989.4) = 3.9959", () => {
    const coefficients = { intercept: -14, parameters: 1, tokens: 1, peakTflops: -1 };
    const formula = formulaTerms({ coefficients } as FrozenModel, FIRST_ESTIMATE);
    expect(formula?.terms.map(({ of, product }) => [of, product])).toEqual([
      [null, "−14.0000"],
      ["7B", "9.8451"],
      ["140B", "11.1461"],
      ["989", "−2.9954"],
    ]);
    expect(formula?.sum).toBe("3.9959");
  });
});

describe("inputWords", () => {
  it("names the run as the trade does", () => {
    expect(inputWords(FIRST_ESTIMATE)).toEqual({
      size: "7B",
      tokens: "140B",
      gpu: "NVIDIA H100 80GB SXM",
    });
  });
});
