import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareDatabaseFile } from "./data-folder";
import { openDatabase, type Database } from "./database";

let folder: string;
let file: string;
let opened: Database[];

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), "fourfold-test-")), "data");
  file = await prepareDatabaseFile(folder);
  opened = [];
});

afterEach(async () => {
  await Promise.all(opened.map((database) => database.close()));
  await rm(path.dirname(folder), { recursive: true });
});

async function open(): Promise<Database> {
  const result = await openDatabase(file);
  if (!result.ok) throw new Error(result.failure.kind);
  opened.push(result.database);
  return result.database;
}

const plan = (id: string) => ({
  id,
  name: "Plan",
  currency: "USD",
  start: "2027-01",
  months: 12,
  openingCash: 1,
  interestOnCash: 0,
  version: 1,
  settingsVersion: 1,
  createdAt: new Date(0),
  updatedAt: new Date(0),
});

const countPlans = (database: Database) => database.read((connection) => connection.plan.count());

describe("openDatabase", () => {
  it("makes the folder and the files for the owner alone", async () => {
    const database = await open();
    await database.write((connection) => connection.plan.create({ data: plan("a") }));
    const modeOf = async (name: string) => ((await stat(name)).mode & 0o777).toString(8);
    expect(await modeOf(folder)).toBe("700");
    expect(await modeOf(file)).toBe("600");
    expect(await modeOf(`${file}-wal`)).toBe("600");
  });

  it("refuses a second opening while the first holds the file", async () => {
    await open();
    expect(await openDatabase(file)).toEqual({ ok: false, failure: { kind: "dataHeld", file } });
  });

  it("finds everything again after it was closed", async () => {
    const first = await open();
    await first.write((connection) => connection.plan.create({ data: plan("a") }));
    await first.close();
    expect(await countPlans(await open())).toBe(1);
  });

  it("says that data of a newer version is not for this one", async () => {
    const first = await open();
    await first.write(
      (connection) =>
        connection.$executeRaw`INSERT INTO "_prisma_migrations"
          ("id", "checksum", "finished_at", "migration_name")
          VALUES ('x', 'x', current_timestamp, '29990101000000_later')`,
    );
    await first.close();
    const failure = { kind: "newerData", migration: "29990101000000_later" };
    expect(await openDatabase(file)).toEqual({ ok: false, failure });
  });
});

describe("Database.write", () => {
  it("keeps nothing of a transaction that throws", async () => {
    const database = await open();
    const failing = database.write(async (connection) => {
      await connection.plan.create({ data: plan("a") });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await countPlans(database)).toBe(0);
  });

  it("loses no later write after a commit that failed", async () => {
    const database = await open();
    const failing = database.write(async (connection) => {
      await connection.$executeRawUnsafe("PRAGMA defer_foreign_keys = ON");
      await connection.frozenModel.create({ data: { planId: "none", id: "m", body: "{}" } });
    });
    await expect(failing).rejects.toThrow();
    await database.write((connection) => connection.plan.create({ data: plan("b") }));
    await database.close();
    expect(await countPlans(await open())).toBe(1);
  });

  it("is not seen half done by a read that was asked for meanwhile", async () => {
    const database = await open();
    const both = database.write(async (connection) => {
      await connection.plan.create({ data: plan("a") });
      await connection.plan.create({ data: plan("b") });
    });
    expect(await countPlans(database)).toBe(2);
    await both;
  });
});
