import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scenarioSchema } from "@/lib/domain/plan/scenario-schema";
import { addScenario } from "./add-scenario";
import { changeLine } from "./change-line";
import { changeScenario } from "./change-scenario";
import { changeSettings } from "./change-settings";
import type { Database } from "./database";
import { orderLines } from "./order-lines";
import { readChanges } from "./read-changes";
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

const scenario = scenarioSchema.parse({ id: "late", name: "Hire later" });

async function recordedVersions() {
  const found = await readChanges(database, { planId, limit: 50 });
  return found.ok && found.value.changes.map(({ version }) => version);
}

describe("a write that changes nothing", () => {
  it.each([
    [
      "a line",
      () =>
        changeLine(database, { planId, lineId: "legal", lineVersion: 1, set: { monthly: 6_000 } }),
    ],
    [
      "settings",
      () => changeSettings(database, { planId, settingsVersion: 1, set: { months: 36 } }),
    ],
    [
      "the order",
      () => orderLines(database, { planId, planVersion: 1, lines: ["office", "legal"] }),
    ],
  ])("is taken and leaves no record: %s", async (_, write) => {
    expect(await write()).toMatchObject({ ok: true, value: { planVersion: 1 } });
    expect(await recordedVersions()).toEqual([1]);
  });

  it("is taken and leaves no record: a scenario", async () => {
    await addScenario(database, { planId, scenario });
    const wish = { planId, scenarioId: "late", scenarioVersion: 2 };
    const same = await changeScenario(database, { ...wish, set: { name: "Hire later" } });
    expect(same).toMatchObject({ ok: true, value: { planVersion: 2, version: 2 } });
    expect(await recordedVersions()).toEqual([2, 1]);
  });
});
