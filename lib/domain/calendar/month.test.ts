import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, isMonth, isPlannedMonth, monthAt, monthIndex, monthsFrom } from "./month";

describe("monthIndex", () => {
  it("counts twelve months a year from year 0", () => {
    expect(monthIndex("2027-01")).toBe(2027 * 12);
    expect(monthIndex("2027-12")).toBe(2027 * 12 + 11);
  });

  it.each(["2027-13", "2027-00", "27-01", "2027-1", "1899-12", "2027-01 ", ""])(
    "refuses %j",
    (text) => {
      expect(isMonth(text)).toBe(false);
      expect(() => monthIndex(text)).toThrow(RangeError);
    },
  );

  it("is undone by monthAt", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000 * 12, max: 2100 * 12 - 1 }), (index) => {
        expect(monthIndex(monthAt(index))).toBe(index);
      }),
    );
  });
});

describe("isPlannedMonth", () => {
  it.each(["1999-12", "2100-01"])(
    "refuses %s, which a plan may reach but not be planned in",
    (month) => {
      expect(isMonth(month)).toBe(true);
      expect(isPlannedMonth(month)).toBe(false);
    },
  );
});

describe("addMonths", () => {
  it("crosses the year in both directions", () => {
    expect(addMonths("2027-11", 3)).toBe("2028-02");
    expect(addMonths("2027-02", -3)).toBe("2026-11");
  });
});

describe("monthsFrom", () => {
  it("lists consecutive months", () => {
    expect(monthsFrom("2027-11", 3)).toEqual(["2027-11", "2027-12", "2028-01"]);
  });
});
