import { monthIndex } from "@/lib/domain/calendar/month";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { activeLines, type CheckContext, type Stretch } from "./check-context";

export type Reservation = Extract<Line, { kind: "gpu-reservation" }>;

/** Months of the horizon for which a reservation holds its GPUs; null where there are none. */
export function reservedMonths(
  { start, months }: Reservation,
  { first, last }: CheckContext,
): Stretch | null {
  const from = Math.max(first, monthIndex(start));
  const to = Math.min(last, monthIndex(start) + months - 1);
  return from <= to ? { first: from - first, last: to - first } : null;
}

/** GPU-hours of a model that all reservations together hold in each month of the horizon. */
export function reservedHours(context: CheckContext, model: string): Float64Array {
  const held = new Float64Array(context.plan.months);
  for (const reservation of activeLines(context, "gpu-reservation")) {
    const term = reservation.gpuModel === model ? reservedMonths(reservation, context) : null;
    if (!term) continue;
    for (let month = term.first; month <= term.last; month++)
      held[month]! += reservation.gpuCount * hoursPerMonth;
  }
  return held;
}
