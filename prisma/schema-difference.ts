import { readFileSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";

export const migrationsFolder = path.join("prisma", "migrations");
const schemaFile = path.join("prisma", "schema.prisma");

/**
 * The SQL that leads from the migrations to the schema, or null when they agree.
 *
 * Prisma's own command asks a native engine, which it downloads; the same engine as WebAssembly
 * comes with the packages and needs no network.
 */
export async function schemaDifference(): Promise<string | null> {
  const folder = await mkdtemp(path.join(tmpdir(), "fourfold-schema-"));
  try {
    const file = path.join(folder, "scratch.sqlite");
    applyMigrations(file);
    return await differenceTo(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function applyMigrations(file: string): void {
  const database = new Database(file);
  for (const name of migrationNames()) {
    database.exec(readFileSync(path.join(migrationsFolder, name, "migration.sql"), "utf8"));
  }
  database.close();
}

export function migrationNames(): string[] {
  const entries = readdirSync(migrationsFolder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).sort();
}

async function differenceTo(scratchFile: string): Promise<string | null> {
  const files = [{ path: schemaFile, content: readFileSync(schemaFile, "utf8") }];
  const engine = await schemaEngine(scratchFile);
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: "prisma" },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? null : (stdout ?? "");
}

async function schemaEngine(file: string) {
  const wasmFile = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), {
    "./schema_engine_bg.js": engineBindings,
  });
  engineBindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: file }));
  return engineBindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
}
