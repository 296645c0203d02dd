import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { resolve, type ScenarioFailure, type SkippedChange } from "@/lib/domain/plan/scenario";
import { scenarioMarks, type LineMarks } from "@/lib/domain/plan/scenario-marks";
import { baseScenario } from "@/lib/domain/plan/base-scenario";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";
import { scenarioParameter } from "./scenario-address";

/** The scenario that the screens of a plan show, and the plan as it is in it. */
export type ActiveScenario = Readonly<{
  /** `base` also where the address names a scenario that there is not. */
  id: string;
  /** Whether the address names a scenario that there is not (any more). */
  isUnknown: boolean;
  /** Null on the base. */
  scenario: Scenario | null;
  /** The plan as the scenario has it; the base where the scenario does not resolve. */
  plan: Plan;
  /** Why the scenario cannot be applied to the base as it is now. */
  failure: ScenarioFailure | null;
  /** Its changes on lines that the base no longer has. */
  skipped: readonly SkippedChange[];
  marks: ReadonlyMap<string, LineMarks>;
}>;

/** Follows the address, so that a scenario can be sent as a link and Back leaves it. */
export function useActiveScenario(source: Plan): ActiveScenario {
  const asked = useSearchParams().get(scenarioParameter) ?? baseScenario;
  return useMemo(() => activeScenario(source, asked), [source, asked]);
}

function activeScenario(source: Plan, asked: string): ActiveScenario {
  const scenario = source.scenarios.find(({ id }) => id === asked) ?? null;
  const id = scenario?.id ?? baseScenario;
  const resolution = resolve(source, id);
  const shared = { id, scenario, isUnknown: id !== asked, marks: scenarioMarks(source, id) };
  if (resolution.ok)
    return { ...shared, plan: resolution.plan, failure: null, skipped: resolution.skipped };
  const { failure } = resolution;
  return { ...shared, plan: { ...source, scenarios: [] }, failure, skipped: [] };
}
