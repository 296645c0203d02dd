import "server-only";
import type { CurrentScenario, ScenarioState } from "@/lib/contracts/scenario";
import { planFaults, type Plan } from "@/lib/domain/plan/plan-file";
import { lineageOf, resolve, type ScenarioFailure } from "@/lib/domain/plan/scenario";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";
import { refuse, succeed, type Outcome } from "./outcome";
import { findPlanDocument } from "./plan-store";
import { listScenarios, type PlacedScenario } from "./scenario-store";
import type { PlanWrite } from "./write-plan";

type ListedScenarios = readonly PlacedScenario[];

/** A scenario and its place as an answer shows them. */
export function scenarioStateOf(
  { scenario, version, position }: PlacedScenario,
  scenarios: ListedScenarios,
  planVersion: number,
): ScenarioState {
  return { planVersion, version, scenario, after: scenarios[position - 1]?.scenario.id ?? null };
}

type Wish = Readonly<{ scenarioId: string; scenarioVersion: number }>;

/** The scenario if it still is at the version that the writer read; else why it cannot be written. */
export async function requireScenario(
  { connection, head }: PlanWrite,
  { scenarioId, scenarioVersion }: Wish,
) {
  const scenarios = await listScenarios(connection, head.id);
  const placed = scenarios.find(({ scenario }) => scenario.id === scenarioId);
  if (placed?.version === scenarioVersion) return { ok: true, placed, scenarios } as const;
  if (placed) {
    const current: CurrentScenario = scenarioStateOf(placed, scenarios, head.version);
    return refuse("stale", { current });
  }
  const gone = { planVersion: head.version, version: null, scenario: null, after: null };
  return refuse("stale", { current: gone satisfies CurrentScenario });
}

/**
 * Refuses scenarios that a plan may not have, or of which the one that was written, or one that
 * starts from it, does not resolve (R59). Others may be broken already, by an edit of the base.
 */
export async function requireSoundScenarios(
  { connection, head }: PlanWrite,
  scenarios: readonly Scenario[],
  written: string,
): Promise<Outcome<null>> {
  const document = await findPlanDocument(connection, head.id);
  if (!document) throw new Error(`requireSoundScenarios: plan ${head.id} vanished`);
  const plan: Plan = { ...document.plan, scenarios: [...scenarios] };
  const isAffected = ({ id }: Scenario) =>
    lineageOf(scenarios, id)?.some((ancestor) => ancestor.id === written) ?? false;
  return requireFitting(plan, scenarios.filter(isAffected));
}

/** Refuses a plan whose parts do not fit together, or of which a given scenario does not resolve. */
export function requireFitting(plan: Plan, scenarios: readonly Scenario[]): Outcome<null> {
  const faults = planFaults(plan);
  if (faults.length > 0) {
    const errors = faults.map(({ path, code }) => ({ path: [...path], code, params: {} }));
    return refuse("invalid", { errors });
  }
  for (const { id } of scenarios) {
    const resolution = resolve(plan, id);
    if (!resolution.ok) return refuseUnresolved(resolution.failure);
  }
  return succeed(null);
}

function refuseUnresolved(failure: ScenarioFailure) {
  const { kind, ...params } = failure;
  if (failure.kind !== "invalidChange") return refuse(kind, { params });
  const { scenario, change, failures } = failure;
  const errors = failures.map((one) => ({
    ...{ code: one.code, params: one.params },
    path: ["scenarios", scenario, "changes", change, ...one.path],
  }));
  return refuse(kind, { params, errors });
}
