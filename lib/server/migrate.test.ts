import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "./migrate";

let folder: string;
let connection: SqlDriverAdapter;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fourfold-migrations-"));
  connection = await new PrismaBetterSqlite3({ url: ":memory:" }).connect();
  await addMigration("1_parents", 'CREATE TABLE "Parent" ("id" TEXT PRIMARY KEY);');
});

afterEach(async () => {
  await connection.dispose();
  await rm(folder, { recursive: true });
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
}

async function query(sql: string): Promise<unknown[][]> {
  return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
}

describe("migrate", () => {
  it("applies what is waiting, in order, once", async () => {
    await addMigration("2_name", 'ALTER TABLE "Parent" ADD COLUMN "name" TEXT;');
    const both = { ok: true, applied: ["1_parents", "2_name"] };
    expect(await migrate(connection, folder)).toEqual(both);
    expect(await migrate(connection, folder)).toEqual({ ok: true, applied: [] });
  });

  it("keeps nothing of a migration that fails halfway", async () => {
    await addMigration("2_half", 'CREATE TABLE "Half" ("id" TEXT); SELECT nonsense;');
    expect(await migrate(connection, folder)).toMatchObject({
      ok: false,
      failure: { kind: "migrationFailed", migration: "2_half" },
    });
    const tables = await query("SELECT name FROM sqlite_master WHERE name IN ('Half', 'Parent')");
    expect(tables).toEqual([["Parent"]]);
  });

  it("says when a migration is not what it was", async () => {
    await migrate(connection, folder);
    await addMigration("1_parents", 'CREATE TABLE "Parent" ("id" INTEGER PRIMARY KEY);');
    const failure = { kind: "migrationChanged", migration: "1_parents" };
    expect(await migrate(connection, folder)).toEqual({ ok: false, failure });
  });

  it("refuses a migration that leaves a row without what it refers to", async () => {
    await addMigration(
      "2_orphan",
      `CREATE TABLE "Child" ("parent" TEXT REFERENCES "Parent" ("id"));
       INSERT INTO "Child" VALUES ('nobody');`,
    );
    await connection.executeScript("PRAGMA foreign_keys = OFF");
    expect(await migrate(connection, folder)).toMatchObject({
      failure: { kind: "migrationFailed", reason: "1 rows refer to a row that is gone" },
    });
  });

  it("rebuilds a table without taking the rows that refer to it along", async () => {
    await addMigration(
      "2_children",
      `CREATE TABLE "Child" ("parent" TEXT REFERENCES "Parent" ("id") ON DELETE CASCADE);
       INSERT INTO "Parent" VALUES ('a');
       INSERT INTO "Child" VALUES ('a');`,
    );
    await addMigration(
      "3_rebuild",
      `CREATE TABLE "new_Parent" ("id" TEXT PRIMARY KEY, "name" TEXT);
       INSERT INTO "new_Parent" ("id") SELECT "id" FROM "Parent";
       DROP TABLE "Parent";
       ALTER TABLE "new_Parent" RENAME TO "Parent";`,
    );
    await connection.executeScript("PRAGMA foreign_keys = OFF");
    expect(await migrate(connection, folder)).toMatchObject({ ok: true });
    expect(await query('SELECT "parent" FROM "Child"')).toEqual([["a"]]);
  });
});
