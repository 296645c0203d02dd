import { describe, expect, it } from "vitest";
import { project } from "@/lib/domain/plan/project";
import { coverageStrip } from "./coverage-strip";
import { planMetrics } from "./plan-metrics";
import { northlight, planContext } from "./plan-words.testing";

function strip(changes: Parameters<typeof northlight>[0] = {}, locale: "en" | "zh" = "en") {
  const plan = northlight(changes);
  return coverageStrip(plan, project(plan), planContext(locale));
}

describe("coverageStrip", () => {
  // Coverage by lib/domain/plan/reference/project.py on the same plan (cases.json): in September
  // 2028 funds 0.9655, talent 0.5, data 0.2909; short for 16, 2 and 2 months, compute never.
  it("says what is short, when, and which run starts then", () => {
    expect(strip().title).toBe(
      "Funds, talent, and data cannot keep up when “13B v2” starts in September 2028",
    );
    expect(strip({}, "zh").title).toBe("2028年9月“13B v2”启动时，资金、人才和数据供不应求");
  });

  it("counts the months that are short at the end of each row", () => {
    expect(strip().rows.map(({ note }) => note)).toEqual([
      "16 months short",
      "2 months short",
      "2 months short",
      "enough",
    ]);
  });

  it("draws a digit only where something is short, and says each cell in words", () => {
    const data = strip().rows[2]!;
    expect(data.cells[20]).toEqual({
      state: "short",
      mark: ".3",
      value: "0.29",
      label: "Data, September 2028: 0.29 of need, short",
    });
    expect(data.cells[6]).toMatchObject({ state: "enough", mark: "" });
    expect(data.cells[0]).toMatchObject({
      state: "none",
      label: "Data, January 2027: no demand",
    });
  });

  it("begins the keyboard at the tightest resource of the first short month", () => {
    expect(strip().first).toEqual({ row: 2, column: 20 });
  });

  it("says that all is covered, and that nothing is asked", () => {
    expect(strip({ months: 20 }).title).toBe(
      "Every resource covers what the plan asks of it until August 2028",
    );
    expect(strip({ lines: [], scenarios: [] }).title).toBe(
      "The plan asks nothing of its resources until December 2029",
    );
  });
});

describe("planMetrics", () => {
  it("heads the overview with what binds first", () => {
    const plan = northlight();
    const card = planMetrics(plan, project(plan), planContext("en")).at(-1);
    expect(card).toMatchObject({
      label: "Binds first",
      value: "Data",
      note: "Sep 2028 · 0.29 of need; also funds, talent",
      leadsTo: "data",
    });
  });
});
