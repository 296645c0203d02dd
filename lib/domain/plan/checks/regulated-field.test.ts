import { describe, expect, it } from "vitest";
import { bare, contextOf, onlyFinding } from "./checks.testing";
import { regulatedField } from "./regulated-field";
import { findingsOf } from "./run-checks";

const compliance = {
  ...{ id: "hipaa", kind: "compliance" as const, name: "HIPAA", regime: "HIPAA" as const },
  start: "2027-01",
};

describe("regulatedField", () => {
  it.each(["health", "finance", "education", "driving"] as const)(
    "asks %s for a regime",
    (field) => {
      const finding = onlyFinding(regulatedField, contextOf([], { field }));
      expect(finding).toMatchObject({ severity: "warn", month: null });
      expect(bare(finding).field).toBe(field);
      expect(findingsOf(regulatedField, contextOf([compliance], { field }))).toEqual([]);
    },
  );

  it("does not count a line that is off", () => {
    const off = { ...compliance, off: true };
    expect(findingsOf(regulatedField, contextOf([off], { field: "health" }))).toHaveLength(1);
  });

  it("is silent on other fields, and where none is said", () => {
    expect(findingsOf(regulatedField, contextOf([], { field: "customer-service" }))).toEqual([]);
    expect(findingsOf(regulatedField, contextOf([]))).toEqual([]);
  });
});
