import type { PlanEdit } from "@/lib/domain/plan/edit";
import { lineSchema, type LineInput } from "@/lib/domain/plan/lines/registry";

/**
 * The edit that adds a line, defaults filled in.
 *
 * @returns null where the line is beyond what its kind accepts: nobody hires a billion people
 */
export function addedLine(line: LineInput, after: string | null): PlanEdit | null {
  const parsed = lineSchema.safeParse(line);
  return parsed.success ? { kind: "addLine", line: parsed.data, after } : null;
}
