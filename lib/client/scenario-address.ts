import { baseScenario } from "@/lib/domain/plan/base-scenario";

/** The name under which an address says which scenario is shown. */
export const scenarioParameter = "scenario";

/** An address with the scenario that it shows; the base needs none. */
export function withScenario(path: string, scenario: string | null): string {
  if (!scenario || scenario === baseScenario) return path;
  return `${path}?${scenarioParameter}=${encodeURIComponent(scenario)}`;
}
