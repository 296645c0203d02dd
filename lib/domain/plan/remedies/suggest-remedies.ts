import { isShort } from "@/lib/domain/plan/binding";
import { applyEdit } from "@/lib/domain/plan/edit";
import { budgets, type Budget } from "@/lib/domain/plan/lines/line-kind";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { project, type Projection } from "@/lib/domain/plan/project";
import { buyData } from "./buy-data";
import { extendGpus } from "./extend-gpus";
import { hirePeople } from "./hire-people";
import { raiseMoney } from "./raise-money";
import type { Proposal, Suggestion } from "./remedy";
import { shortageIn, type Shortage } from "./shortage";
import { startEarlier } from "./start-earlier";
import { startLater } from "./start-later";

/** Each way of lifting a shortage proposes alternatives, the least first: the first that lifts it is offered. */
type Way = (shortage: Shortage) => readonly Iterable<Proposal>[];

const ways: Readonly<Record<Budget, readonly Way[]>> = {
  funds: [startLater, raiseMoney],
  talent: [hirePeople, startEarlier, startLater],
  data: [buyData, startEarlier, startLater],
  compute: [extendGpus, startEarlier, startLater],
};

/**
 * What would lift a shortage: start something later or earlier, hire, buy data, reserve GPUs.
 *
 * Each suggestion has been tried: the plan was projected with it, the month is no longer short,
 * the resource is short in fewer months than before, and no other of people, data and GPUs in more.
 * What a suggestion does to cash is not a reason to leave it out: its runway says it.
 *
 * @param asked the resource, and the month counted from the plan's first
 * @returns none where the resource is not short
 */
export function suggestRemedies(
  plan: Plan,
  asked: Pick<Shortage, "budget" | "month" | "newLine">,
): readonly Suggestion[] {
  const shortage = shortageIn(plan, asked);
  if (!shortage) return [];
  return ways[shortage.budget]
    .flatMap((way) => way(shortage))
    .flatMap((alternatives) => firstThatLifts(shortage, alternatives) ?? []);
}

function firstThatLifts(shortage: Shortage, proposals: Iterable<Proposal>): Suggestion | null {
  for (const { remedy, edits, accepts } of proposals) {
    if (edits.length === 0) return { remedy, edits, effect: null };
    const after = project(edits.reduce(applyEdit, shortage.plan));
    if (!lifts(shortage, after) || accepts?.(after) === false) continue;
    const coverage = after.coverage[shortage.budget][shortage.month] ?? null;
    return { remedy, edits, effect: { coverage, runway: after.metrics.fundedRunway } };
  }
  return null;
}

function lifts({ before, budget, month }: Shortage, after: Projection): boolean {
  if (isShort(after.coverage[budget][month])) return false;
  if (countShort(after, budget) >= countShort(before, budget)) return false;
  return budgets.every(
    (other) => other === "funds" || countShort(after, other) <= countShort(before, other),
  );
}

function countShort({ coverage }: Projection, budget: Budget): number {
  return coverage[budget].filter(isShort).length;
}
