import { describe, expect, it } from "vitest";
import { lineSchema, type LineInput } from "@/lib/domain/plan/lines/registry";
import { project } from "@/lib/domain/plan/project";
import { northlight, planContext } from "./plan-words.testing";
import {
  coverageBands,
  moveText,
  runwayMoveText,
  timelineBar,
  timelineGroups,
  timelineOrder,
  timelineTable,
  timelineTicks,
} from "./timeline";

const frame = { start: "2027-01", months: 36 };
const english = planContext("en");

const cost = (dates: Readonly<{ start: string; end?: string; off?: boolean }>) =>
  lineSchema.parse({
    ...{ id: "l", name: "l", kind: "operating-cost", category: "other", ...dates },
  } satisfies LineInput);

const bar = (dates: Parameters<typeof cost>[0]) => timelineBar(cost(dates), frame, english);

describe("timelineBar", () => {
  it("counts months from the plan's first, the end included", () => {
    expect(bar({ start: "2027-09", end: "2028-02" })).toMatchObject({
      ...{ from: 8, to: 14, comesFromBefore: false, goesOn: false, isOutside: false },
      text: "Sep 2027 – Feb 2028",
    });
  });

  it("cuts a bar at the window and says on which side it goes on", () => {
    expect(bar({ start: "2026-05" })).toMatchObject({
      ...{ from: 0, to: 36, comesFromBefore: true, goesOn: true, text: "from May 2026" },
    });
    expect(bar({ start: "2029-11", end: "2029-12" })).toMatchObject({ to: 36, goesOn: false });
  });

  it("gives what lies outside the window one month at its edge", () => {
    expect(bar({ start: "2025-01", end: "2026-12" })).toMatchObject({
      ...{ from: 0, to: 1, isOutside: true, comesFromBefore: true, goesOn: false },
    });
    expect(bar({ start: "2030-01" })).toMatchObject({
      ...{ from: 35, to: 36, isOutside: true, comesFromBefore: false, goesOn: true },
    });
  });

  it("is hollow where it moves no number: off, or a round that is too unlikely", () => {
    expect(bar({ start: "2027-09" }).isHollow).toBe(false);
    expect(bar({ start: "2027-09", off: true })).toMatchObject({
      ...{ isHollow: true, text: "from Sep 2027, switched off" },
    });
    const unlikely = northlight().lines.find(({ id }) => id === "series-a")!;
    expect(timelineBar(unlikely, frame, english)).toMatchObject({
      ...{ isHollow: true, text: "Oct 2028, not counted" },
    });
  });

  it("says from when a dataset is ready", () => {
    const corpus = northlight().lines.find(({ id }) => id === "corpus")!;
    // Four months from February: usable from June.
    expect(timelineBar(corpus, frame, english)).toMatchObject({
      ...{ from: 1, readyFrom: 5, text: "from Feb 2027, ready from Jun 2027" },
    });
    expect(timelineBar(corpus, frame, planContext("zh")).text).toBe("2027年2月起，2027年6月起就绪");
  });
});

describe("timelineOrder", () => {
  it("goes by budget, then by the first month, then as the lines stand", () => {
    const order = timelineOrder(northlight().lines, frame);
    expect(order).toEqual([
      ...["office", "legal", "seed", "marketing", "clinics", "series-a"],
      ...["founders", "algorithm", "data-science", "product", "infrastructure", "annotators"],
      ...["sales", "algorithm-2", "corpus", "hipaa", "dialogues"],
      ...["credits", "tools", "run-7b", "reserved", "serving", "run-13b"],
    ]);
  });
});

describe("timelineGroups", () => {
  const { lines } = northlight();
  const order = timelineOrder(lines, frame);
  const shown = (filter: Parameters<typeof timelineGroups>[2]) =>
    timelineGroups(lines, order, filter).map((group) => [
      group.budget,
      group.lines.map(({ id }) => id),
    ]);

  it("shows all four budgets in their order", () => {
    const groups = timelineGroups(lines, order, { budget: null, text: "" });
    expect(groups.map(({ budget }) => budget)).toEqual(["funds", "talent", "data", "compute"]);
    expect(groups.flatMap((group) => group.lines)).toHaveLength(lines.length);
  });

  it("keeps a budget, and names that hold a text in any case", () => {
    expect(shown({ budget: "data", text: "" })).toEqual([
      ["data", ["corpus", "hipaa", "dialogues"]],
    ]);
    expect(shown({ budget: null, text: " ALG" })).toEqual([["talent", ["algorithm"]]]);
  });
});

describe("timelineTicks", () => {
  it("writes every third month and knows where a year begins", () => {
    const ticks = timelineTicks({ start: "2027-10", months: 5 }, english);
    expect(ticks).toEqual([
      { offset: 0, label: "Oct 27", isYear: false },
      { offset: 3, label: "Jan 28", isYear: true },
    ]);
  });
});

// Short months by lib/domain/plan/reference/project.py on the same plan.
describe("coverageBands", () => {
  it("gathers the months in which a resource is short into stretches", () => {
    expect(coverageBands(project(northlight()), english)).toEqual([
      { budget: "funds", short: [{ from: 20, to: 36 }], text: "Short in Sep 2028 – Dec 2029" },
      { budget: "talent", short: [{ from: 20, to: 22 }], text: "Short in Sep 2028 – Oct 2028" },
      { budget: "data", short: [{ from: 20, to: 22 }], text: "Short in Sep 2028 – Oct 2028" },
      { budget: "compute", short: [], text: "Never short" },
    ]);
  });
});

describe("runwayMoveText", () => {
  const runway = (months: number, beyond = false) => ({ months, beyond });

  it("shows both sides of a move that changes it", () => {
    expect(runwayMoveText(runway(26), runway(29), english)).toBe("Runway 26 → 29 months");
    expect(runwayMoveText(runway(36, true), runway(29), english)).toBe("Runway 36+ → 29 months");
  });

  it("shows one number where nothing moves", () => {
    expect(runwayMoveText(null, runway(26), english)).toBe("Runway 26 months");
    expect(runwayMoveText(runway(26), runway(26), english)).toBe("Runway 26 months");
  });
});

describe("moveText", () => {
  it("says how far, and in which direction", () => {
    expect([-3, 1, 0].map((months) => moveText(months, english))).toEqual([
      ...["3 months earlier", "1 month later", "as it was"],
    ]);
  });
});

describe("timelineTable", () => {
  it("holds the first and the last month of every line", () => {
    const { lines } = northlight();
    const groups = timelineGroups(lines, ["run-7b", "annotators"], { budget: null, text: "" });
    expect(timelineTable(groups, frame, english).rows).toEqual([
      ["Clinical annotators", "Talent", "Mar 2027", "Dec 2027", "–", "on"],
      ["7B base", "Compute", "Jul 2027", "Aug 2027", "–", "on"],
    ]);
  });
});
