import { baseScenario } from "@/lib/domain/plan/scenario-schema";

export const plansPath = "/api/plans";
export const planPath = (id: string) => `${plansPath}/${encodeURIComponent(id)}`;

/** Where a plan's file is downloaded from. */
export const planFilePath = (id: string) => `${planPath(id)}/file`;

/** The page of a plan in one of its scenarios. */
export function scenarioPage(plan: string, scenario: string): string {
  const page = `/plans/${encodeURIComponent(plan)}`;
  return scenario === baseScenario ? page : `${page}?scenario=${scenario}`;
}
