import { baseScenario } from "./base-scenario";
import { changesBetween, isScenarioSetting } from "./changes-between";
import { differencesBetween, type PlanDifference, type SettingDifference } from "./difference";
import type { PlanContent } from "./edit";
import { mostScenarios, type Plan } from "./plan-file";
import { resolve, withSettings, type ScenarioFailure } from "./scenario";
import type { Scenario, ScenarioChange } from "./scenario-schema";

export type Restoration =
  | Readonly<{
      ok: true;
      /** What makes the plan as it was of the base as it is. */
      changes: readonly ScenarioChange[];
      /** The same, to be told. */
      differences: readonly PlanDifference[];
      /** Settings that were others then, and that no scenario may change (R58). */
      unrestored: readonly SettingDifference[];
    }>
  | Readonly<{ ok: false; failure: RestorationFailure }>;

export type RestorationFailure =
  Readonly<{ kind: "tooManyScenarios"; limit: number }> | ScenarioFailure;

/**
 * A plan as it was, as changes of a new scenario on the base as it is now.
 *
 * @param plan the plan now, its scenarios unresolved
 * @param past what it held then
 * @param shown the scenario of then to bring back; the base where there was none of that id
 */
export function restoration(
  plan: Plan,
  past: PlanContent,
  shown: string = baseScenario,
): Restoration {
  if (plan.scenarios.length >= mostScenarios)
    return { ok: false, failure: { kind: "tooManyScenarios", limit: mostScenarios } };
  const wanted = resolvedPast(plan, past, shown);
  if (!wanted.ok) return wanted;
  const base: Plan = { ...plan, scenarios: [] };
  const changes = changesBetween(base, wanted.plan);
  const candidate: Scenario = { id: "candidate", name: "candidate", from: baseScenario, changes };
  const fits = resolve({ ...base, scenarios: [candidate] }, candidate.id);
  if (!fits.ok) return fits;
  const differences = differencesBetween(base, wanted.plan);
  const isLost = (one: PlanDifference): one is SettingDifference =>
    one.kind === "setting" && !isScenarioSetting(one.setting);
  return {
    ...{ ok: true, changes },
    differences: differences.filter((one) => !isLost(one)),
    unrestored: differences.filter(isLost),
  };
}

function resolvedPast(plan: Plan, { settings, lines, scenarios }: PlanContent, shown: string) {
  const then: Plan = {
    ...withSettings(plan, settings),
    ...{ lines: [...lines], scenarios: [...scenarios] },
  };
  return resolve(then, scenarios.some(({ id }) => id === shown) ? shown : baseScenario);
}
