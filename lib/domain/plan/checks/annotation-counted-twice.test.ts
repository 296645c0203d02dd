import { describe, expect, it } from "vitest";
import { annotationCountedTwice } from "./annotation-counted-twice";
import { bare, contextOf, dataset, mending, onlyFinding, role } from "./checks.testing";
import { findingsOf } from "./run-checks";

// 100,000,000 units, a tenth of them annotated at a cent: 100,000. Bought from March to May.
const annotated = dataset({
  ...{ start: "2027-03", acquisitionMonths: 3, annotatedShare: 0.1, annotationCostPerUnit: 0.01 },
});
const annotators = (more: object = {}) => role({ discipline: "annotator", ...more });

describe("annotationCountedTwice", () => {
  it("names annotators at work while a dataset pays for its annotation (R26)", () => {
    const finding = onlyFinding(annotationCountedTwice, contextOf([annotated, annotators()]));
    expect(finding).toMatchObject({ severity: "warn", month: "2027-03", lines: ["data", "role"] });
    expect(bare(finding)).toMatchObject({ cost: 100_000, people: "role" });
  });

  it("is silent where they are there before or after, or annotate nothing that is paid", () => {
    const silent = (...lines: Parameters<typeof contextOf>[0]) =>
      findingsOf(annotationCountedTwice, contextOf(lines));
    expect(silent(annotated, annotators({ end: "2027-02" }))).toEqual([]);
    expect(silent(annotated, annotators({ start: "2027-05", hireDelayMonths: 1 }))).toEqual([]);
    expect(silent(dataset(), annotators())).toEqual([]);
    expect(silent(annotated, role())).toEqual([]);
  });

  it("proposes to count the people only", () => {
    const mended = mending(annotationCountedTwice, contextOf([annotated, annotators()]));
    expect(mended).toMatchObject({
      action: "countPeopleOnly",
      edits: [{ kind: "setFields", line: "data", set: { annotationCostPerUnit: 0 } }],
      after: [],
    });
    expect(mended?.addedSpending).toBeCloseTo(-100_000, 6);
  });

  it("does not propose it where their pay is too little for all that work", () => {
    // One of them costs 30,000 in the three months, less than half of 100,000.
    const context = contextOf([annotated, annotators({ headcount: 1 })]);
    expect(mending(annotationCountedTwice, context)).toBeNull();
  });
});
