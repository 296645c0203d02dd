import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changesQuery, readChange } from "@/lib/contracts/change";
import { lineSchema } from "@/lib/domain/plan/lines/registry";
import { scenarioSchema } from "@/lib/domain/plan/scenario-schema";
import { addLine } from "./add-line";
import { addScenario } from "./add-scenario";
import { changeLine } from "./change-line";
import { changeSettings } from "./change-settings";
import type { Database } from "./database";
import { readChanges } from "./read-changes";
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

const scenario = scenarioSchema.parse({ id: "legal", name: "Named like a line" });

async function changes(query: Record<string, unknown> = {}) {
  const found = await readChanges(database, { planId, ...changesQuery.parse(query) });
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
}

const versionsOf = async (query: Record<string, unknown>) =>
  (await changes(query)).changes.map(({ version }) => version);

/** Version 2 changes a line, 3 adds a scenario of the same id, 4 adds a line, 5 changes settings. */
async function writeAFew() {
  await changeLine(database, { planId, lineId: "legal", lineVersion: 1, set: { monthly: 7 } });
  await addScenario(database, { planId, scenario });
  await addLine(database, { planId, line: lineSchema.parse(operatingCost("new", 9)) });
  await changeSettings(database, { planId, settingsVersion: 1, set: { months: 12 } });
}

describe("readChanges", () => {
  it("writes every change in a shape that can be read back", async () => {
    await writeAFew();
    const read = (await changes()).changes.map((record) => readChange(record)?.action);
    expect(read).toEqual(["changeSettings", "addLine", "addScenario", "changeLine", "createPlan"]);
  });

  it("pages from the newest on, and says where the past ends", async () => {
    await writeAFew();
    const first = await changes({ limit: 2 });
    expect(first).toMatchObject({ changes: [{ version: 5 }, { version: 4 }], hasEarlier: true });
    const rest = await changes({ limit: 3, before: 4 });
    expect(rest.changes.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(rest.hasEarlier).toBe(false);
  });

  it("tells a line from a scenario of the same id", async () => {
    await writeAFew();
    expect(await versionsOf({ line: "legal" })).toEqual([2]);
    expect(await versionsOf({ scenario: "legal" })).toEqual([3]);
  });

  it("finds changes of one kind", async () => {
    await writeAFew();
    expect(await versionsOf({ group: "lines" })).toEqual([4]);
    expect(await versionsOf({ group: "settings" })).toEqual([5]);
    expect(await versionsOf({ group: "values", line: "new" })).toEqual([]);
  });
});

describe("a line that never was", () => {
  it("is not taken for one that was removed because a scenario has its id", async () => {
    const named = scenarioSchema.parse({ id: "nothing", name: "Nothing" });
    await addScenario(database, { planId, scenario: named });
    const wish = { planId, lineId: "nothing", lineVersion: 1, set: { monthly: 1 } };
    expect(await changeLine(database, wish)).toEqual({ ok: false, failure: { code: "notFound" } });
  });
});
