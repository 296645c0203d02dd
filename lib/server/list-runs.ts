import "server-only";
import type { ListRunsResponse, StoredRun } from "@/lib/contracts/run";
import type { Database } from "./database";
import { listStoredRuns, type PlacedRun } from "./run-store";

/** All historical runs: the public ones, then the company's own. */
export async function listRuns(database: Database): Promise<ListRunsResponse> {
  return { runs: (await database.read(listStoredRuns)).map(shownRun) };
}

/** A run without its place in the list. */
export function shownRun({ version, isExcluded, run }: PlacedRun): StoredRun {
  return { version, isExcluded, run };
}
