import "server-only";
import { selectRuns } from "@/lib/domain/estimator/usable-run";
import type { ServerFacts } from "@/lib/domain/plan/checks/check-context";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { currentMonth } from "./current-month";
import type { Database } from "./database";
import { listStoredRuns } from "./run-store";

/**
 * What the checks of a plan are told: the month on the clock, and what the estimator has learned since.
 * Runs are read only for a plan that holds a frozen estimate: most pages need none of them.
 */
export async function readCheckFacts(
  database: Database,
  { models }: Pick<Plan, "models">,
  now: Date = new Date(),
): Promise<ServerFacts> {
  const frozen = Object.values(models);
  if (frozen.length === 0) return { now: currentMonth(now), runsAddedSince: {} };
  const stored = await database.read(listStoredRuns);
  const { usable } = selectRuns(
    stored.filter(({ isExcluded }) => !isExcluded).map(({ run }) => run),
  );
  const added = frozen.map(({ id, runsUsed }) => {
    const known = new Set(runsUsed);
    return [id, usable.filter(({ runId }) => !known.has(runId)).length];
  });
  return { now: currentMonth(now), runsAddedSince: Object.fromEntries(added) };
}
