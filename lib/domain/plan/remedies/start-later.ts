import { addMonths, monthIndex } from "@/lib/domain/calendar/month";
import { isShort } from "@/lib/domain/plan/binding";
import { shortageOf } from "@/lib/domain/plan/coverage-reason";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Projection } from "@/lib/domain/plan/project";
import type { Proposal } from "./remedy";
import { monthOf, startOf, type Shortage } from "./shortage";

/** Only what weighs most is moved: the list is read by a person. */
const mostLines = 3;

/**
 * Starts what asks for the resource later: training runs, and for cash also whatever has not begun
 * yet. For each line the delays are tried from one month up.
 */
export function startLater(shortage: Shortage): readonly Iterable<Proposal>[] {
  const { reasons, budget, month, plan } = shortage;
  const short = reasons(budget, month).balances.filter((balance) => shortageOf(balance) > 0);
  const asking = new Set(
    short.flatMap(({ demanders }) => demanders.filter(({ amount }) => amount > 0)),
  );
  const lines = [...asking].flatMap(
    ({ line: id }) => plan.lines.find((line) => line.id === id) ?? [],
  );
  const movable = lines.filter((line) => isMovable(shortage, line));
  return [...new Set(movable)].slice(0, mostLines).map((line) => delays(shortage, line));
}

function isMovable(shortage: Shortage, line: Line): boolean {
  if (line.kind === "training-run") return true;
  const start = startOf(line);
  return shortage.budget === "funds" && start !== null && start > monthOf(shortage, shortage.month);
}

function* delays(shortage: Shortage, line: Line): Generator<Proposal> {
  const planned = startOf(line);
  if (planned === null) return;
  const { plan } = shortage;
  const most = monthIndex(plan.start) + plan.months - 1 - monthIndex(planned);
  for (let months = 1; months <= most; months++) {
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
