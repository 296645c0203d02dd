import "server-only";
import type { StoredRun } from "@/lib/contracts/run";
import { historicalRunSchema } from "@/lib/domain/estimator/historical-run";
import type { Connection } from "./database";
import type { HistoricalRun as RunRow } from "./generated/client";

export type PlacedRun = StoredRun & Readonly<{ position: number }>;

/** All runs, the public ones first, each group in its own order. */
export async function listStoredRuns(connection: Connection): Promise<PlacedRun[]> {
  const rows = await connection.historicalRun.findMany({
    orderBy: [{ origin: "desc" }, { position: "asc" }, { id: "asc" }],
  });
  return rows.map(runOfRow);
}

export async function findStoredRun(connection: Connection, id: string): Promise<PlacedRun | null> {
  const row = await connection.historicalRun.findUnique({ where: { id } });
  return row && runOfRow(row);
}

export async function insertRuns(
  connection: Connection,
  runs: readonly PlacedRun[],
): Promise<void> {
  await connection.historicalRun.createMany({ data: runs.map(runColumns) });
}

export async function updateRun(connection: Connection, run: PlacedRun): Promise<void> {
  await connection.historicalRun.update({ where: { id: run.run.id }, data: runColumns(run) });
}

export async function deleteRun(connection: Connection, id: string): Promise<void> {
  await connection.historicalRun.delete({ where: { id } });
}

/** How many runs there are, and the place after the last. */
export async function measureRuns(
  connection: Connection,
): Promise<Readonly<{ count: number; nextPosition: number }>> {
  const { _count, _max } = await connection.historicalRun.aggregate({
    _count: true,
    _max: { position: true },
  });
  return { count: _count, nextPosition: (_max.position ?? -1) + 1 };
}

function runColumns({ run, version, isExcluded, position }: PlacedRun): RunRow {
  const { id, origin, ...fields } = run;
  return { id, origin, position, isExcluded, version, body: JSON.stringify(fields) };
}

function runOfRow({ id, origin, position, isExcluded, version, body }: RunRow): PlacedRun {
  const run = historicalRunSchema.parse({ id, origin, ...JSON.parse(body) });
  return { run, version, isExcluded, position };
}
