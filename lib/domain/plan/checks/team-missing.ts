import { addMonths, type Month } from "@/lib/domain/calendar/month";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Check, Remedy } from "./check";
import { activeLine, activeLines, freeId, monthOf, type CheckContext } from "./check-context";
import { choices, inMonth, lineNames, plain, size } from "./check-value";
import { teamShortages, type TeamShortage } from "./team-shortage";

/** Months between a hire and the work: to settle in. */
const settlingMonths = 2;

/** How far a run is put off to find its people, at most. */
const longestDelay = 12;

/** A run or service needs people of a discipline, and there are none, or too few left (R43). */
export const teamMissing: Check = {
  id: "team-missing",
  find(context) {
    return teamShortages(context).map((shortage) => {
      const { line, discipline, need, left, there, first, last } = shortage;
      const month = monthOf(context, first);
      const values = {
        line: lineNames(line),
        discipline: choices(discipline),
        need: size(need),
        left: size(left),
        missing: size(need - left),
        state: plain(there === 0 ? "none" : left === there ? "few" : "busy"),
        month: inMonth(month),
        until: inMonth(monthOf(context, last)),
        isLong: plain(last > first ? "yes" : "no"),
      };
      const severity = there === 0 ? "bad" : "warn";
      return { severity, month, lines: [line], part: discipline, values } as const;
    });
  },
  remedies({ lines: [line], part }, context) {
    const found = teamShortages(context).find(
      (shortage) => shortage.line === line && shortage.discipline === part,
    );
    return found ? [...hires(found, context), ...delays(found, context)] : [];
  },
};

/** As many as are missing, on the terms of those hired last: for the time, or for good. */
function hires(shortage: TeamShortage, context: CheckContext): readonly Remedy[] {
  const { discipline, need, left, first, last } = shortage;
  const people = Math.ceil(need - left);
  const of = (line: { discipline: string }) => line.discipline === discipline;
  const contractor = latest(activeLines(context, "contractor").filter(of));
  const role = latest(activeLines(context, "role").filter(of));
  const from = monthOf(context, first);
  const early = later(addMonths(from, -settlingMonths), context.open);
  const shared = { id: freeId(context, "hire"), note: undefined };
  const taken = contractor && { ...contractor, ...shared, people, start: from };
  const hired = role && { ...role, ...shared, headcount: people, start: early, end: undefined };
  return [
    ...(taken ? [add({ ...taken, end: monthOf(context, last) }, contractor, "takeOn")] : []),
    ...(hired ? [add(hired, role, "hire")] : []),
  ];

  function add(line: Extract<Line, { start: Month }>, like: Line, action: string): Remedy {
    return {
      action,
      edits: [{ kind: "addLine", line, after: like.id }],
      values: {
        people: plain(people),
        discipline: choices(discipline),
        month: inMonth(line.start),
        until: inMonth(monthOf(context, last)),
      },
    };
  }
}

const later = (one: Month, other: Month) => (one > other ? one : other);

function latest<L extends Readonly<{ start: Month }>>(lines: readonly L[]): L | undefined {
  return lines.reduce<L | undefined>(
    (last, line) => (last === undefined || line.start >= last.start ? line : last),
    undefined,
  );
}

/** A run may wait until its people are there; a service serves customers, who do not wait. */
function delays({ line, worst }: TeamShortage, context: CheckContext): readonly Remedy[] {
  const run = activeLine(context, "training-run", line);
  if (!run || run.start < context.open) return [];
  const most = Math.min(longestDelay, context.plan.months - 1 - worst);
  return Array.from({ length: Math.max(0, most) }, (_, index): Remedy => {
    const start = addMonths(run.start, index + 1);
    return {
      action: "startIn",
      edits: [{ kind: "shiftLine", line, months: index + 1 }],
      values: { line: lineNames(line), month: inMonth(start) },
    };
  });
}
