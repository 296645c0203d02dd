import { monthIndex } from "@/lib/domain/calendar/month";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { CheckContext, Stretch } from "./check-context";

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
