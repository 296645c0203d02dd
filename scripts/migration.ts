import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrationsFolder, schemaDifference } from "@/prisma/schema-difference";

/** `npm run db:migration -- name` writes what prisma/schema.prisma says beyond the migrations. */
async function writeMigration(name: string | undefined): Promise<string> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new RangeError("Name the migration in lower case: npm run db:migration -- add_users");
  mkdirSync(migrationsFolder, { recursive: true });
  const sql = await schemaDifference();
  if (sql === null) return "The migrations match the schema: nothing to write.";
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(migrationsFolder, `${stamp}_${name}`, "migration.sql");
  mkdirSync(path.dirname(file));
  writeFileSync(file, sql);
  return `Wrote ${file}: read it before you commit it.`;
}

writeMigration(process.argv[2]).then(
  (message) => finish(message, 0),
  (error: Error) => finish(error.message, 1),
);

/** The engine keeps timers of its own, so the process has to be told to end. */
function finish(message: string, code: number): void {
  console.log(message);
  process.exit(code);
}
