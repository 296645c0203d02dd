import "server-only";
import { scenarioSchema, type Scenario } from "@/lib/domain/plan/scenario-schema";
import type { Connection } from "./database";
import type { Scenario as ScenarioRow } from "./generated/client";

/** A scenario with its place among the plan's scenarios, from 0 without gaps. */
export type PlacedScenario = Readonly<{ scenario: Scenario; version: number; position: number }>;

type ScenarioColumns = Omit<ScenarioRow, "planId" | "position" | "version">;

function scenarioColumns({ changes, color, locked, ...rest }: Scenario): ScenarioColumns {
  return {
    ...rest,
    changes: JSON.stringify(changes),
    color: color ?? null,
    locked: locked ? JSON.stringify(locked) : null,
  };
}

export function scenarioOfRow({ id, name, from, ...row }: ScenarioColumns): Scenario {
  return scenarioSchema.parse({
    ...{ id, name, from, changes: JSON.parse(row.changes) },
    ...(row.color === null ? {} : { color: row.color }),
    ...(row.locked === null ? {} : { locked: JSON.parse(row.locked) }),
  });
}

export async function listScenarios(
  connection: Connection,
  planId: string,
): Promise<PlacedScenario[]> {
  const rows = await connection.scenario.findMany({
    where: { planId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    scenario: scenarioOfRow(row),
    version: row.version,
    position: row.position,
  }));
}

/** Puts a scenario at a place; those from there on move down by one. */
export async function insertScenario(
  connection: Connection,
  planId: string,
  { scenario, version, position }: PlacedScenario,
): Promise<void> {
  await connection.scenario.updateMany({
    where: { planId, position: { gte: position } },
    data: { position: { increment: 1 } },
  });
  await connection.scenario.create({
    data: { ...{ planId, position, version }, ...scenarioColumns(scenario) },
  });
}

export async function insertScenarios(
  connection: Connection,
  planId: string,
  scenarios: readonly PlacedScenario[],
): Promise<void> {
  await connection.scenario.createMany({
    data: scenarios.map(({ scenario, version, position }) => ({
      ...{ planId, position, version },
      ...scenarioColumns(scenario),
    })),
  });
}

export async function updateScenario(
  connection: Connection,
  planId: string,
  { scenario, version, position }: PlacedScenario,
): Promise<void> {
  await connection.scenario.update({
    where: { planId_id: { planId, id: scenario.id } },
    data: { ...scenarioColumns(scenario), version, position },
  });
}

/** Takes a scenario away; those below move up by one. */
export async function deleteScenario(
  connection: Connection,
  planId: string,
  { scenario, position }: Pick<PlacedScenario, "scenario" | "position">,
): Promise<void> {
  await connection.scenario.delete({ where: { planId_id: { planId, id: scenario.id } } });
  await connection.scenario.updateMany({
    where: { planId, position: { gt: position } },
    data: { position: { decrement: 1 } },
  });
}

/** Puts other scenarios in the place of all that a plan has. */
export async function replaceScenarios(
  connection: Connection,
  planId: string,
  scenarios: readonly PlacedScenario[],
): Promise<void> {
  await connection.scenario.deleteMany({ where: { planId } });
  await insertScenarios(connection, planId, scenarios);
}
