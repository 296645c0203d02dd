import type { MonthIndex } from "@/lib/domain/calendar/month";
import { lineSpan } from "@/lib/domain/plan/line-span";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { CheckContext } from "./check-context";

/** The last month of a run's work on the endless axis; null where it takes no hours (R33). */
export function lastMonthOf(
  run: Extract<Line, { kind: "training-run" }>,
  { plan }: CheckContext,
): MonthIndex | null {
  const { from, to } = lineSpan(run, plan.start);
  return to > from ? to - 1 : null;
}
