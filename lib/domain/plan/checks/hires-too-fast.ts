import { addMonths, monthIndex } from "@/lib/domain/calendar/month";
import { delayed } from "@/lib/domain/plan/lines/span";
import type { Check } from "./check";
import { activeLines, monthOf, type CheckContext } from "./check-context";
import { inMonth, lineNames, plain, size } from "./check-value";

const quarter = 3;

/** In a smaller team than this any hire is a large share, and doubling says nothing. */
const smallestTeam = 5;

/** How long a cohort is put off, at most. */
const longestDelay = 6;

/** The number of employees more than doubles within three months. */
export const hiresTooFast: Check = {
  id: "hires-too-fast",
  find(context) {
    const month = fastMonth(context);
    if (month === null) return [];
    const { employees } = context.projection.headcount;
    const values = {
      before: size(employees[month - quarter]!),
      after: size(employees[month]!),
      from: inMonth(monthOf(context, month - quarter)),
      month: inMonth(monthOf(context, month)),
    };
    const lines = hiredIn(context, month).map(({ id }) => id);
    const at = monthOf(context, month);
    return [
      { severity: "warn", month: at, lines: [], values: { ...values, lines: lineNames(...lines) } },
    ];
  },
  remedies(finding, context) {
    const month = finding.month === null ? null : monthIndex(finding.month) - context.first;
    if (month === null) return [];
    const movable = hiredIn(context, month).filter(({ start }) => start >= context.open);
    const [largest] = movable.sort((one, other) => other.headcount - one.headcount);
    if (!largest) return [];
    return Array.from({ length: longestDelay }, (_, index) => {
      const months = index + 1;
      return {
        action: "putOff",
        edits: [{ kind: "shiftLine" as const, line: largest.id, months }],
        values: {
          line: lineNames(largest.id),
          months: plain(months),
          month: inMonth(addMonths(largest.start, months)),
        },
      };
    });
  },
};

/** The first month with more than twice the employees of three months before. */
function fastMonth({ projection, plan }: CheckContext): number | null {
  const { employees } = projection.headcount;
  for (let month = quarter; month < plan.months; month++) {
    const before = employees[month - quarter]!;
    if (before >= smallestTeam && employees[month]! > 2 * before) return month;
  }
  return null;
}

/** Cohorts that begin in the three months up to a month. */
function hiredIn(context: CheckContext, month: number) {
  return activeLines(context, "role").filter((role) => {
    const begins = delayed(role.start, role.hireDelayMonths) - context.first;
    return begins > month - quarter && begins <= month;
  });
}
