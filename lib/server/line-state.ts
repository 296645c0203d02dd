import "server-only";
import type { CurrentLine, LineState } from "@/lib/contracts/line";
import { wasLine } from "./change-store";
import { findIdAbove, findLine, type PlacedLine } from "./line-store";
import { refuse } from "./outcome";
import type { PlanWrite } from "./write-plan";

/** A line and its place as an answer shows them. */
export async function lineStateOf(
  { connection, head }: PlanWrite,
  { line, version, position }: PlacedLine,
  planVersion: number,
): Promise<LineState> {
  return { planVersion, version, line, after: await findIdAbove(connection, head.id, position) };
}

/** The line if it still is at the version that the writer read; else why it cannot be written. */
export async function requireLine(
  write: PlanWrite,
  { lineId, lineVersion }: Readonly<{ lineId: string; lineVersion: number }>,
) {
  const { connection, head } = write;
  const placed = await findLine(connection, head.id, lineId);
  if (placed?.version === lineVersion) return { ok: true, placed } as const;
  if (placed) {
    const current: CurrentLine = await lineStateOf(write, placed, head.version);
    return refuse("stale", { current });
  }
  if (!(await wasLine(connection, head.id, lineId))) return refuse("notFound");
  const gone = { planVersion: head.version, version: null, line: null, after: null };
  return refuse("stale", { current: gone satisfies CurrentLine });
}
