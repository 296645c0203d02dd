import { describe, expect, it } from "vitest";
import { project } from "@/lib/domain/plan/project";
import { capacityChart, modelChoices } from "./capacity-chart";
import { creditTable, holdingTable, modelTable } from "./capacity-tables";
import { northlight, planContext } from "./plan-words.testing";

const plan = northlight();
const projection = project(plan);

/** Only lines of these kinds stay in the demonstration plan. */
function only(...kinds: string[]) {
  const lines = plan.lines.filter(({ kind }) => kinds.includes(kind));
  return project(northlight({ lines, scenarios: [] }));
}

const title = (of = projection, locale: "en" | "zh" = "en") =>
  capacityChart(of, modelChoices(of)[0]?.value ?? null, planContext(locale)).title;

describe("capacityChart", () => {
  // 32 · 730 · 9 = 210,240 held, 155,018.5 of them idle; 734,380 of 789,601.5 hours on demand, by
  // lib/domain/plan/reference/project.py.
  it("says what part of what is held lies idle, and what part is rented", () => {
    expect(title()).toBe("74% of the GPU-hours held lie idle; 93% of those needed are rented");
    expect(title(projection, "zh")).toContain("74%");
  });

  it("says that all is rented, that nothing uses what is held, or that there is nothing", () => {
    // The two runs alone: 13B takes 128 · 730 = 93,440 hours in September 2028.
    expect(title(only("training-run"))).toBe(
      "GPU-hours peak at 93.4k in September 2028, all of them rented",
    );
    expect(title(only("gpu-reservation"))).toBe("210k GPU-hours are held, and nothing uses them");
    expect(title(only("role"))).toBe("No GPU-hours are asked for yet");
  });

  it("says that all that is held is used", () => {
    const busy = northlight({
      lines: plan.lines.map((line) => (line.id === "reserved" ? { ...line, months: 1 } : line)),
      scenarios: [],
    });
    // July alone: 32 · 730 hours held and used, of 789,601.5 needed.
    expect(title(project(busy))).toBe(
      "All GPU-hours held are used; 97% of those needed are rented",
    );
  });

  it("draws only what occurs, each source in a look of its own", () => {
    const { series } = capacityChart(projection, "h100-sxm", planContext("en"));
    expect(series.map(({ id }) => id)).toEqual(["reserved", "onDemand", "idle"]);
    const looks = series.map(({ color, texture }) => `${color} ${texture}`);
    expect(new Set(looks).size).toBe(3);
  });
});

describe("the tables of capacity", () => {
  it("say that the reservation of the demonstration plan costs more than renting", () => {
    const { columns, rows } = holdingTable(plan, projection, planContext("en"));
    const cells = rows[0]!.cells.map(({ text }) => text);
    // 210,240 h · 1.95 = 409,968; every line that rents pays 2.60 while it is held: 1.95 / 2.6 is
    // 75 %. The 55,221.5 hours used would cost 143,576 on demand, 266,392 less.
    expect(rows[0]!.name).toBe("32 × H100, 9 months");
    expect(cells.slice(0, -1)).toEqual(["409,968", "210k", "55.2k", "74%", "26%", "75%"]);
    expect(rows[0]!.cells.at(-1)).toEqual({
      text: "Renting would be cheaper by $266,392",
      tone: "warn",
    });
    expect(columns).toHaveLength(rows[0]!.cells.length + 1);
  });

  it("give the effective price of an hour, and n/a with its reason where none is used", () => {
    const [row] = modelTable(only("gpu-reservation"), planContext("en")).rows;
    expect(row!.cells.at(-1)).toEqual({ text: "n/a", exact: "No hour is used" });
  });

  it("say what becomes of a credit", () => {
    const fate = (changes: object) => {
      const credits = plan.lines.find(({ id }) => id === "credits")!;
      const lines = [
        ...plan.lines.filter(({ id }) => id !== "credits"),
        { ...credits, ...changes },
      ];
      const changed = northlight({ lines, scenarios: [] });
      return creditTable(changed, project(changed), planContext("en")).rows[0]!.cells.at(-1);
    };
    expect(fate({ amount: 10_000 })).toEqual({ text: "Used up", tone: "good" });
    expect(fate({ expires: "2027-02" })).toMatchObject({
      text: "The rest lapses after February 2027",
      tone: "warn",
    });
    expect(fate({ amount: 1e9, expires: "2031-01" })).toMatchObject({ tone: "neutral" });
  });
});
