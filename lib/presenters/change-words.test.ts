import { describe, expect, it } from "vitest";
import type { ChangeRecord } from "@/lib/contracts/change";
import { contentOf } from "@/lib/domain/plan/edit";
import { lineSchema, type Line } from "@/lib/domain/plan/lines/registry";
import { settingsOf } from "@/lib/domain/plan/scenario";
import { scenarioSchema } from "@/lib/domain/plan/scenario-schema";
import type { Locale } from "@/lib/i18n/locale";
import type { ChangeContext } from "./change-context";
import { changeDays } from "./change-days";
import { changeStory } from "./change-words";
import { changesOfLine } from "./changes-of-line";
import { knownNames } from "./known-names";
import { cellWords, northlight, planContext } from "./plan-words.testing";

const plan = northlight({ scenarios: [] });
const engineers = lineSchema.parse({
  ...{ id: "eng", kind: "role", name: "Algorithm engineers", discipline: "algorithm-engineer" },
  ...{ headcount: 4, start: "2027-02", annualSalary: 188_000 },
});
const source = { ...plan, lines: [engineers] };

const record = (values: Partial<ChangeRecord>): ChangeRecord => ({
  ...{ version: 2, at: "2026-11-25T14:03:00.000Z", actor: "local", action: "changeLine" },
  ...{ subject: "eng", before: null, after: null },
  ...values,
});

function contextFor(changes: readonly ChangeRecord[], locale: Locale): ChangeContext {
  const { lines, scenarios } = knownNames(source, changes);
  return {
    t: planContext(locale).t,
    cells: cellWords(locale),
    lineOf: (id) => lines.get(id),
    scenarioName: (id) => scenarios.get(id) ?? id,
  };
}

function told(values: Partial<ChangeRecord>, locale: Locale = "en") {
  const change = record(values);
  return changeStory(change, contextFor([change], locale));
}

const sentence = (values: Partial<ChangeRecord>, locale?: Locale) => told(values, locale).sentence;
const placed = (change: object = {}) => ({ line: { ...engineers, ...change }, after: null });
const edited = (change: object): Partial<ChangeRecord> => ({
  ...{ action: "changeLine", before: placed(), after: placed(change) },
});
const scenario = (values: object = {}) => ({
  scenario: scenarioSchema.parse({ id: "late", name: "Hire later", ...values }),
  after: null,
});
const scenarioChanged = (before: object[], after: object[]): Partial<ChangeRecord> => ({
  ...{ action: "changeScenario", subject: "late" },
  ...{ before: scenario({ changes: before }), after: scenario({ changes: after }) },
});

describe("changeStory of a line", () => {
  it("tells a value with its unit, and both values as the grid writes them", () => {
    const story = told(edited({ annualSalary: 250_000 }));
    expect(story.sentence).toBe(
      "Algorithm engineers: annual salary 250,000 USD / year instead of 188,000",
    );
    expect(story.rows).toEqual([
      { label: "Annual salary (USD / year)", before: "188,000", after: "250,000" },
    ]);
  });

  it("tells the same in Chinese", () => {
    expect(sentence(edited({ start: "2027-06" }), "zh")).toBe("“Algorithm engineers”推迟 4 个月");
    expect(told(edited({ start: "2027-06" }), "zh").rows).toMatchObject([
      { before: "2027年2月", after: "2027年6月" },
    ]);
  });

  it("tells a move in time and a switch as what they are, and lists them", () => {
    const story = told(edited({ start: "2027-06", off: true }));
    expect(story.sentence).toBe(
      "Algorithm engineers switched off, Algorithm engineers start 4 months later",
    );
    expect(story.rows).toEqual([
      { label: "Off", before: "on", after: "off" },
      { label: "First day", before: "Feb 2027", after: "Jun 2027" },
    ]);
  });

  it("shows the last digits of numbers that a cell would show alike", () => {
    const hours = { ...northlight().lines.find(({ kind }) => kind === "training-run"), id: "run" };
    const before = { line: { ...hours, tokens: 1_000_000_000 }, after: null };
    const after = { line: { ...hours, tokens: 1_000_000_001 }, after: null };
    const { rows } = told({ action: "changeLine", before, after });
    expect(rows).toMatchObject([{ before: "1B", after: "1000000001" }]);
  });

  it("tells lines that come and go, with all that they say on one side", () => {
    const added = told({ action: "addLine", after: placed() });
    expect(added.sentence).toBe("Added: Algorithm engineers (role)");
    expect(added.rows).toContainEqual({ label: "Headcount (people)", before: "", after: "4" });
    const removed = told({ action: "removeLine", before: placed() });
    expect(removed.sentence).toBe("Removed: Algorithm engineers");
    expect(removed.rows).toContainEqual({ label: "Headcount (people)", before: "4", after: "" });
  });

  it("names the one line whose move explains an order", () => {
    const order = (before: string[], after: string[]) =>
      sentence({ action: "orderLines", subject: null, before, after });
    expect(order(["a", "b", "eng"], ["eng", "a", "b"])).toBe(
      "Algorithm engineers moved up in the list of lines",
    );
    expect(order(["eng", "a", "b"], ["a", "b", "eng"])).toBe(
      "Algorithm engineers moved down in the list of lines",
    );
    expect(order(["a", "b", "eng", "c"], ["b", "a", "c", "eng"])).toBe(
      "Lines put in another order",
    );
  });
});

