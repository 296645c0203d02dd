import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";

export type MigrationFailure =
  | { kind: "newerData"; migration: string }
  | { kind: "migrationChanged"; migration: string }
  | { kind: "migrationFailed"; migration: string; reason: string };

export type MigrationResult =
  { ok: true; applied: readonly string[] } | { ok: false; failure: MigrationFailure };

type Migration = Readonly<{ name: string; sql: string; checksum: string }>;
type Connection = Pick<SqlDriverAdapter, "executeScript" | "executeRaw" | "queryRaw">;

/** Prisma's own table, so that `prisma migrate deploy` and this runner agree on what is done. */
const ledgerTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/**
 * Brings a database up to the migrations in a folder, each in a transaction of its own.
 *
 * Foreign keys must be off on the connection: a migration that rebuilds a table drops the old one,
 * and SQLite would cascade that to every row that refers to it.
 */
export async function migrate(connection: Connection, folder: string): Promise<MigrationResult> {
  await connection.executeScript(ledgerTable);
  const migrations = await readMigrations(folder);
  const done = await readLedger(connection);
  const mismatch = findMismatch(migrations, done);
  if (mismatch) return { ok: false, failure: mismatch };
  const waiting = migrations.filter((migration) => !done.has(migration.name));
  for (const migration of waiting) {
    const failure = await applyMigration(connection, migration);
    if (failure) return { ok: false, failure };
  }
  return { ok: true, applied: waiting.map((migration) => migration.name) };
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function readLedger(connection: Connection): Promise<Map<string, string>> {
  const { rows } = await connection.queryRaw({
    sql: `SELECT "migration_name", "checksum" FROM "_prisma_migrations"
          WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
    args: [],
    argTypes: [],
  });
  return new Map(rows.map(([name, checksum]) => [String(name), String(checksum)]));
}

function findMismatch(
  migrations: readonly Migration[],
  done: ReadonlyMap<string, string>,
): MigrationFailure | null {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of done) {
    if (!known.has(name)) return { kind: "newerData", migration: name };
    if (known.get(name) !== checksum) return { kind: "migrationChanged", migration: name };
  }
  return null;
}

async function applyMigration(
  connection: Connection,
  migration: Migration,
): Promise<MigrationFailure | null> {
  try {
    await connection.executeScript("BEGIN IMMEDIATE");
    await connection.executeScript(migration.sql);
    await refuseBrokenReferences(connection);
    await recordMigration(connection, migration);
    await connection.executeScript("COMMIT");
    return null;
  } catch (error) {
    await connection.executeScript("ROLLBACK").catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: "migrationFailed", migration: migration.name, reason };
  }
}

async function refuseBrokenReferences(connection: Connection): Promise<void> {
  const { rows } = await connection.queryRaw({
    sql: "PRAGMA foreign_key_check",
    args: [],
    argTypes: [],
  });
  if (rows.length > 0) throw new Error(`${rows.length} rows refer to a row that is gone`);
}

async function recordMigration(connection: Connection, migration: Migration): Promise<void> {
  const text = { scalarType: "string", arity: "scalar" } as const;
  await connection.executeRaw({
    sql: `INSERT INTO "_prisma_migrations"
          ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
          VALUES (?, ?, current_timestamp, ?, 1)`,
    args: [randomUUID(), migration.checksum, migration.name],
    argTypes: [text, text, text],
  });
}
