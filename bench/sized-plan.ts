import { addMonths } from "@/lib/domain/calendar/month";
import type { LineInput } from "@/lib/domain/plan/lines/registry";
import { dateFieldsOf, planFileSchema, type Plan } from "@/lib/domain/plan/plan-file";
import { northlight } from "@/lib/domain/plan/templates/northlight";
import { rowsByKind } from "./sheet-rows";

/** The line whose salary is edited: a role that every size of plan has. */
export const editedLine = "founders-0";

/**
 * A plan of any size: the lines of the demonstration plan, those of kinds that all contenders can
 * compute, again and again, each copy a month later than the one before and, after a year, in the same months again.
 */
export function planOfSize(lineCount: number, months: number): Plan {
  const template = (northlight.lines ?? []).filter(({ kind }) => kind in rowsByKind);
  const lines = Array.from({ length: lineCount }, (_, index) =>
    copyOf(template[index % template.length]!, Math.floor(index / template.length)),
  );
  const copies = Math.ceil(lineCount / template.length);
  const openingCash = northlight.openingCash * copies;
  return planFileSchema.parse({ ...northlight, months, openingCash, lines, scenarios: [] });
}

function copyOf(line: LineInput, copy: number) {
  const values: Readonly<Record<string, unknown>> = line;
  const dates = dateFieldsOf(line).flatMap((field) => {
    const date = values[field];
    return typeof date === "string" ? [[field, addMonths(date, copy % 12)]] : [];
  });
  const follows = "follows" in line && line.follows ? { follows: `${line.follows}-${copy}` } : {};
  return { ...line, ...follows, ...Object.fromEntries(dates), id: `${line.id}-${copy}` };
}

/** The same plan with another salary in the edited line, everything else untouched. */
export function withSalary(plan: Plan, annualSalary: number): Plan {
  const lines = plan.lines.map((line) =>
    line.id === editedLine && line.kind === "role" ? { ...line, annualSalary } : line,
  );
  return { ...plan, lines };
}
