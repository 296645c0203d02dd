import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentOf } from "@/lib/domain/plan/edit";
import { lineSchema } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { promote } from "@/lib/domain/plan/promote";
import { scenarioSchema } from "@/lib/domain/plan/scenario-schema";
import { addLine } from "./add-line";
import { addScenario } from "./add-scenario";
import { changeLine } from "./change-line";
import { changeScenario } from "./change-scenario";
import { changeSettings } from "./change-settings";
import type { Database } from "./database";
import { deletePlan } from "./delete-plan";
import { orderLines } from "./order-lines";
import { readPastPlan } from "./read-past-plan";
import { readPlan } from "./read-plan";
import { removeLine } from "./remove-line";
import { removeScenario } from "./remove-scenario";
import { replaceContent } from "./replace-content";
import { restorePlan } from "./restore-plan";
import { valueOf } from "./testing/outcome-value";
import {
  operatingCost,
  scratchDatabase,
  storeScratchPlan,
  type Scratch,
} from "./testing/scratch-database";

const planId = "plan";
let scratch: Scratch;
let database: Database;

beforeEach(async () => {
  scratch = await scratchDatabase();
  database = scratch.database;
  await storeScratchPlan(database);
});

afterEach(() => scratch.discard());

const stored = async () => valueOf(await readPlan(database, planId));
const past = (version: number) => readPastPlan(database, { planId, version });
const scenario = (id: string, changes: unknown[] = []) =>
  scenarioSchema.parse({ id, name: `Scenario ${id}`, changes });

/** One write of each kind there is, each on the versions that the one before left. */
const writes: readonly (readonly [
  string,
  (saved: Awaited<ReturnType<typeof stored>>) => Promise<unknown>,
])[] = [
  [
    "a line added",
    () =>
      addLine(database, {
        planId,
        line: lineSchema.parse(operatingCost("new", 9)),
        after: "office",
      }),
  ],
  [
    "a line changed",
    ({ lineVersions }) =>
      changeLine(database, { ...version("legal", lineVersions), set: { monthly: 7, note: "why" } }),
  ],
  [
    "settings changed",
    ({ settingsVersion }) =>
      changeSettings(database, { planId, settingsVersion, set: { cashFloor: null, months: 24 } }),
  ],
  [
    "lines ordered",
    (saved) =>
      orderLines(database, {
        planId,
        planVersion: saved.version,
        lines: ["legal", "new", "office"],
      }),
  ],
  [
    "a scenario added",
    () =>
      addScenario(database, { planId, scenario: scenario("late", [{ line: "legal", shift: 2 }]) }),
  ],
  [
    "a scenario changed",
    ({ scenarioVersions }) =>
      changeScenario(database, {
        ...scenarioVersion("late", scenarioVersions),
        set: { name: "Later", color: "data" },
      }),
  ],
  [
    "another added above",
    () => addScenario(database, { planId, scenario: scenario("bare"), after: null }),
  ],
  ["a scenario promoted", (saved) => promotion(saved.plan, saved.version)],
  [
    "a promotion taken back",
    (saved) =>
      replaceContent(database, {
        planId,
        planVersion: saved.version,
        promoted: null,
        ...unpromoted(saved.plan),
      }),
  ],
  ["a line removed", ({ lineVersions }) => removeLine(database, version("new", lineVersions))],
  [
    "a scenario removed",
    ({ scenarioVersions }) => removeScenario(database, scenarioVersion("bare", scenarioVersions)),
  ],
];

function version(lineId: string, versions: Readonly<Record<string, number>>) {
  return { planId, lineId, lineVersion: versions[lineId] ?? 0 };
}

function scenarioVersion(scenarioId: string, versions: Readonly<Record<string, number>>) {
  return { planId, scenarioId, scenarioVersion: versions[scenarioId] ?? 0 };
}

function promotion(plan: Plan, planVersion: number) {
  const promoted = promote(plan, "late");
  if (!promoted.ok) throw new Error(promoted.failure.kind);
  const { settings, lines, scenarios } = promoted.content;
  const content = { settings, lines: [...lines], scenarios: [...scenarios] };
  return replaceContent(database, { planId, planVersion, promoted: "late", ...content });
}

/** A plan of other lines and settings, as the undoing of a promotion brings. */
function unpromoted(plan: Plan) {
  const { settings, scenarios } = contentOf(plan);
  const lines = plan.lines.slice(1).map((line) => ({ ...line, name: `Was ${line.name}` }));
  return { settings: { ...settings, openingCash: 5 }, lines, scenarios: [...scenarios] };
}

describe("readPastPlan", () => {
  it("gives the plan as each write left it, through every kind of write", async () => {
    const plans = [(await stored()).plan];
    for (const [name, write] of writes) {
      expect(await write(await stored()), name).toMatchObject({ ok: true });
      plans.push((await stored()).plan);
    }
    expect((await stored()).version).toBe(writes.length + 1);
    for (const [index, plan] of plans.entries()) {
      const { settings, lines, scenarios } = valueOf(await past(index + 1));
      expect({ settings, lines, scenarios }).toEqual(contentOf(plan));
    }
  });

  it("looks through a removal of the whole plan that was taken back", async () => {
    const before = (await stored()).plan;
    await deletePlan(database, { planId, planVersion: 1 });
    expect(await past(1)).toEqual({ ok: false, failure: { code: "planDeleted" } });
    await restorePlan(database, { planId, planVersion: 2 });
    expect(valueOf(await past(1)).lines).toEqual(before.lines);
  });

  it("says when the version was made", async () => {
    const { createdAt } = await stored();
    expect(valueOf(await past(1)).at).toBe(createdAt);
  });

  it("finds no version that was not made yet, and none of a plan that never was", async () => {
    expect(await past(2)).toEqual({ ok: false, failure: { code: "notFound" } });
    const nowhere = await readPastPlan(database, { planId: "nowhere", version: 1 });
    expect(nowhere).toEqual({ ok: false, failure: { code: "notFound" } });
  });

  it("names the change whose record has a shape that is not known", async () => {
    await addLine(database, { planId, line: lineSchema.parse(operatingCost("new", 9)) });
    await rewriteRecord(2, { action: "addLine", after: JSON.stringify({ cost: 9 }) });
    expect(await past(1)).toEqual({
      ok: false,
      failure: { code: "recordUnknown", params: { version: 2 } },
    });
    expect(valueOf(await past(2)).lines).toHaveLength(3);
  });

  it("names the change whose record does not fit the plan", async () => {
    await addLine(database, { planId, line: lineSchema.parse(operatingCost("new", 9)) });
    const after = { line: operatingCost("other", 9), after: null };
    await rewriteRecord(2, { action: "addLine", after: JSON.stringify(after) });
    expect(await past(1)).toEqual({
      ok: false,
      failure: { code: "recordDoesNotFit", params: { version: 2 } },
    });
  });
});

/** Puts a record there as another version, or a disk gone wrong, might have left it. */
async function rewriteRecord(recordVersion: number, data: { action: string; after: string }) {
  await database.write((connection) =>
    connection.change.update({
      where: { planId_version: { planId, version: recordVersion } },
      data,
    }),
  );
}
