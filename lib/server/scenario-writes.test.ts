import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentOf } from "@/lib/domain/plan/edit";
import { lockOf, promote } from "@/lib/domain/plan/promote";
import { scenarioSchema, type Scenario } from "@/lib/domain/plan/scenario-schema";
import { addScenario } from "./add-scenario";
import { changeScenario } from "./change-scenario";
import type { Database } from "./database";
import { readChanges } from "./read-changes";
import { readPlan } from "./read-plan";
import { removeScenario } from "./remove-scenario";
import { replaceContent } from "./replace-content";
import { failureOf, valueOf } from "./testing/outcome-value";
import { scratchDatabase, storeScratchPlan, type Scratch } from "./testing/scratch-database";

const planId = "plan";
let scratch: Scratch;
let database: Database;

beforeEach(async () => {
  scratch = await scratchDatabase();
  database = scratch.database;
  await storeScratchPlan(database);
});

afterEach(() => scratch.discard());

const storedPlan = async () => valueOf(await readPlan(database, planId));
const lastChange = async () =>
  valueOf(await readChanges(database, { planId, limit: 1 })).changes[0];

const scenarioOf = (id: string, rest: object = {}): Scenario =>
  scenarioSchema.parse({ id, name: id, ...rest });
const later = (id: string, from = "base") =>
  scenarioOf(id, { from, changes: [{ line: "legal", shift: 2 }] });
const add = (scenario: Scenario) => addScenario(database, { planId, scenario });
const change = (scenarioId: string, scenarioVersion: number, set: Record<string, unknown>) =>
  changeScenario(database, { planId, scenarioId, scenarioVersion, set });
const remove = (scenarioId: string, scenarioVersion: number) =>
  removeScenario(database, { planId, scenarioId, scenarioVersion });

describe("addScenario", () => {
  it("keeps the scenario, its version and the record", async () => {
    const { state, isNew } = valueOf(await add(later("late")));
    expect({ isNew, ...state }).toMatchObject({ isNew: true, planVersion: 2, version: 2 });
    const { plan, scenarioVersions } = await storedPlan();
    expect(plan.scenarios).toEqual([later("late")]);
    expect(scenarioVersions).toEqual({ late: 2 });
    expect(await lastChange()).toMatchObject({
      action: "addScenario",
      ...{ subject: "late", before: null },
      after: { scenario: { id: "late" }, after: null },
    });
  });

  it("changes nothing when the same wish comes again, and refuses another under its id", async () => {
    valueOf(await add(later("late")));
    expect(valueOf(await add(later("late")))).toMatchObject({ isNew: false });
    expect(failureOf(await add(scenarioOf("late"))).code).toBe("scenarioExists");
    expect((await storedPlan()).version).toBe(2);
  });

  it("refuses a change that gives an invalid plan, with scenario, change and path (R59)", async () => {
    const wrong = scenarioOf("wrong", { changes: [{ line: "legal", set: { monthly: -1 } }] });
    expect(failureOf(await add(wrong))).toMatchObject({
      code: "invalidChange",
      params: { scenario: "wrong", change: 0 },
      errors: [{ path: ["scenarios", "wrong", "changes", 0, "monthly"], code: "tooSmall" }],
    });
    expect((await storedPlan()).plan.scenarios).toEqual([]);
  });

  it("refuses a parent that there is not (R59)", async () => {
    expect(failureOf(await add(later("late", "gone")))).toMatchObject({
      code: "invalid",
      errors: [{ path: ["scenarios", 0, "from"], code: "unknownParent" }],
    });
  });
});

describe("changeScenario", () => {
  it("replaces whole fields and records what was there", async () => {
    valueOf(await add(later("late")));
    const state = valueOf(await change("late", 2, { name: "Later", color: "data" }));
    expect(state).toMatchObject({ version: 3, scenario: { name: "Later", color: "data" } });
    expect(await lastChange()).toMatchObject({
      before: { scenario: { name: "late" } },
      after: { scenario: { name: "Later" } },
    });
  });

  it("refuses a stale write with what stands there", async () => {
    valueOf(await add(later("late")));
    valueOf(await change("late", 2, { name: "Later" }));
    expect(failureOf(await change("late", 2, { name: "Mine" }))).toMatchObject({
      code: "stale",
      current: { version: 3, scenario: { name: "Later" } },
    });
  });

  it("refuses a circle (R59)", async () => {
    valueOf(await add(later("one")));
    valueOf(await add(later("two", "one")));
    expect(failureOf(await change("one", 2, { from: "two" })).code).toBe("invalid");
  });

  it("takes only a name, a colour and the unlocking while it is locked", async () => {
    valueOf(await add(later("late")));
    const locked = lockOf((await storedPlan()).plan, "late", "2027-01-31");
    valueOf(await change("late", 2, { locked }));
    expect(failureOf(await change("late", 3, { changes: [] })).code).toBe("scenarioLocked");
    valueOf(await change("late", 3, { name: "Agreed" }));
    expect(failureOf(await remove("late", 4)).code).toBe("scenarioLocked");
    valueOf(await change("late", 4, { locked: null }));
    valueOf(await change("late", 5, { changes: [] }));
  });
});

describe("removeScenario", () => {
  it("answers with what puts it back, and refuses while another starts from it (R59)", async () => {
    valueOf(await add(later("one")));
    valueOf(await add(later("two", "one")));
    expect(failureOf(await remove("one", 2))).toMatchObject({
      code: "scenarioHasChildren",
      params: { name: "two" },
    });
    expect(valueOf(await remove("two", 3)).removed).toEqual({
      scenario: later("two", "one"),
      after: "one",
    });
    valueOf(await remove("one", 2));
    expect((await storedPlan()).plan.scenarios).toEqual([]);
  });
});

describe("replaceContent", () => {
  async function promotedContent() {
    const { plan } = await storedPlan();
    const promotion = promote(plan, "late");
    if (!promotion.ok) throw new Error(JSON.stringify(promotion.failure));
    const { settings, lines, scenarios } = promotion.content;
    return { settings, lines: [...lines], scenarios: [...scenarios] };
  }

  it("promotes in one write and keeps the versions of what stays", async () => {
    valueOf(await add(later("late")));
    const body = { ...(await promotedContent()), promoted: "late" };
    const after = valueOf(await replaceContent(database, { planId, planVersion: 2, ...body }));
    expect(after).toEqual(await storedPlan());
    expect(after).toMatchObject({
      version: 3,
      lineVersions: { office: 1, legal: 3 },
      scenarioVersions: { late: 3 },
      settingsVersion: 1,
    });
    expect(await lastChange()).toMatchObject({ action: "promoteScenario", subject: "late" });
  });

  it("is taken back by the content that was there", async () => {
    valueOf(await add(later("late")));
    const before = (await storedPlan()).plan;
    const promoted = { ...(await promotedContent()), promoted: "late" };
    valueOf(await replaceContent(database, { planId, planVersion: 2, ...promoted }));
    const { settings, lines, scenarios } = contentOf(before);
    const back = { settings, lines: [...lines], scenarios: [...scenarios], promoted: null };
    valueOf(await replaceContent(database, { planId, planVersion: 3, ...back }));
    expect((await storedPlan()).plan).toEqual(before);
  });

  it("refuses when the plan changed since it was read", async () => {
    valueOf(await add(later("late")));
    const body = { ...(await promotedContent()), promoted: "late" };
    const outcome = await replaceContent(database, { planId, planVersion: 1, ...body });
    expect(failureOf(outcome).code).toBe("stale");
  });
});
