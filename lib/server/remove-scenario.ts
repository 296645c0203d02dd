import "server-only";
import type { RemoveScenarioResponse } from "@/lib/contracts/scenario";
import type { Database } from "./database";
import { refuse, succeed, type Outcome } from "./outcome";
import { requireScenario, scenarioStateOf } from "./scenario-state";
import { deleteScenario } from "./scenario-store";
import { writePlan } from "./write-plan";

type Wish = Readonly<{ planId: string; scenarioId: string; scenarioVersion: number }>;

/** Takes a scenario away that no other starts from and that is not locked (R59). */
export async function removeScenario(
  database: Database,
  wish: Wish,
): Promise<Outcome<RemoveScenarioResponse>> {
  return writePlan(database, wish.planId, async (write) => {
    const found = await requireScenario(write, wish);
    if (!found.ok) return found;
    const { placed, scenarios } = found;
    const { name, locked } = placed.scenario;
    if (locked) return refuse("scenarioLocked", { params: { name } });
    const child = scenarios.find(({ scenario }) => scenario.from === wish.scenarioId);
    if (child) return refuse("scenarioHasChildren", { params: { name: child.scenario.name } });
    const { scenario, after } = scenarioStateOf(placed, scenarios, write.version);
    await deleteScenario(write.connection, wish.planId, placed);
    const removed = { scenario, after };
    return succeed({
      change: {
        ...{ action: "removeScenario", subject: wish.scenarioId },
        ...{ before: removed, after: null },
      },
      value: { planVersion: write.version, removed },
    });
  });
}
