import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { addScenarioRequest, ScenarioState } from "@/lib/contracts/scenario";
import { mostScenarios } from "@/lib/domain/plan/plan-file";
import type { Database } from "./database";
import { refuse, succeed, type Outcome } from "./outcome";
import { requireSoundScenarios, scenarioStateOf } from "./scenario-state";
import { insertScenario, listScenarios, type PlacedScenario } from "./scenario-store";
import { unchanged, writePlan, type PlanWrite, type Written } from "./write-plan";

type Wish = z.output<typeof addScenarioRequest>;
type Added = Readonly<{ state: ScenarioState; isNew: boolean }>;

/** Adds a scenario under the id that the client gave it; the same wish again changes nothing. */
export async function addScenario(
  database: Database,
  { planId, ...wish }: Wish & Readonly<{ planId: string }>,
): Promise<Outcome<Added>> {
  return writePlan(database, planId, async (write) => {
    const known = await listScenarios(write.connection, planId);
    const twin = known.find(({ scenario }) => scenario.id === wish.scenario.id);
    if (!twin) return placeScenario(write, known, wish);
    const state = scenarioStateOf(twin, known, write.head.version);
    if (!isDeepStrictEqual(twin.scenario, wish.scenario))
      return refuse("scenarioExists", { current: state });
    return unchanged({ state, isNew: false });
  });
}

async function placeScenario(
  write: PlanWrite,
  known: readonly PlacedScenario[],
  { scenario, after }: Wish,
): Promise<Outcome<Written<Added>>> {
  const { connection, head, version } = write;
  if (known.length >= mostScenarios)
    return refuse("tooManyScenarios", { params: { limit: mostScenarios } });
  const scenarios = [...known.map((one) => one.scenario), scenario];
  const sound = await requireSoundScenarios(write, scenarios, scenario.id);
  if (!sound.ok) return sound;
  const placed = { scenario, version, position: positionAfter(after, known) };
  await insertScenario(connection, head.id, placed);
  const state = scenarioStateOf(placed, known, version);
  return succeed({
    change: {
      ...{ action: "addScenario", subject: scenario.id, before: null },
      after: { scenario, after: state.after },
    },
    value: { state, isNew: true },
  });
}

/** The place below a scenario; last where that one is gone. */
function positionAfter(after: Wish["after"], known: readonly PlacedScenario[]): number {
  if (after === null) return 0;
  const above = known.findIndex(({ scenario }) => scenario.id === after);
  return above < 0 ? known.length : above + 1;
}
