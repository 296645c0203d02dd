import { withScenario } from "./scenario-address";

export const plansPath = "/api/plans";
export const planPath = (id: string) => `${plansPath}/${encodeURIComponent(id)}`;

/** Where a plan's file is downloaded from. */
export const planFilePath = (id: string) => `${planPath(id)}/file`;

/** The page of a plan in one of its scenarios. */
export function scenarioPage(plan: string, scenario: string): string {
  return withScenario(`/plans/${encodeURIComponent(plan)}`, scenario);
}
