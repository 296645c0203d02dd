import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { arbitraryPlanFile } from "@/lib/domain/plan/arbitrary-plan.testing";
import { planFileSchema } from "@/lib/domain/plan/plan-file";
import { northlight } from "@/lib/domain/plan/templates/northlight";
import { changeSettings } from "./change-settings";
import { createPlan } from "./create-plan";
import type { Database } from "./database";
import { deletePlan } from "./delete-plan";
import { listPlans } from "./list-plans";
import { readChanges } from "./read-changes";
import { readPlan } from "./read-plan";
import { restorePlan } from "./restore-plan";
import { scratchDatabase, storeScratchPlan, type Scratch } from "./testing/scratch-database";

const planId = "plan";
let scratch: Scratch;
let database: Database;

beforeEach(async () => {
  scratch = await scratchDatabase();
  database = scratch.database;
});

afterEach(() => scratch.discard());

describe("createPlan", () => {
  it("keeps a plan file whole: lines, models, scenarios and their order", async () => {
    const file = planFileSchema.parse({
      ...northlight,
      onDemandGpus: { "h100-sxm": 64 },
      scenarios: [
        { id: "late", name: "Hire later", changes: [{ plan: { openingCash: 1 } }] },
        { id: "later", name: "Later still", from: "late", changes: [] },
      ],
    });
    const created = await createPlan(database, { file });
    expect(created).toMatchObject({ ok: true, value: { version: 1, plan: file } });
    const id = created.ok ? created.value.id : "";
    expect(await readPlan(database, id)).toEqual(created);
  });

  it("keeps any plan whole: every kind of line, its field, mutes, colours and locks", async () => {
    const reviewed = {
      field: "finance",
      mutedChecks: [{ check: "price-old", reason: "We renew them in spring." }],
      scenarios: [
        {
          ...{ id: "board", name: "Board", color: "talent", changes: [] },
          locked: { on: "2027-03-01", settings: { openingCash: 5 }, lines: [] },
        },
      ],
    } as const;
    await fc.assert(
      fc.asyncProperty(arbitraryPlanFile({ mostLines: 40 }), async (file) => {
        // As a file has it: JSON knows no negative zero.
        const text = JSON.stringify({ ...file, ...reviewed });
        const plan = planFileSchema.parse(JSON.parse(text));
        const created = await createPlan(database, { file: plan });
        const read = await readPlan(database, created.ok ? created.value.id : "");
        expect(read).toMatchObject({ ok: true, value: { plan } });
      }),
      { numRuns: 15 },
    );
  });

  it("takes a name for a template's plan", async () => {
    const created = await createPlan(database, { template: "northlight", name: "Ours" });
    expect(created).toMatchObject({ ok: true, value: { plan: { name: "Ours" } } });
  });

  it("begins a template in the month and the language that were asked for", async () => {
    const wish = { template: "customer-service", start: "2028-03", language: "zh" } as const;
    const created = await createPlan(database, wish);
    const plan = { start: "2028-03", name: "智能客服", field: "customer-service" };
    expect(created).toMatchObject({ ok: true, value: { plan } });
  });

  it("names the templates when asked for another", async () => {
    const templates = [
      "medical-diagnosis",
      "financial-risk",
      "education-tutor",
      "customer-service",
      "autonomous-driving",
      "northlight",
      "empty",
    ];
    const failure = { code: "unknownTemplate", params: { templates } };
    expect(await createPlan(database, { template: "other" })).toEqual({ ok: false, failure });
  });
});

describe("changeSettings", () => {
  const change = (settingsVersion: number, set: Record<string, unknown>) =>
    changeSettings(database, { planId, settingsVersion, set });

  it("renames a plan and records both names", async () => {
    await storeScratchPlan(database);
    expect(await change(1, { name: "Renamed" })).toMatchObject({
      ok: true,
      value: { planVersion: 2, settingsVersion: 2, settings: { name: "Renamed" } },
    });
    expect(await readChanges(database, { planId, limit: 1 })).toMatchObject({
      value: { changes: [{ before: { name: "Small" }, after: { name: "Renamed" } }] },
    });
    expect((await listPlans(database)).plans).toMatchObject([{ name: "Renamed", lines: 2 }]);
  });

  it("takes an optional setting away when it is set to null", async () => {
    await storeScratchPlan(database);
    const changed = await change(1, { cashFloor: null });
    expect(changed.ok && changed.value.settings).not.toHaveProperty("cashFloor");
  });

  it("refuses a stale write with the settings as they are now", async () => {
    await storeScratchPlan(database);
    await change(1, { months: 24 });
    expect(await change(1, { months: 48 })).toMatchObject({
      ok: false,
      failure: { code: "stale", current: { settingsVersion: 2, settings: { months: 24 } } },
    });
  });

  it("names a line that a new first month leaves too far away", async () => {
    await storeScratchPlan(database);
    expect(await change(1, { start: "2099-01" })).toMatchObject({
      ok: false,
      failure: { errors: [{ path: ["lines", 0, "start"], code: "dateTooFar" }, {}] },
    });
  });

  it("names a setting that is out of bounds", async () => {
    await storeScratchPlan(database);
    expect(await change(1, { months: 0 })).toMatchObject({
      failure: { errors: [{ path: ["set", "months"], code: "tooSmall" }] },
    });
  });
});

describe("deletePlan", () => {
  it("hides a plan until it is restored, whole", async () => {
    await storeScratchPlan(database);
    const before = await readPlan(database, planId);
    const gone = await deletePlan(database, { planId, planVersion: 1 });
    expect(gone).toEqual({ ok: true, value: { id: planId, planVersion: 2 } });
    expect((await listPlans(database)).plans).toEqual([]);
    expect(await readPlan(database, planId)).toEqual({
      ok: false,
      failure: { code: "planDeleted" },
    });
    const back = await restorePlan(database, { planId, planVersion: 2 });
    expect(back.ok && back.value.plan).toEqual(before.ok && before.value.plan);
  });

  it("refuses when the plan was changed since it was read", async () => {
    await storeScratchPlan(database);
    await changeSettings(database, { planId, settingsVersion: 1, set: { name: "New" } });
    const current = { planVersion: 2, order: ["office", "legal"] };
    expect(await deletePlan(database, { planId, planVersion: 1 })).toEqual({
      ok: false,
      failure: { code: "stale", current },
    });
  });

  it("lets nothing be written to a deleted plan", async () => {
    await storeScratchPlan(database);
    await deletePlan(database, { planId, planVersion: 1 });
    const write = await changeSettings(database, { planId, settingsVersion: 1, set: {} });
    expect(write).toEqual({ ok: false, failure: { code: "planDeleted" } });
  });
});
