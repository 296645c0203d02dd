import { addMonths, monthAt, monthIndex } from "@/lib/domain/calendar/month";
import { usedHoldings } from "@/lib/domain/plan/gpu-use";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import { median } from "@/lib/domain/plan/quantity";
import type { Check, Finding, Remedy } from "./check";
import {
  activeLine,
  activeLines,
  monthOf,
  sumOver,
  type CheckContext,
  type Stretch,
} from "./check-context";
import { gpu, inMonth, lineNames, moneyPerHour, plain, share } from "./check-value";
import { reservedMonths, type Reservation } from "./reserved-months";

/** A reservation that idles for more than this share of its hours is questioned. */
const acceptedIdle = 0.4;

/**
 * A reservation stands idle for more than 40 % of its hours within the horizon, and is paid all the
 * same (R36); a run that was moved away leaves it so (R61).
 */
export const reservationIdle: Check = {
  id: "reservation-idle",
  find(context) {
    const uses = usageById(context);
    return activeLines(context, "gpu-reservation").flatMap((reservation) => {
      const use = uses.get(reservation.id);
      if (!use || use.idle <= acceptedIdle) return [];
      const month = monthOf(context, use.term.first);
      const price = median(reservation.pricePerGpuHour);
      const values = {
        line: lineNames(reservation.id),
        gpus: plain(reservation.gpuCount),
        gpu: gpu(reservation.gpuModel),
        idle: share(use.idle),
        from: inMonth(month),
        until: inMonth(monthOf(context, use.term.last)),
        price: moneyPerHour(price),
        isUsed: plain(use.idle < 1 ? "yes" : "no"),
        effective: moneyPerHour(use.idle < 1 ? price / (1 - use.idle) : 0),
      };
      return [{ severity: "warn" as const, month, lines: [reservation.id], values }];
    });
  },
  remedies(finding: Finding, context) {
    const reservation = activeLine(context, "gpu-reservation", finding.lines[0]);
    const use = reservation && usageById(context).get(reservation.id);
    // What is signed is owed: only a reservation still to come can be made another one.
    if (!reservation || !use || reservation.start < context.open) return [];
    return remediesFor(reservation, use, context);
  },
};

type Usage = Readonly<{
  term: Stretch;
  /** Fraction of the hours held in the term that nobody used. */
  idle: number;
  /** GPU-hours used by month of the horizon. */
  used: Float64Array;
}>;

/** How the reservations are used that hold GPUs within the horizon, by their ids. */
function usageById(context: CheckContext): ReadonlyMap<string, Usage> {
  const holdings = new Map(usedHoldings(context.projection).map((one) => [one.line, one]));
  const usages = activeLines(context, "gpu-reservation").flatMap((reservation) => {
    const term = reservedMonths(reservation, context);
    const holding = holdings.get(reservation.id);
    const held = term && holding ? sumOver(holding.capacity.hours, term) : 0;
    if (!term || !holding || held === 0) return [];
    const { used } = holding;
    return [[reservation.id, { term, used, idle: 1 - sumOver(used, term) / held }] as const];
  });
  return new Map(usages);
}

function remediesFor(reservation: Reservation, use: Usage, context: CheckContext): Remedy[] {
  const line = lineNames(reservation.id);
  const set = (action: string, fields: Partial<Reservation>, values: Remedy["values"]): Remedy => ({
    action,
    edits: [{ kind: "setFields", line: reservation.id, set: fields }],
    values: { line, ...values },
  });
  const first = use.used.findIndex((hours) => hours > 0);
  if (first < 0) return [...followed(reservation, context), set("switchOff", { off: true }, {})];
  const start = monthOf(context, first);
  const months = busyMonths(reservation, use, first);
  const gpuCount = busyGpus(reservation, use);
  const isEarly = first > use.term.first;
  const isFewer = gpuCount > 0 && gpuCount < reservation.gpuCount;
  const [inMonths, onGpus] = [{ months: plain(months) }, { gpus: plain(gpuCount) }];
  return [
    ...(isEarly ? [move(reservation, first - use.term.first)] : []),
    isEarly
      ? set("reserveFrom", { start, months }, { ...inMonths, month: inMonth(start) })
      : set("shorten", { months }, inMonths),
    ...(isFewer ? [set("reserveFewer", { gpuCount }, onGpus)] : []),
  ];
}

/** The longest term, from a month on, in which a reservation would idle little enough. */
function busyMonths({ gpuCount }: Reservation, { term, used }: Usage, from: number): number {
  const held = gpuCount * hoursPerMonth;
  let [hours, longest] = [0, 1];
  for (let month = from; month <= term.last; month++) {
    hours += used[month]!;
    const months = month - from + 1;
    if (hours >= (1 - acceptedIdle) * held * months) longest = months;
  }
  return longest;
}

/** The most GPUs that would idle little enough in the same term: the fewer, the busier each is. */
function busyGpus({ gpuCount }: Reservation, { term, used }: Usage): number {
  const months = term.last - term.first + 1;
  const isBusy = (gpus: number) => {
    const held = gpus * hoursPerMonth;
    const capped = used.map((hours) => Math.min(hours, held));
    return sumOver(capped, term) >= (1 - acceptedIdle) * held * months;
  };
  let [busy, idle] = [0, Math.ceil(gpuCount)];
  while (idle - busy > 1) {
    const middle = Math.floor((busy + idle) / 2);
    if (isBusy(middle)) busy = middle;
    else idle = middle;
  }
  return busy;
}

function move(reservation: Reservation, months: number): Remedy {
  const start = addMonths(reservation.start, months);
  return {
    action: "startIn",
    edits: [{ kind: "shiftLine", line: reservation.id, months }],
    values: { line: lineNames(reservation.id), month: inMonth(start) },
  };
}

/** To where its model is first asked for, if that is elsewhere: a run that was moved took it along. */
function followed(reservation: Reservation, context: CheckContext): Remedy[] {
  const demanded = context.projection.gpuHours.get(reservation.gpuModel)?.demanded;
  const first = demanded ? demanded.findIndex((hours) => hours > 0) : -1;
  const start = monthAt(context.first + first);
  if (first < 0 || start < context.open) return [];
  return [move(reservation, context.first + first - monthIndex(reservation.start))];
}
