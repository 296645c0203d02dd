import { describe, expect, it } from "vitest";
import { formatMoment, planRow } from "./plans-list";

const plan = {
  id: "northlight",
  name: "Northlight",
  currency: "USD",
  start: "2027-01",
  months: 36,
  lines: 13,
  version: 1,
  updatedAt: "2026-11-24T00:05:00.000Z",
};

describe("planRow", () => {
  it("shows the first and the last month, both within the plan", () => {
    expect(planRow(plan, "en")).toMatchObject({ first: "Jan 2027", last: "Dec 2029" });
    expect(planRow(plan, "zh")).toMatchObject({ first: "2027年1月", monthCount: "36个月" });
  });

  it("begins and ends a plan of one month in the same month", () => {
    expect(planRow({ ...plan, months: 1 }, "en")).toMatchObject({ last: "Jan 2027" });
  });
});

describe("formatMoment", () => {
  it("shows an instant on the clock of the reader", () => {
    // 00:05 UTC is 08:05 of the same day in Shanghai (UTC+8).
    expect(formatMoment(plan.updatedAt, "zh", "Asia/Shanghai")).toBe("2026年11月24日 08:05");
    expect(formatMoment(plan.updatedAt, "en", "Asia/Shanghai")).toMatch(/^Nov 24, 2026, 8:05\sAM$/);
  });
});
