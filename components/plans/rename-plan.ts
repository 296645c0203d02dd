import { changeSettings, findPlan } from "@/lib/client/plan-writes";
import type { RequestFailure } from "@/lib/client/request";

export type RenameOutcome =
  | Readonly<{ kind: "done" }>
  /** It has another name than the one the person saw: they decide. */
  | Readonly<{ kind: "conflict"; theirs: string }>
  | Readonly<{ kind: "failed"; failure: RequestFailure }>;

type Wish = Readonly<{ name: string; seen: string }>;

/** Renames a plan that is still called what the person saw; other settings may have changed. */
export async function renamePlan(id: string, { name, seen }: Wish): Promise<RenameOutcome> {
  const read = await findPlan(id);
  if (!read.ok) return { kind: "failed", failure: read.failure };
  const { plan, settingsVersion: version } = read.value;
  if (plan.name !== seen) return { kind: "conflict", theirs: plan.name };
  const answer = await changeSettings(id, { body: { set: { name } }, version });
  return answer.ok ? { kind: "done" } : outcomeOf(answer.failure);
}

async function outcomeOf(failure: RequestFailure): Promise<RenameOutcome> {
  const current = failure.kind === "refused" ? failure.problem.current : undefined;
  const { staleSettings } = await import("@/lib/client/plan-requests");
  const stale = staleSettings(current);
  if (stale.success) return { kind: "conflict", theirs: stale.data.settings.name };
  return { kind: "failed", failure };
}
