import { describe, expect, it } from "vitest";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Locale } from "@/lib/i18n/locale";
import { northlight, planContext } from "./plan-words.testing";
import {
  budgetRows,
  comparedCash,
  comparedFinding,
  compareScenarios,
  metricRows,
} from "./scenario-compare";

/*
 * Expected numbers: `python3 lib/domain/plan/reference/project.py northlight.json <scenario>` on the
 * demonstration plan, rounded as the screen rounds.
 *
 *                    base          late          smaller       series-a-closes
 * closing, last      −1,946,738    −1,452,272    −979,595      10,025,867
 * out of cash        2029-03       2029-05       2029-06       never
 * net burn, mean     273,521       259,785       246,655       274,281
 * employees, last    18            18            16            21
 * GPU-hours          789,602       789,602       689,579       789,602
 * binds first        data 2028-09  funds 2028-11 funds 2028-12 data 2028-09
 * talent, paid       9,316,428     8,834,539     8,598,991     9,742,728
 * compute, paid      2,232,466     2,232,466     1,992,411     2,232,466
 * funds, data        1,544,000 and 1,051,245 in all
 */
const all = ["base", "late", "smaller", "series-a-closes"];

function comparison(ids: readonly string[] = all, locale: Locale = "en", plan = northlight()) {
  const context = planContext(locale);
  return { context, ...compareScenarios(plan, ids, context.t) };
}

function cellsOf(id: string, ids: readonly string[] = all, locale: Locale = "en") {
  const { compared, context } = comparison(ids, locale);
  const row = metricRows(compared, context).find((one) => one.id === id)!;
  return row.cells.map(({ value, delta }) => (delta === undefined ? value : `${value} ${delta}`));
}

describe("compareScenarios", () => {
  it("keeps the order asked for, and names the base in the language", () => {
    const ids = ["smaller", "base"];
    expect(comparison(ids).compared.map(({ name }) => name)).toEqual([
      "Smaller model first",
      "Base",
    ]);
    expect(comparison(ids, "zh").compared.map(({ name }) => name)).toContain("基准");
  });

  it("sets a scenario apart that does not fit the plan, and compares the rest", () => {
    const broken = {
      id: "broken",
      name: "Broken",
      changes: [{ line: "seed", set: { amount: -1 } }],
    };
    const plan = northlight({ scenarios: [broken] });
    const { compared, failed } = comparison(["base", "broken"], "en", plan);
    expect(compared.map(({ id }) => id)).toEqual(["base"]);
    expect(failed).toMatchObject([{ id: "broken", failure: { kind: "invalidChange", change: 0 } }]);
  });

  it("counts the changes that concern lines that are gone", () => {
    const stale = { id: "stale", name: "Stale", changes: [{ line: "gone", off: true }] };
    const plan: Plan = northlight({ scenarios: [stale] });
    expect(comparison(["stale"], "en", plan).compared[0]?.skipped).toBe(1);
  });
});

describe("metricRows", () => {
  it("puts sign, amount and percent beside each number, against the first column", () => {
    expect(cellsOf("cashAtEnd")).toEqual([
      "−$1.95M",
      "−$1.45M +$494k (+25.4%)",
      "−$980k +$967k (+49.7%)",
      "$10M +$12M (+615%)",
    ]);
    expect(cellsOf("netBurnMean")).toEqual([
      "$274k",
      "$260k −$13.7k (−5%)",
      "$247k −$26.9k (−9.8%)",
      "$274k +$761 (+0.3%)",
    ]);
    expect(cellsOf("gpuHours")).toEqual([
      "790k",
      "790k no change",
      "690k −100k (−12.7%)",
      "790k no change",
    ]);
    expect(cellsOf("employeesAtEnd")).toEqual([
      "18",
      "18 no change",
      "16 −2 (−11.1%)",
      "21 +3 (+16.7%)",
    ]);
  });

  it("measures by whichever scenario stands first", () => {
    expect(cellsOf("cashOutMonth", ["late", "base"])).toEqual(["May 2029", "Mar 2029 −2 months"]);
  });

  it("says that a runway beyond the plan is longer by at least what is seen", () => {
    expect(cellsOf("fundedRunway")).toEqual([
      "26 months",
      "28 months +2 months (+7.7%)",
      "29 months +3 months (+11.5%)",
      "36+ months +10 months (+38.5%) or more",
    ]);
    expect(cellsOf("fundedRunway", ["series-a-closes", "base"])[1]).toBe(
      "26 months −10 months (−27.8%) or more",
    );
  });

  it("gives no distance where one of the two has no number, and says why", () => {
    const { compared, context } = comparison();
    const row = metricRows(compared, context).find(({ id }) => id === "cashOutMonth")!;
    expect(row.cells[3]).toEqual({ value: "n/a", note: "cash outlasts the plan" });
  });

  it("names what binds first, and how much later", () => {
    expect(cellsOf("firstBinding")).toEqual([
      "Data, Sep 2028",
      "Funds, Nov 2028 +2 months",
      "Funds, Dec 2028 +3 months",
      "Data, Sep 2028 no change",
    ]);
  });

  it("says it in Chinese as well", () => {
    expect(cellsOf("fundedRunway", ["base", "late"], "zh")).toEqual([
      "26个月",
      "28个月 +2 个月（+7.7%）",
    ]);
  });
});

