import { describe, expect, it } from "vitest";
import { project } from "@/lib/domain/plan/project";
import { cashChart, cashFinding } from "./cash-chart";
import { northlight, planContext } from "./plan-words.testing";

const finding = (changes: Parameters<typeof northlight>[0], locale: "en" | "zh" = "en") =>
  cashFinding(project(northlight(changes)), planContext(locale));

describe("cashFinding", () => {
  // Months by lib/domain/plan/reference/project.py on the same plan.
  it("says when the floor is passed and when the cash is gone", () => {
    expect(finding({})).toBe(
      "Cash falls below the floor in January 2029 and runs out in March 2029",
    );
    expect(finding({}, "zh")).toBe("现金于2029年1月跌破底线，2029年3月耗尽");
  });

  it("says when the cash is gone where there is no floor", () => {
    expect(finding({ cashFloor: undefined })).toBe("Cash runs out in March 2029");
  });

  it("says when only the floor is passed", () => {
    expect(finding({ months: 25 })).toBe(
      "Cash falls below the floor in January 2029 but does not run out",
    );
  });

  it("says that cash lasts, and where it is lowest", () => {
    // February 2027 closes at 2,322,629 by lib/domain/plan/reference/project.py, March after the seed.
    expect(finding({ months: 3 })).toBe(
      "Cash lasts beyond March 2027; it is lowest in February 2027, at $2.32M",
    );
  });
});

describe("cashChart", () => {
  it("marks the counted round and the first month below zero", () => {
    const plan = northlight();
    const { markers, references } = cashChart(plan, project(plan), planContext("en"));
    expect(markers.map(({ key, label }) => [key, label])).toEqual([
      ["2027-03", "Seed $5M"],
      ["2029-03", "Out of cash, Mar 2029"],
    ]);
    expect(references).toMatchObject([{ value: 500_000, label: "Floor $500k" }]);
  });

  it("marks the draw of a loan in the plan, and not of one drawn before it (R18)", () => {
    const loan = { kind: "loan", principal: 1_500_000, termMonths: 36 } as const;
    const later = { ...loan, id: "venture", name: "Venture debt", drawn: "2027-06" };
    const before = { ...loan, id: "before", name: "Old loan", drawn: "2026-06" };
    const plan = northlight({ lines: [later, before], scenarios: [] });
    const { markers } = cashChart(plan, project(plan), planContext("en"));
    expect(markers.map(({ key, label }) => [key, label])).toContainEqual([
      "2027-06",
      "Venture debt $1.5M",
    ]);
    expect(markers.map(({ id }) => id)).not.toContain("before");
  });
});