describe("changeStory of settings", () => {
  it("tells each setting, amounts in the plan's currency", () => {
    const before = settingsOf(plan);
    const after = { ...before, months: 24, openingCash: 2_000_000 };
    const story = told({ action: "changeSettings", subject: null, before, after });
    expect(story.sentence).toBe(
      "Plan settings: months 24 months instead of 36 months, opening cash $2M instead of $2.9M",
    );
    expect(story.rows).toEqual([
      { label: "Months", before: "36", after: "24" },
      { label: "Opening cash", before: "$2,900,000", after: "$2,000,000" },
    ]);
  });
});

describe("changeStory of a scenario", () => {
  it("tells what it says of its own, and what it inherits again", () => {
    const set = { line: "eng", set: { headcount: 8 } };
    expect(sentence(scenarioChanged([], [{ line: "eng", shift: 4 }]))).toBe(
      "Scenario “Hire later”: Algorithm engineers start 4 months later",
    );
    const story = told(scenarioChanged([], [set]));
    expect(story.sentence).toBe("Scenario “Hire later”: Algorithm engineers: headcount 8");
    expect(story.rows).toEqual([
      { label: "Algorithm engineers: Headcount (people)", before: "inherited", after: "8" },
    ]);
    expect(sentence(scenarioChanged([set], []))).toBe(
      "Scenario “Hire later”: Algorithm engineers: headcount inherited again",
    );
  });

  it("tells its making and its end with the number of its changes", () => {
    const made = scenario({ changes: [{ line: "eng", off: true }] });
    const story = told({ action: "addScenario", after: made });
    expect(story.sentence).toBe("Scenario “Hire later” made, with one change");
    expect(story.differences).toEqual(["Algorithm engineers switched off"]);
    expect(sentence({ action: "removeScenario", before: scenario() }, "zh")).toBe(
      "删除情景“Hire later”",
    );
  });

  it("does not stumble over a line that is gone, nor over a field that there is not", () => {
    expect(sentence(scenarioChanged([], [{ line: "gone", off: true }]))).toBe(
      "Scenario “Hire later”: a line that is gone (gone)",
    );
    const odd = { line: "eng", set: { salary: "much", annualSalary: { wrong: 1 } } };
    expect(told(scenarioChanged([], [odd])).rows.map(({ after }) => after)).toEqual([
      '"much"',
      '{"wrong":1}',
    ]);
  });

  it("tells a promotion by its name, with what it changed", () => {
    const before = contentOf({ ...source, scenarios: [scenario().scenario] });
    const after = { ...before, lines: [{ ...engineers, headcount: 6 }] };
    const story = told({ action: "promoteScenario", subject: "late", before, after });
    expect(story.sentence).toBe("Scenario “Hire later” promoted into the base");
    expect(story.differences).toEqual(["Algorithm engineers: headcount 6 instead of 4"]);
  });
});

describe("changeStory of a record of another version", () => {
  it("says that it cannot be read, whatever it holds", () => {
    expect(sentence({ version: 7, before: { salary: 1 } })).toBe(
      "A change whose record this version cannot read (no. 7)",
    );
  });
});

describe("knownNames", () => {
  it("knows lines that are gone by the latest that the records tell of them", () => {
    const named = (name: string): Line => ({ ...engineers, id: "old", name });
    const changes = [
      record({ version: 3, action: "removeLine", before: { line: named("Later"), after: null } }),
      record({ version: 2, action: "addLine", after: { line: named("First"), after: null } }),
    ];
    expect(knownNames(source, changes).lines.get("old")?.name).toBe("Later");
  });
});

describe("changesOfLine", () => {
  it("leaves out an exchange of the whole plan in which the line stayed as it was", () => {
    const before = contentOf(source);
    const after = { ...before, lines: [{ ...engineers, headcount: 6 }] };
    const exchange = (version: number, content: unknown) =>
      record({ version, action: "replaceContent", subject: null, before, after: content });
    const changes = [exchange(4, after), exchange(3, before), record({ version: 2 })];
    const versions = changesOfLine(changes, "eng").map(({ version }) => version);
    expect(versions).toEqual([4, 2]);
  });
});

describe("changeDays", () => {
  it("groups by the day of whoever looks, in the order given", () => {
    const at = (version: number, instant: string) => record({ version, at: instant });
    const changes = [
      at(4, "2026-11-25T15:30:00.000Z"),
      at(3, "2026-11-25T02:00:00.000Z"),
      at(2, "2026-11-24T23:00:00.000Z"),
    ];
    const days = (timeZone: string) =>
      changeDays(changes, { locale: "en", timeZone }).map(({ day, changes: made }) => [
        day,
        made.map(({ version }) => version),
      ]);
    expect(days("UTC")).toEqual([
      ["Wednesday, November 25, 2026", [4, 3]],
      ["Tuesday, November 24, 2026", [2]],
    ]);
    // Nine hours ahead: 00:30 of the 26th, 11:00 and 08:00 of the 25th.
    expect(days("Asia/Tokyo")).toEqual([
      ["Thursday, November 26, 2026", [4]],
      ["Wednesday, November 25, 2026", [3, 2]],
    ]);
  });
});
