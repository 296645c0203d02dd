import "server-only";
import { dataFolder, prepareDatabaseFile } from "./data-folder";
import { openDatabase, type OpenFailure } from "./database";
import { holdDatabase, isDatabaseHeld } from "./held-database";
import { seed } from "./seed";

/** Opens the data of this process, once. Without its data the server does not start: it ends. */
export async function startServer(): Promise<void> {
  // Whoever started us keeps a channel open: when it closes, they are gone, and so are we.
  if (process.connected) process.once("disconnect", () => process.exit(0));
  if (isDatabaseHeld()) return;
  const folder = dataFolder(process.env);
  const problem = await openData(folder).catch((error: unknown) => reasonOf(error, folder));
  if (problem === null) return;
  process.stderr.write(`fourfold: ${problem}\n`);
  process.exit(1);
}

/** @returns why the data could not be opened, or null when it is open */
async function openData(folder: string): Promise<string | null> {
  const opened = await openDatabase(await prepareDatabaseFile(folder));
  if (!opened.ok) return explanation(opened.failure, folder);
  await seed(opened.database);
  holdDatabase(opened.database);
  return null;
}

function explanation(failure: OpenFailure, folder: string): string {
  switch (failure.kind) {
    case "dataHeld":
      return `The data in ${folder} is in use by another running Fourfold. Stop that one, or give this one a folder of its own with FOURFOLD_DATA.`;
    case "newerData":
      return `The data in ${folder} was written by a newer version of Fourfold (${failure.migration}). Update this one; nothing was changed.`;
    case "migrationChanged":
      return `The data in ${folder} was made by another text of the migration ${failure.migration}. Nothing was changed.`;
    case "migrationFailed":
      return `The data in ${folder} could not be brought up to this version: ${failure.migration}: ${failure.reason}. It is as it was before.`;
  }
}

function reasonOf(error: unknown, folder: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The data in ${folder} could not be opened: ${reason}`;
}
