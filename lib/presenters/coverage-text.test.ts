import { describe, expect, it } from "vitest";
import { coverageMark, coverageText, resourceList } from "./coverage-text";
import { planContext } from "./plan-words.testing";

describe("coverageText", () => {
  it("is cut, so that what is short never reads as enough", () => {
    expect(coverageText(0.9999, "en")).toBe("0.99");
    expect(coverageText(1, "en")).toBe("1.00");
  });

  it("keeps the digit of a decimal that no double holds", () => {
    // 0.29 · 100 is 28.999999999999996 in doubles.
    expect(coverageText(0.29, "en")).toBe("0.29");
  });

  it("is a round number from a hundred on", () => {
    expect(coverageText(1234567, "en")).toBe("1.23M");
    expect(coverageText(1234567, "zh")).toBe("123万");
  });
});

describe("coverageMark", () => {
  it("is one digit behind the point", () => {
    expect([0, 0.04, 0.29, 0.3, 0.975].map(coverageMark)).toEqual([
      ...[".0", ".0", ".3", ".3", ".9"],
    ]);
  });
});

describe("resourceList", () => {
  it("begins as a sentence does", () => {
    expect(resourceList(["talent", "data"], planContext("en"))).toBe("Talent and data");
    expect(resourceList(["talent", "data"], planContext("zh"))).toBe("人才和数据");
  });
});
