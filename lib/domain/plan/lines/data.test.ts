import { describe, expect, it } from "vitest";
import { firstOf, paidBy, projectLines } from "@/lib/domain/plan/small-plan.testing";
import type { LineInput } from "./registry";

/** 100 units at 1, over two months; storage of 5 a month. */
const data: LineInput = {
  ...{ id: "data", kind: "dataset", name: "Data", source: "licensed", start: "2027-01" },
  ...{ units: 100, tokensPerUnit: 3, acquisitionCostPerUnit: 1, acquisitionMonths: 2 },
  ...{ storageGB: 10, storagePricePerGBMonth: 0.5 },
};

describe("dataset", () => {
  it("pays in equal parts and is usable when they have passed (R27)", () => {
    const projection = projectLines([data]);
    expect(paidBy(projection, "data", 4)).toEqual([55, 55, 5, 5]);
    expect(firstOf(projection.trainingTokens.usable, 4)).toEqual([0, 0, 300, 300]);
  });

  it("is refreshed at a share of its full cost, and does not grow by it (R28)", () => {
    const projection = projectLines([{ ...data, monthlyRefreshShare: 0.1 } as LineInput]);
    expect(paidBy(projection, "data", 4)).toEqual([55, 55, 15, 15]);
    expect(firstOf(projection.trainingTokens.usable, 4)).toEqual([0, 0, 300, 300]);
  });

  it("is stored from its start to its end, and then neither paid nor usable (R29, R30)", () => {
    const projection = projectLines([{ ...data, end: "2027-03" } as LineInput]);
    expect(paidBy(projection, "data", 5)).toEqual([55, 55, 5, 0, 0]);
    expect(firstOf(projection.trainingTokens.usable, 5)).toEqual([0, 0, 300, 0, 0]);
  });
});