describe("budgetRows", () => {
  it("totals each budget over all months, and sums them up", () => {
    const { compared, context } = comparison(["base", "smaller"]);
    const rows = budgetRows(compared, context);
    expect(rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)])).toEqual([
      ["Funds", "$1,544,000", "$1,544,000"],
      ["Talent", "$9,316,428", "$8,598,991"],
      ["Data", "$1,051,245", "$1,051,245"],
      ["Compute", "$2,232,466", "$1,992,411"],
      ["Total", "$14,144,139", "$13,186,646"],
    ]);
    // 9,316,428 − 8,598,991 = 717,437, of 9,316,428.
    expect(rows[1]?.cells[1]?.delta).toBe("−$717k (−7.7%)");
    expect(rows[1]?.shares[0]).toBe(1);
    // 1,051,245 / 9,316,428
    expect(rows[2]?.shares[0]).toBeCloseTo(0.11284, 4);
  });
});

describe("comparedFinding", () => {
  const finding = (ids: readonly string[], locale: Locale = "en", plan = northlight()) => {
    const { compared, context } = comparison(ids, locale, plan);
    return comparedFinding(compared, context);
  };

  it("says in how many scenarios cash runs out, and where first", () => {
    expect(finding(all)).toBe("Cash runs out in 3 of 4 scenarios, first in “Base” in March 2029");
    expect(finding(all, "zh")).toBe("4 个情景中有 3 个现金耗尽，最早为“基准”，2029年3月");
  });

  it("says where it lasts longest, and where shortest, if it runs out in all", () => {
    expect(finding(["late", "base", "smaller"])).toBe(
      "Cash lasts longest in “Smaller model first”, until June 2029; in “Base” it runs out in March 2029",
    );
  });

  it("says where it ends highest, if it runs out in none", () => {
    // 24 months: base closes December 2028 at $510k by the reference program, late higher.
    const short = northlight({ months: 24 });
    expect(finding(["base", "series-a-closes"], "en", short)).toMatch(
      /^Cash outlasts the plan in all 2; “Series A closes” ends highest, at \$12\.\d+M$/,
    );
  });
});

describe("comparedCash", () => {
  it("draws all lines on one scale, the first solid, each with a dash of its own", () => {
    const { compared, context } = comparison();
    const { series, references, markers } = comparedCash(compared, context);
    expect(series.map(({ label, dash }) => [label, dash])).toEqual([
      ["Base", "solid"],
      ["Hire later", "dashed"],
      ["Smaller model first", "dotted"],
      ["Series A closes", "dashdot"],
    ]);
    expect(references.map(({ label }) => label)).toEqual(["Floor $500k"]);
    expect(markers.map(({ key, label }) => [key, label])).toEqual([
      ["2029-03", "Out Mar 2029"],
      ["2029-05", "Out May 2029"],
      ["2029-06", "Out Jun 2029"],
    ]);
  });

  it("draws each floor under its scenario's name where they differ", () => {
    const lower = { id: "lower", name: "Lower", changes: [{ plan: { cashFloor: 100_000 } }] };
    const { compared, context } = comparison(
      ["base", "lower"],
      "en",
      northlight({ scenarios: [lower] }),
    );
    expect(comparedCash(compared, context).references.map(({ label }) => label)).toEqual([
      "Floor $500k, Base",
      "Floor $100k, Lower",
    ]);
  });
});
