import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { changeScenarioRequest, ScenarioState } from "@/lib/contracts/scenario";
import { changedScenario } from "@/lib/domain/plan/edit";
import { fieldFailures } from "@/lib/domain/plan/field-failures";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";
import type { Database } from "./database";
import { refuse, succeed, type Outcome } from "./outcome";
import { requireScenario, requireSoundScenarios, scenarioStateOf } from "./scenario-state";
import { updateScenario } from "./scenario-store";
import { unchanged, writePlan } from "./write-plan";

type Wish = z.output<typeof changeScenarioRequest> &
  Readonly<{ planId: string; scenarioId: string; scenarioVersion: number }>;

/** What may be changed of a scenario while it is locked: what it is called, and the lock. */
const unlockedFields: ReadonlySet<string> = new Set(["name", "color", "locked"]);

/** Replaces whole fields of a scenario; null restores the default of one or takes it away. */
export async function changeScenario(
  database: Database,
  wish: Wish,
): Promise<Outcome<ScenarioState>> {
  return writePlan(database, wish.planId, async (write) => {
    const found = await requireScenario(write, wish);
    if (!found.ok) return found;
    const { placed, scenarios } = found;
    const changed = scenarioWith(placed.scenario, wish.set);
    if (!changed.ok) return changed;
    if (isDeepStrictEqual(changed.value, placed.scenario))
      return unchanged(scenarioStateOf(placed, scenarios, write.head.version));
    const others = scenarios.map(({ scenario }) =>
      scenario.id === wish.scenarioId ? changed.value : scenario,
    );
    const sound = await requireSoundScenarios(write, others, wish.scenarioId);
    if (!sound.ok) return sound;
    const next = { ...placed, scenario: changed.value, version: write.version };
    await updateScenario(write.connection, wish.planId, next);
    const state = scenarioStateOf(next, scenarios, write.version);
    const { after } = state;
    return succeed({
      change: {
        ...{ action: "changeScenario", subject: wish.scenarioId },
        before: { scenario: placed.scenario, after },
        after: { scenario: changed.value, after },
      },
      value: state,
    });
  });
}

function scenarioWith(scenario: Scenario, set: Wish["set"]): Outcome<Scenario> {
  const fixed = Object.keys(set).find((field) => field === "id");
  if (fixed) return refuse("invalid", { errors: [fieldError(fixed, "fixedField")] });
  if (scenario.locked && Object.keys(set).some((field) => !unlockedFields.has(field)))
    return refuse("scenarioLocked", { params: { name: scenario.name } });
  const changed = changedScenario(scenario, set);
  if (changed.success) return succeed(changed.data);
  const errors = fieldFailures(changed.error).map(({ path, code, params }) => ({
    ...{ path: ["set", ...path], code, params },
  }));
  return refuse("invalid", { errors });
}

const fieldError = (field: string, code: string) => ({ path: ["set", field], code, params: {} });
