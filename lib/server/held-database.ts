import "server-only";
import type { Database } from "./database";

/**
 * The database that this process holds. It stands outside the modules, which a development server
 * loads again and again, and which instrumentation and route handlers load apart.
 */
const holder = globalThis as typeof globalThis & { fourfoldDatabase?: Database };

export function isDatabaseHeld(): boolean {
  return holder.fourfoldDatabase !== undefined;
}

export function holdDatabase(database: Database): void {
  holder.fourfoldDatabase = database;
}

/** @throws {Error} before the server has opened its data */
export function heldDatabase(): Database {
  const database = holder.fourfoldDatabase;
  if (!database) throw new Error("heldDatabase: the server has not opened its data yet");
  return database;
}
