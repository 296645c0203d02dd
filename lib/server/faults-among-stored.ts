import "server-only";
import type { FieldFailure } from "@/lib/domain/plan/field-failures";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import { drivesAmong, faultsAmong } from "@/lib/domain/plan/plan-file";
import type { Connection } from "./database";
import { findLine } from "./line-store";

/** What is wrong with a line beside the stored lines that it refers to. */
export async function faultsAmongStored(
  connection: Connection,
  planId: string,
  line: Line,
): Promise<readonly FieldFailure[]> {
  const found = await Promise.all(referencesOf(line).map((id) => findLine(connection, planId, id)));
  const referred = found.flatMap((placed) => placed?.line ?? []);
  const faults = faultsAmong(line, drivesAmong(referred), []);
  return faults.map((fault) => ({ ...fault, params: {} }));
}

/** The ids of other lines that a line names. */
function referencesOf(line: Line): readonly string[] {
  const values: Readonly<Record<string, unknown>> = line;
  return Object.entries(lineKindOf(line.kind).fields).flatMap(([name, { control }]) => {
    const value = values[name];
    return control === "line" && typeof value === "string" ? [value] : [];
  });
}
