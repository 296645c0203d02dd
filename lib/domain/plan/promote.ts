import { contentOf, type PlanContent } from "./edit";
import type { Plan } from "./plan-file";
import { lineageOf, resolve, settingsOf, withSettings, type ScenarioFailure } from "./scenario";
import { baseScenario } from "./base-scenario";
import type { Scenario, ScenarioLock } from "./scenario-schema";

export type Promotion =
  | Readonly<{ ok: true; content: PlanContent }>
  /** The scenario itself does not resolve, or another would no longer do so afterwards. */
  | Readonly<{ ok: false; failure: ScenarioFailure }>;

/**
 * The plan after a scenario was made its base: what it resolves to becomes the base's lines and
 * settings. Its own changes and those of its parents are in the base then and are theirs no
 * longer; every other scenario keeps its changes and inherits from the new base.
 */
export function promote(plan: Plan, id: string): Promotion {
  const resolution = resolve(plan, id);
  if (!resolution.ok) return resolution;
  const lineage = new Set(lineageOf(plan.scenarios, id)?.map((scenario) => scenario.id));
  const scenarios = plan.scenarios.map((one) => settledScenario(one, id, lineage));
  const promoted: Plan = { ...withSettings(plan, settingsOf(resolution.plan)), scenarios };
  const after: Plan = { ...promoted, lines: resolution.plan.lines };
  for (const scenario of scenarios) {
    const check = resolve(after, scenario.id);
    if (!check.ok) return check;
  }
  return { ok: true, content: contentOf(after) };
}

function settledScenario(
  scenario: Scenario,
  promoted: string,
  lineage: ReadonlySet<string>,
): Scenario {
  if (scenario.locked || !lineage.has(scenario.id)) return scenario;
  const from = scenario.id === promoted ? baseScenario : scenario.from;
  return { ...scenario, from, changes: [] };
}

/**
 * What a scenario holds from the day on which it is agreed, whatever becomes of its parents; null
 * when it does not resolve.
 *
 * @param on the day, `YYYY-MM-DD`
 */
export function lockOf(plan: Plan, id: string, on: string): ScenarioLock | null {
  const resolution = resolve(plan, id);
  if (!resolution.ok) return null;
  return { on, settings: cashSettingsOf(resolution.plan), lines: resolution.plan.lines };
}

/** The settings that a scenario may change, as they stand. */
function cashSettingsOf(plan: Plan): ScenarioLock["settings"] {
  const { openingCash, interestOnCash, cashFloor, onDemandGpus } = settingsOf(plan);
  return {
    ...{ openingCash, interestOnCash },
    ...(cashFloor === undefined ? {} : { cashFloor }),
    ...(onDemandGpus === undefined ? {} : { onDemandGpus }),
  };
}
