import "server-only";
import { chmod, mkdir, open } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";

/** Where the data lies: FOURFOLD_DATA, else ~/.fourfold. */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return path.resolve(
    /* turbopackIgnore: true */ environment.FOURFOLD_DATA || path.join(homedir(), ".fourfold"),
  );
}

/**
 * The database file in a folder, both made for the owner alone.
 *
 * A folder that was there before keeps its mode: it may be somebody's on purpose. The file is
 * always closed to others, and SQLite gives its companions (-wal) the mode of the file.
 */
export async function prepareDatabaseFile(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "fourfold.sqlite");
  await (await open(file, "a", 0o600)).close();
  await chmod(file, 0o600);
  return file;
}
