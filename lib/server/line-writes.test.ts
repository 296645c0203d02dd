import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lineSchema, type Line } from "@/lib/domain/plan/lines/registry";
import { planFileSchema } from "@/lib/domain/plan/plan-file";
import { addLine } from "./add-line";
import { changeLine } from "./change-line";
import { storePlan } from "./create-plan";
import type { Database } from "./database";
import { orderLines } from "./order-lines";
import { readChanges } from "./read-changes";
import { readPlan } from "./read-plan";
import { removeLine } from "./remove-line";
import { failureOf, valueOf } from "./testing/outcome-value";
import {
  operatingCost,
  scratchDatabase,
  smallPlan,
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

async function storedPlan() {
  return valueOf(await readPlan(database, planId));
}

async function lastChange() {
  const { changes } = valueOf(await readChanges(database, { planId, limit: 1 }));
  return changes[0];
}

async function lineIds(): Promise<string[]> {
  return (await storedPlan()).plan.lines.map(({ id }) => id);
}

const lineOf = (id: string, monthly: number): Line => lineSchema.parse(operatingCost(id, monthly));
const monthlyOf = (line: Line | null) => line && "monthly" in line && line.monthly;
const setMonthly = (lineId: string, lineVersion: number, monthly: unknown) =>
  changeLine(database, { planId, lineId, lineVersion, set: { monthly } });

describe("changeLine", () => {
  it("writes the line, the versions and the record of before and after", async () => {
    const state = valueOf(await setMonthly("legal", 1, 7_000));
    expect(state).toMatchObject({ planVersion: 2, version: 2, after: "office" });
    const { plan, version, lineVersions } = await storedPlan();
    expect({ version, lineVersions }).toEqual({
      version: 2,
      lineVersions: { office: 1, legal: 2 },
    });
    expect(plan.lines[1]).toEqual(state.line);
    expect(await lastChange()).toMatchObject({
      ...{ version: 2, actor: "local", action: "changeLine", subject: "legal" },
      before: { line: lineOf("legal", 6_000), after: "office" },
      after: { line: lineOf("legal", 7_000), after: "office" },
    });
  });

  it("refuses a stale write with the line as it is now", async () => {
    await setMonthly("legal", 1, 7_000);
    const failure = failureOf(await setMonthly("legal", 1, 8_000));
    const current = { planVersion: 2, version: 2, line: lineOf("legal", 7_000), after: "office" };
    expect(failure).toEqual({ code: "stale", current });
    expect(monthlyOf((await storedPlan()).plan.lines[1] ?? null)).toBe(7_000);
  });

  it("does not mind a write of another line in between", async () => {
    await setMonthly("office", 1, 1);
    expect(valueOf(await setMonthly("legal", 1, 2)).planVersion).toBe(3);
  });

  it("tells the writer of a removed line that it is gone", async () => {
    valueOf(await removeLine(database, { planId, lineId: "legal", lineVersion: 1 }));
    const current = { planVersion: 2, version: null, line: null, after: null };
    expect(failureOf(await setMonthly("legal", 1, 1))).toEqual({ code: "stale", current });
  });

  it("finds no line that never was", async () => {
    expect(failureOf(await setMonthly("nothing", 1, 1))).toEqual({ code: "notFound" });
  });

  it("restores the default of a field that is set to null", async () => {
    expect(monthlyOf(valueOf(await setMonthly("legal", 1, null)).line)).toBe(0);
  });

  it.each([
    ["id", "other", "fixedField"],
    ["kind", "role", "fixedField"],
    ["monthly", -1, "tooSmall"],
    ["monthly", "much", "wrongType"],
    ["salary", 1, "unknownKey"],
    ["start", "2099-12", "dateTooFar"],
  ])("names the field %s when it cannot be %s", async (field, value, code) => {
    const set = { [field]: value };
    const wish = { planId, lineId: "legal", lineVersion: 1, set };
    const failure = failureOf(await changeLine(database, wish));
    expect(failure).toMatchObject({ code: "invalid", errors: [{ path: ["set", field], code }] });
    expect((await storedPlan()).version).toBe(1);
  });

  it("refuses a rate for each customer beside a line that counts tokens (R35)", async () => {
    const shared = { start: "2027-01", name: "Line" };
    const usage = { ...shared, id: "api", kind: "usage-revenue", tokensPerMonth: 1 };
    const service = { ...shared, id: "service", kind: "inference", tokensPerCustomer: 1 };
    const speed = { tokensPerSecondPerGpu: 1, utilisation: 1, gpuModel: "h100-sxm" };
    const lines = [
      { ...usage, pricePerMillionTokens: 1 },
      { ...service, ...speed, follows: "legal", pricePerGpuHour: 1 },
    ].map((line) => lineSchema.parse(line));
    for (const line of lines) valueOf(await addLine(database, { planId, line }));
    const wish = { planId, lineId: "service", lineVersion: 3, set: { follows: "api" } };
    expect(failureOf(await changeLine(database, wish))).toMatchObject({
      code: "invalid",
      errors: [{ path: ["set", "tokensPerCustomer"], code: "tokensPerCustomerOfTokens" }],
    });
    const line = { ...lines[1]!, id: "another", follows: "api" };
    expect(failureOf(await addLine(database, { planId, line }))).toMatchObject({
      errors: [{ path: ["line", "tokensPerCustomer"] }],
    });
  });

  it("lets one of two writers through who read the same version", async () => {
    const both = await Promise.all([setMonthly("legal", 1, 1), setMonthly("legal", 1, 2)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it("keeps every edit of a burst, each with its record", async () => {
    const edits = Array.from({ length: 100 }, (_, index) =>
      addLine(database, { planId, line: lineOf(`burst-${index}`, index) }),
    );
    const outcomes = await Promise.all(edits);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await lineIds()).slice(2)).toEqual(
      Array.from({ length: 100 }, (_, index) => `burst-${index}`),
    );
    const { changes } = valueOf(await readChanges(database, { planId, limit: 200 }));
    expect(changes.map(({ version }) => version)).toEqual(
      Array.from({ length: 101 }, (_, index) => 101 - index),
    );
  });
});

describe("addLine", () => {
  const add = (id: string, after?: string | null) =>
    addLine(database, { planId, line: lineOf(id, 5), after });

  it("puts a line last, first or after another", async () => {
    await add("last");
    await add("first", null);
    await add("middle", "office");
    expect(await lineIds()).toEqual(["first", "office", "middle", "legal", "last"]);
  });

  it("changes nothing when the same line is sent again", async () => {
    const first = valueOf(await add("twice"));
    expect(valueOf(await add("twice"))).toEqual({ ...first, isNew: false });
    expect((await storedPlan()).version).toBe(2);
  });

  it("refuses another line under an id that is taken", async () => {
    expect(failureOf(await add("legal"))).toMatchObject({
      code: "lineExists",
      current: { version: 1, line: lineOf("legal", 6_000), after: "office" },
    });
  });

  it("goes last when the line above it is gone, so that an undone removal returns", async () => {
    expect(valueOf(await add("new", "nobody")).state.after).toBe("legal");
    expect(await lineIds()).toEqual(["office", "legal", "new"]);
  });

  it("says which limit is reached", async () => {
    await storeLargePlan();
    const wish = { planId: "large", line: lineOf("one-more", 1) };
    const failure = failureOf(await addLine(database, wish));
    expect(failure).toEqual({ code: "tooManyLines", params: { limit: 1000 } });
  });

  async function storeLargePlan() {
    const lines = Array.from({ length: 1000 }, (_, index) => operatingCost(`l${index}`, index));
    await storePlan(database, planFileSchema.parse({ ...smallPlan, lines }), "large");
  }
});

describe("removeLine", () => {
  it("answers with what brings the line back to its place, byte for byte", async () => {
    const before = JSON.stringify((await storedPlan()).plan);
    const wish = { planId, lineId: "office", lineVersion: 1 };
    const { removed } = valueOf(await removeLine(database, wish));
    expect(await lineIds()).toEqual(["legal"]);
    valueOf(await addLine(database, { planId, ...removed }));
    expect(JSON.stringify((await storedPlan()).plan)).toBe(before);
  });

  it("leaves a record that holds what the undo needs", async () => {
    const wish = { planId, lineId: "legal", lineVersion: 1 };
    const { removed } = valueOf(await removeLine(database, wish));
    expect(await lastChange()).toMatchObject({
      action: "removeLine",
      before: removed,
      after: null,
    });
  });
});

describe("orderLines", () => {
  it("puts the lines in the order named and records both", async () => {
    const order = ["legal", "office"];
    const wish = { planId, planVersion: 1, lines: order };
    expect(valueOf(await orderLines(database, wish))).toEqual({ planVersion: 2, order });
    expect(await lineIds()).toEqual(order);
    expect(await lastChange()).toMatchObject({ before: ["office", "legal"], after: order });
  });

  it.each([[["legal"]], [["legal", "legal"]], [["legal", "office", "other"]]])(
    "refuses %j, which are not the plan's lines",
    async (lines) => {
      const failure = failureOf(await orderLines(database, { planId, planVersion: 1, lines }));
      expect(failure).toMatchObject({ code: "invalid", errors: [{ code: "notTheLines" }] });
    },
  );

  it("refuses an order made from an older plan, with the order now", async () => {
    await addLine(database, { planId, line: lineOf("new", 1) });
    const wish = { planId, planVersion: 1, lines: ["legal", "office"] };
    expect(failureOf(await orderLines(database, wish))).toEqual({
      code: "stale",
      current: { planVersion: 2, order: ["office", "legal", "new"] },
    });
  });
});
