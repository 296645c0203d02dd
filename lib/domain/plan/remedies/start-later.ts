import { addMonths, monthIndex } from "@/lib/domain/calendar/month";
import { isShort } from "@/lib/domain/plan/binding";
import { shortageOf } from "@/lib/domain/plan/coverage-reason";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Projection } from "@/lib/domain/plan/project";
import { delayFilter, mostSaved, shareOf } from "./delay-filter";
import type { Proposal } from "./remedy";
import { monthOf, startOf, type Shortage } from "./shortage";

/** Only what weighs most is moved: the list is read by a person. */
const mostLines = 3;

/** Who waits longer than two years makes another plan. */
const longestDelay = 24;

/**
 * Starts what asks for the resource later: training runs, and for cash also whatever has not begun
 * yet. For each line the delays are tried from one month up.
 */
export function startLater(shortage: Shortage): readonly Iterable<Proposal>[] {
  const movable = shortage.plan.lines.filter((line) => !line.off && isMovable(shortage, line));
  const weightOf = shortage.budget === "funds" ? mostSaved : asksFor;
  return movable
    .map((line) => ({ line, weight: weightOf(shortage, line) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, mostLines)
    .map(({ line }) => delays(shortage, line));
}

function isMovable(shortage: Shortage, line: Line): boolean {
  if (line.kind === "training-run") return true;
  const start = startOf(line);
  return shortage.budget === "funds" && start !== null && start > monthOf(shortage, shortage.month);
}

/** The largest part of what is short that a line asks for: of people, of tokens, of GPU-hours. */
function asksFor({ reasons, budget, month }: Shortage, { id }: Line): number {
  const parts = reasons(budget, month).balances.map((balance) =>
    shortageOf(balance) > 0 ? shareOf(balance, id) / balance.demand : 0,
  );
  return Math.max(0, ...parts);
}

function* delays(shortage: Shortage, line: Line): Generator<Proposal> {
  const planned = startOf(line);
  if (planned === null) return;
  const { plan } = shortage;
  const left = monthIndex(plan.start) + plan.months - 1 - monthIndex(planned);
  const couldLift = delayFilter(shortage, line);
  for (let months = 1; months <= Math.min(left, longestDelay); months++) {
    if (!couldLift(months)) continue;
    yield {
      remedy: { kind: "startLater", line: line.id, months, start: addMonths(planned, months) },
      edits: [{ kind: "shiftLine", line: line.id, months }],
      accepts: (after) => isWhole(shortage, line, after) && isCovered(shortage, line, after),
    };
  }
}

/** A run moved past the horizon would lift everything and train nothing. */
function isWhole({ before }: Shortage, { id }: Line, after: Projection): boolean {
  const hours = (projection: Projection) =>
    projection.gpuHoursByLine.get(id)?.reduce((sum, used) => sum + used, 0) ?? 0;
  const [now, then] = [hours(before), hours(after)];
  return Math.abs(then - now) <= 1e-9 * now;
}

/** Where a run now stands it must not be short either. Cash is asked for by all, not by the run. */
function isCovered({ budget }: Shortage, { id }: Line, after: Projection): boolean {
  if (budget === "funds") return true;
  const used = after.gpuHoursByLine.get(id);
  return after.coverage[budget].every((covered, month) => !used?.[month] || !isShort(covered));
}
