import { monthAt, monthIndex } from "@/lib/domain/calendar/month";
import type { Check } from "./check";
import {
  activeLine,
  activeLines,
  monthOf,
  monthsAtWork,
  sumOver,
  type CheckContext,
  type Stretch,
} from "./check-context";
import { inMonth, lineNames, size } from "./check-value";
import { reservedMonths, type Reservation } from "./reserved-months";
import { lastMonthOf } from "./run-months";

/** A remainder below this share of a run is the end of it, not a run without its GPUs. */
const negligibleShare = 0.05;

/** A run draws on a reservation and goes on after it has ended, on demand (R36, R38). */
export const runBeyondReservation: Check = {
  id: "run-beyond-reservation",
  find(context) {
    const reservations = activeLines(context, "gpu-reservation");
    if (reservations.length === 0) return [];
    return activeLines(context, "training-run").flatMap(({ id, gpuModel }) => {
      const work = monthsAtWork(context, id);
      if (!work) return [];
      const ofModel = reservations.filter((reservation) => reservation.gpuModel === gpuModel);
      return ofModel.flatMap((reservation) => {
        const after = monthsAfter(reservation, work, context);
        const hours = after ? onDemandOf(id, gpuModel, after, context) : 0;
        if (!after || hours <= negligibleShare * hoursOf(id, context)) return [];
        const month = monthOf(context, after.first);
        const values = {
          run: lineNames(id),
          reservation: lineNames(reservation.id),
          month: inMonth(month),
          until: inMonth(monthOf(context, after.last)),
          hours: size(hours),
        };
        const lines = [id, reservation.id];
        return [{ severity: "warn" as const, month, lines, part: reservation.id, values }];
      });
    });
  },
  remedies({ lines: [runId, reservationId] }, context) {
    const run = activeLine(context, "training-run", runId);
    const reservation = activeLine(context, "gpu-reservation", reservationId);
    const ends = run && lastMonthOf(run, context);
    if (!reservation || typeof ends !== "number") return [];
    const months = ends - monthIndex(reservation.start) + 1;
    return [
      {
        action: "reserveUntil",
        edits: [{ kind: "setFields", line: reservation.id, set: { months } }],
        values: { line: lineNames(reservation.id), month: inMonth(monthAt(ends)) },
      },
    ];
  },
};

/** The months of a run's work after a reservation that it drew on, where it rents on demand. */
function monthsAfter(
  reservation: Reservation,
  work: Stretch,
  context: CheckContext,
): Stretch | null {
  const term = reservedMonths(reservation, context);
  const hours = context.projection.gpuHours.get(reservation.gpuModel);
  if (!term || !hours || term.last >= work.last) return null;
  const shared = { first: Math.max(work.first, term.first), last: term.last };
  const after = { first: Math.max(work.first, term.last + 1), last: work.last };
  const draws = shared.first <= shared.last && sumOver(hours.reserved, shared) > 0;
  return draws && sumOver(hours.onDemand, after) > 0 ? after : null;
}

function hoursOf(id: string, { projection, plan }: CheckContext): number {
  const own = projection.gpuHoursByLine.get(id);
  return own ? sumOver(own, { first: 0, last: plan.months - 1 }) : 0;
}

/** A run's share of the hours rented on demand: that of its demand in all demand (R38). */
function onDemandOf(id: string, model: string, months: Stretch, { projection }: CheckContext) {
  const all = projection.gpuHours.get(model);
  const own = projection.gpuHoursByLine.get(id);
  if (!all || !own) return 0;
  const rented = own.map((hours, month) =>
    hours > 0 ? (hours / all.demanded[month]!) * all.onDemand[month]! : 0,
  );
  return sumOver(rented, months);
}
