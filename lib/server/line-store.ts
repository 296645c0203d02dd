import "server-only";
import { lineSchema, type Line } from "@/lib/domain/plan/lines/registry";
import type { Connection } from "./database";
import type { Line as LineRow } from "./generated/client";

/** A line with its place among the plan's lines, from 0 without gaps. */
export type PlacedLine = Readonly<{ line: Line; version: number; position: number }>;

type LineColumns = Pick<LineRow, "id" | "kind" | "name" | "body">;

function lineColumns({ id, kind, name, ...fields }: Line): LineColumns {
  return { id, kind, name, body: JSON.stringify(fields) };
}

export function lineOfRow({ id, kind, name, body }: LineColumns): Line {
  return lineSchema.parse({ id, kind, name, ...JSON.parse(body) });
}

export async function findLine(
  connection: Connection,
  planId: string,
  id: string,
): Promise<PlacedLine | null> {
  const row = await connection.line.findUnique({ where: { planId_id: { planId, id } } });
  return row && { line: lineOfRow(row), version: row.version, position: row.position };
}

/** Ids of a plan's lines in their order. */
export async function listLineIds(connection: Connection, planId: string): Promise<string[]> {
  const rows = await connection.line.findMany({
    where: { planId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The line at the place above, or null for the first. */
export async function findIdAbove(
  connection: Connection,
  planId: string,
  position: number,
): Promise<string | null> {
  const above = await connection.line.findFirst({
    where: { planId, position: { lt: position } },
    orderBy: { position: "desc" },
    select: { id: true },
  });
  return above?.id ?? null;
}

/** Puts a line at a place; the lines from there on move down by one. */
export async function insertLine(
  connection: Connection,
  planId: string,
  { line, version, position }: PlacedLine,
): Promise<void> {
  await connection.line.updateMany({
    where: { planId, position: { gte: position } },
    data: { position: { increment: 1 } },
  });
  await connection.line.create({
    data: { ...{ planId, position, version }, ...lineColumns(line) },
  });
}

export async function updateLine(
  connection: Connection,
  planId: string,
  { line, version }: Pick<PlacedLine, "line" | "version">,
): Promise<void> {
  await connection.line.update({
    where: { planId_id: { planId, id: line.id } },
    data: { ...lineColumns(line), version },
  });
}

/** Takes a line away; the lines below move up by one. */
export async function deleteLine(
  connection: Connection,
  planId: string,
  { line, position }: Pick<PlacedLine, "line" | "position">,
): Promise<void> {
  await connection.line.delete({ where: { planId_id: { planId, id: line.id } } });
  await connection.line.updateMany({
    where: { planId, position: { gt: position } },
    data: { position: { decrement: 1 } },
  });
}

export async function insertLines(
  connection: Connection,
  planId: string,
  lines: readonly PlacedLine[],
): Promise<void> {
  await connection.line.createMany({
    data: lines.map(({ line, version, position }) => ({
      ...{ planId, position, version },
      ...lineColumns(line),
    })),
  });
}

/** Puts other lines in the place of all that a plan has. */
export async function replaceLines(
  connection: Connection,
  planId: string,
  lines: readonly PlacedLine[],
): Promise<void> {
  await connection.line.deleteMany({ where: { planId } });
  await insertLines(connection, planId, lines);
}

/** Gives the lines that change place their new one. */
export async function updateOrder(
  connection: Connection,
  planId: string,
  { from, to }: Readonly<{ from: readonly string[]; to: readonly string[] }>,
): Promise<void> {
  for (const [position, id] of to.entries()) {
    if (from[position] === id) continue;
    await connection.line.update({ where: { planId_id: { planId, id } }, data: { position } });
  }
}
