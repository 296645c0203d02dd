import { describe, expect, it } from "vitest";
import { firstOf, paidBy, projectLines } from "@/lib/domain/plan/small-plan.testing";
import type { LineInput } from "./registry";

/** Two people at 120,000: 20,000 a month, 24,000 with benefits. */
const role = (changes: object = {}): LineInput => ({
  ...{ id: "team", kind: "role", name: "Team", discipline: "data-scientist", headcount: 2 },
  ...{ start: "2027-01", annualSalary: 120_000, benefitsRate: 0.2, ...changes },
});

describe("role", () => {
  it("pays recruiting and equipment with the first salary, and raises at anniversaries (R21)", () => {
    const line = role({ recruitingRate: 0.1, equipmentPerHire: 1000, annualRaise: 0.05 });
    const paid = paidBy(projectLines([line]), "team", 13);
    // 24,000 + 2 · (12,000 + 1,000); then 24,000; from the thirteenth month 25,200.
    expect([paid[0], paid[1], paid[11], paid[12]]).toEqual([50_000, 24_000, 24_000, 25_200]);
  });

  it("pays its bonus at the end of each year served, before the raise, without benefits (R22)", () => {
    const line = role({ bonusRate: 0.1, annualRaise: 0.05 });
    const paid = paidBy(projectLines([line]), "team", 24);
    expect([paid[10], paid[11]]).toEqual([24_000, 48_000]);
    expect(paid[23]).toBeCloseTo(25_200 + 25_200, 9);
    const left = paidBy(projectLines([role({ bonusRate: 0.1, end: "2027-11" })]), "team", 13);
    expect(left.slice(9)).toEqual([24_000, 24_000, 0, 0]);
  });

  it("hired before the plan costs no hiring in it, and may be half a person (R1, R23)", () => {
    const line = role({
      start: "2026-06",
      headcount: 0.5,
      recruitingRate: 0.3,
      equipmentPerHire: 9,
    });
    const projection = projectLines([line]);
    expect(paidBy(projection, "team", 2)).toEqual([6_000, 6_000]);
    expect(projection.headcount.employees[0]).toBe(0.5);
  });

  it("pays a twelfth of its salary in every month, long or short (R3)", () => {
    expect(new Set(paidBy(projectLines([role()]), "team", 24))).toEqual(new Set([24_000]));
  });

  it("pays equipment as an operating payment: capital is hardware for compute alone (R25)", () => {
    const { flows } = projectLines([role({ equipmentPerHire: 1000 })]);
    expect(firstOf(flows.operatingPayments, 2)).toEqual([26_000, 24_000]);
    expect(firstOf(flows.capitalPayments, 2)).toEqual([0, 0]);
  });
});

describe("annotators and annotation", () => {
  it("are both paid as typed (R26)", () => {
    const people: LineInput = {
      ...{ id: "people", kind: "contractor", name: "Annotators", discipline: "annotator" },
      ...{ people: 3, monthlyFee: 100, start: "2027-01" },
    };
    const data: LineInput = {
      ...{ id: "data", kind: "dataset", name: "Data", source: "annotated", start: "2027-01" },
      ...{ units: 50, tokensPerUnit: 1, annotationCostPerUnit: 2, annotatedShare: 1 },
    };
    expect(projectLines([people, data]).flows.operatingPayments[0]).toBe(300 + 100);
  });
});
