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
  const template = comparableLines();
  const lines = Array.from({ length: lineCount }, (_, index) =>
    copyOf(template[index % template.length]!, Math.floor(index / template.length)),
  );
  return planOf(lines, months, Math.ceil(lineCount / template.length));
}

/**
 * What a founder after the first round has: 30 roles, 5 datasets, 10 lines of compute and 3 rounds,
 * made from the demonstration plan's lines of these kinds as above.
 */
export function foundersPlan(months: number): Plan {
  const counts = { role: 30, dataset: 5, "training-run": 4, inference: 3, "compute-service": 3 };
  const wanted = Object.entries({ ...counts, "funding-round": 3, "subscription-revenue": 3 });
  const lines = wanted.flatMap(([kind, count]) => {
    const template = comparableLines().filter((line) => line.kind === kind);
    return Array.from({ length: count }, (_, index) =>
      copyOf(template[index % template.length]!, Math.floor(index / template.length)),
    );
  });
  return planOf(lines, months, 3);
}

function comparableLines(): readonly LineInput[] {
  return (northlight.lines ?? []).filter(({ kind }) => kind in rowsByKind);
}

function planOf(lines: readonly object[], months: number, copies: number): Plan {
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
