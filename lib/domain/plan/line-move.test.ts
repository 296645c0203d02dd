import { describe, expect, it } from "vitest";
import { hasEnd, movedLine } from "./line-move";
import { lineSchema, type LineInput } from "./lines/registry";

const frame = { start: "2027-01", months: 36 };
const shared = { id: "l", name: "l" };

/** The dates of a line after a move; null where it may not be made. */
function dates(given: LineInput, part: "shift" | "end", months: number) {
  const moved = movedLine(lineSchema.parse(given), { part, months }, frame);
  return moved && Object.fromEntries(Object.entries(moved).filter(([, value]) => isMonth(value)));
}

const isMonth = (value: unknown) => /^\d{4}-\d{2}$/.test(String(value));

const cost: Extract<LineInput, { kind: "operating-cost" }> = {
  ...shared,
  kind: "operating-cost",
  category: "other",
  start: "2027-09",
};
const round: LineInput = { ...shared, kind: "funding-round", amount: 1, closes: "2028-10" };

describe("movedLine", () => {
  it("moves every date that the line states, across years (R61)", () => {
    const ended = { ...cost, end: "2027-12" };
    expect(dates(ended, "shift", 2)).toEqual({ start: "2027-11", end: "2028-02" });
    expect(dates(round, "shift", -10)).toEqual({ closes: "2027-12" });
  });

  it("leaves a line without an end without one", () => {
    expect(dates(cost, "shift", -3)).toEqual({ start: "2027-06" });
  });

  it("moves the end alone, down to the start and no further", () => {
    const ended = { ...cost, end: "2027-12" };
    expect(dates(ended, "end", -3)).toEqual({ start: "2027-09", end: "2027-09" });
    expect(dates(ended, "end", -4)).toBeNull();
  });

  it("gives a line without an end one, counted back from the plan's last month", () => {
    // 36 months from January 2027 end with December 2029.
    expect(dates(cost, "end", -2)).toEqual({ start: "2027-09", end: "2029-10" });
    expect(dates(cost, "end", 2)).toEqual({ start: "2027-09" });
  });

  it("stays within 30 years of the plan, and within the calendar", () => {
    // 2000-01 is the first month that may be planned in, 27 years before the plan.
    expect(dates(cost, "shift", -332)).toEqual({ start: "2000-01" });
    expect(dates(cost, "shift", -333)).toBeNull();
    // 352 months after 2027-09 are 360 after the plan's start: the last that is near enough.
    expect(dates(cost, "shift", 352)).toEqual({ start: "2057-01" });
    expect(dates(cost, "shift", 353)).toBeNull();
  });
});

describe("hasEnd", () => {
  it("tells lines that last from those that are over by themselves", () => {
    expect([cost, round].map((line) => hasEnd(lineSchema.parse(line)))).toEqual([true, false]);
  });
});
