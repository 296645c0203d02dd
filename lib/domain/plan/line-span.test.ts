import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthAt, monthIndex } from "@/lib/domain/calendar/month";
import { arbitraryPlan } from "./arbitrary-plan.testing";
import { fillLedger, type LineEntry } from "./ledger";
import { lineSpan } from "./line-span";
import { lineSchema, type Line, type LineInput } from "./lines/registry";
import type { Series } from "./window";

const planStart = "2027-01";

/** First month, last month and, where the kind has one, the month in which it is ready. */
function months(given: LineInput) {
  const { from, to, readyFrom } = lineSpan(lineSchema.parse(given), planStart);
  const last = Number.isFinite(to) ? monthAt(to - 1) : "endless";
  return [monthAt(from), last, ...(readyFrom === undefined ? [] : [monthAt(readyFrom)])];
}

type InputOf<K extends LineInput["kind"]> = Extract<LineInput, { kind: K }>;

const shared = { id: "l", name: "l" };
const run: InputOf<"training-run"> = {
  ...shared,
  kind: "training-run",
  start: "2027-07",
  parameters: 7e9,
  tokens: 1.4e11,
  gpuModel: "h100-sxm",
  gpuCount: 32,
  pricePerGpuHour: 2.6,
  restartOverhead: 0,
};
const role: InputOf<"role"> = {
  ...shared,
  kind: "role",
  discipline: "sales",
  headcount: 1,
  annualSalary: 1,
  start: "2027-02",
  end: "2027-12",
};
const dataset: InputOf<"dataset"> = {
  ...shared,
  kind: "dataset",
  source: "licensed",
  units: 1,
  tokensPerUnit: 1,
  start: "2027-04",
  acquisitionMonths: 8,
};
const round = { ...shared, kind: "funding-round", amount: 1, closes: "2028-10" } as const;

describe("lineSpan", () => {
  it("runs from start to end, both included, or without an end", () => {
    const cost = { ...shared, kind: "operating-cost", category: "other" } as const;
    expect(months({ ...cost, start: "2027-09", end: "2028-02" })).toEqual(["2027-09", "2028-02"]);
    expect(months({ ...cost, start: "2027-09" })).toEqual(["2027-09", "endless"]);
  });

  // 32 GPUs give 23,360 hours a month: 46,720 are two months, one hour more begins a third.
  it.each([
    [23_360, "2027-07"],
    [46_720, "2027-08"],
    [46_721, "2027-09"],
  ])("lets a run of %d GPU-hours last until %s", (gpuHours, last) => {
    expect(months({ ...run, gpuHours })).toEqual(["2027-07", last]);
  });

  it("counts restarts and trials: 6,190 · 1.1 · 3.5 = 23,831.5 hours reach into a second month", () => {
    const longer = { restartOverhead: 0.1, experimentsRate: 2.5 };
    expect(months({ ...run, gpuHours: 6_190, ...longer })).toEqual(["2027-07", "2027-08"]);
  });

  it("gives a run of unknown length no month", () => {
    expect(months({ ...run, gpuModel: "our own chip" })).toEqual(["2027-07", "2027-06"]);
  });

  it("puts a round into the single month in which it closes, delay included (R6)", () => {
    expect(months(round)).toEqual(["2028-10", "2028-10"]);
    // ⌊2.5 + 0.5⌋ = 3 months later.
    expect(months({ ...round, delayMonths: 2.5 })).toEqual(["2029-01", "2029-01"]);
  });

  it.each([
    [0.4, true],
    [0.5, false],
  ])("says whether a round of probability %d is counted (R16)", (probability, isUncounted) => {
    const unsure = lineSchema.parse({ ...round, probability });
    expect(lineSpan(unsure, planStart)).toMatchObject({ isUncounted });
  });

  it("delays a hire's start, never its end", () => {
    expect(months({ ...role, hireDelayMonths: 3 })).toEqual(["2027-05", "2027-12"]);
    expect(months({ ...role, hireDelayMonths: 12 })).toEqual(["2028-02", "2027-12"]);
  });

  it("says from when a dataset is usable (R27) and a regime kept up (R31)", () => {
    expect(months(dataset)).toEqual(["2027-04", "endless", "2027-12"]);
    const regime = { ...shared, kind: "compliance", regime: "HIPAA", start: "2027-02" } as const;
    expect(months({ ...regime, setupMonths: 4 })).toEqual(["2027-02", "endless", "2027-06"]);
  });

  it("gives a loan its draw and all its payments, the first in the month after (R17)", () => {
    const loan = { ...shared, kind: "loan", principal: 1, drawn: "2027-11" } as const;
    expect(months({ ...loan, termMonths: 3 })).toEqual(["2027-11", "2028-02"]);
  });

  it("holds reserved GPUs for their term, and bought ones from delivery for their life", () => {
    const gpus = { ...shared, start: "2027-06", gpuModel: "h100-sxm", gpuCount: 1 } as const;
    const reservation = { ...gpus, kind: "gpu-reservation", pricePerGpuHour: 1 } as const;
    expect(months({ ...reservation, months: 12 })).toEqual(["2027-06", "2028-05"]);
    const purchase = { ...gpus, kind: "gpu-purchase", unitPrice: 1, deliveryMonths: 2 } as const;
    expect(months({ ...purchase, usefulLifeMonths: 24 })).toEqual([
      "2027-06",
      "2029-07",
      "2027-08",
    ]);
  });

  it("lets a credit count from its start, or from the plan's, until it expires (R2)", () => {
    const credit = { ...shared, kind: "cloud-credit", amount: 1, expires: "2027-12" } as const;
    expect(months(credit)).toEqual(["2027-01", "2027-12"]);
    expect(months({ ...credit, start: "2027-05" })).toEqual(["2027-05", "2027-12"]);
  });

  it("holds every month in which a line is at work, whatever its kind", () => {
    fc.assert(
      fc.property(arbitraryPlan({ mostLines: 6 }), (plan) => {
        const window = { first: monthIndex(plan.start), length: plan.months };
        const byId = new Map(plan.lines.map((line) => [line.id, line]));
        for (const entry of fillLedger(plan.lines, window).entries) {
          const { from, to } = lineSpan(byId.get(entry.id) as Line, plan.start);
          for (const month of monthsAtWork(entry, window.first)) {
            expect(month).toBeGreaterThanOrEqual(from);
            expect(month).toBeLessThan(to);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Months of people, GPUs, tokens and earned revenue; cash may be paid or collected later. */
function monthsAtWork(entry: LineEntry, first: number): number[] {
  const { demands, capacities, people, earned, usableTokens } = entry;
  const series: (Series | null)[] = [earned, usableTokens];
  for (const { hours } of [...demands, ...capacities]) series.push(hours);
  for (const { count } of people) series.push(count);
  return series.flatMap((one) =>
    [...(one ?? [])].flatMap((value, offset) => (value > 0 ? [first + offset] : [])),
  );
}
