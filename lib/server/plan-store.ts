import "server-only";
import type { PlanDocument, PlanSummary } from "@/lib/contracts/plan";
import { frozenModelSchema, type FrozenModel } from "@/lib/domain/estimator/frozen-model";
import { planFormat, type Plan } from "@/lib/domain/plan/plan-file";
import { planSettingsSchema, type PlanSettings } from "@/lib/domain/plan/settings";
import type { Connection } from "./database";
import type { FrozenModel as FrozenModelRow, Plan as PlanRow } from "./generated/client";
import { insertLines, lineOfRow } from "./line-store";
import { insertScenarios, scenarioOfRow } from "./scenario-store";

/** A plan without its lines: what a write has to know before it changes something. */
export type PlanHead = Readonly<{
  id: string;
  version: number;
  settingsVersion: number;
  isDeleted: boolean;
  settings: PlanSettings;
}>;

export async function findPlanHead(connection: Connection, id: string): Promise<PlanHead | null> {
  const row = await connection.plan.findUnique({ where: { id } });
  return row && headOf(row);
}

function headOf(row: PlanRow): PlanHead {
  const { id, version, settingsVersion, deletedAt } = row;
  return { id, version, settingsVersion, isDeleted: deletedAt !== null, settings: settingsOf(row) };
}

function settingsOf(row: PlanRow): PlanSettings {
  const { name, currency, start, months, openingCash, interestOnCash } = row;
  const { cashFloor, field, onDemandGpus, mutedChecks } = row;
  return planSettingsSchema.parse({
    ...{ name, currency, start, months, openingCash, interestOnCash },
    ...(cashFloor === null ? {} : { cashFloor }),
    ...(onDemandGpus === null ? {} : { onDemandGpus: JSON.parse(onDemandGpus) }),
    ...(field === null ? {} : { field }),
    ...(mutedChecks === null ? {} : { mutedChecks: JSON.parse(mutedChecks) }),
  });
}

function settingsColumns(settings: PlanSettings) {
  const { name, currency, start, months, openingCash, interestOnCash } = settings;
  return {
    ...{ name, currency, start, months, openingCash, interestOnCash },
    cashFloor: settings.cashFloor ?? null,
    onDemandGpus: textOrNull(settings.onDemandGpus),
    field: settings.field ?? null,
    mutedChecks: textOrNull(settings.mutedChecks),
  };
}

const textOrNull = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/** The plans that are not deleted, the last changed first. */
export async function listPlanSummaries(connection: Connection): Promise<PlanSummary[]> {
  const rows = await connection.plan.findMany({
    where: { deletedAt: null },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    include: { _count: { select: { lines: true } } },
  });
  return rows.map(({ id, name, currency, start, months, version, updatedAt, _count }) => ({
    ...{ id, name, currency, start, months, version },
    lines: _count.lines,
    updatedAt: updatedAt.toISOString(),
  }));
}

/** A whole plan, every part checked by its schema; null when there is none of that id. */
export async function findPlanDocument(
  connection: Connection,
  id: string,
): Promise<PlanDocument | null> {
  const row = await connection.plan.findUnique({
    where: { id },
    include: {
      lines: { orderBy: [{ position: "asc" }, { id: "asc" }] },
      models: { orderBy: { id: "asc" } },
      scenarios: { orderBy: [{ position: "asc" }, { id: "asc" }] },
    },
  });
  if (!row) return null;
  const plan: Plan = {
    format: planFormat,
    ...settingsOf(row),
    lines: row.lines.map(lineOfRow),
    models: Object.fromEntries(row.models.map((model) => [model.id, modelOfRow(model)])),
    scenarios: row.scenarios.map(scenarioOfRow),
  };
  return {
    ...{ id, version: row.version, settingsVersion: row.settingsVersion, plan },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    lineVersions: versionsOf(row.lines),
    scenarioVersions: versionsOf(row.scenarios),
  };
}

function versionsOf(rows: readonly Readonly<{ id: string; version: number }>[]) {
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
}

function modelOfRow(row: FrozenModelRow): FrozenModel {
  return frozenModelSchema.parse(JSON.parse(row.body));
}

/** Writes a new plan, all of it at version 1. */
export async function insertPlan(
  connection: Connection,
  { id, plan, at }: Readonly<{ id: string; plan: Plan; at: Date }>,
): Promise<void> {
  const version = 1;
  await connection.plan.create({
    data: {
      id,
      ...settingsColumns(plan),
      ...{ version, settingsVersion: version, createdAt: at, updatedAt: at },
    },
  });
  const lines = plan.lines.map((line, position) => ({ line, position, version }));
  await insertLines(connection, id, lines);
  const scenarios = plan.scenarios.map((scenario, position) => ({ scenario, position, version }));
  await insertScenarios(connection, id, scenarios);
  await insertModels(connection, id, plan.models);
}

export async function insertModels(
  connection: Connection,
  planId: string,
  models: Readonly<Record<string, FrozenModel>>,
): Promise<void> {
  const data = Object.entries(models).map(([id, model]) => ({
    ...{ planId, id },
    body: JSON.stringify(model),
  }));
  await connection.frozenModel.createMany({ data });
}

/** The frozen models of a plan among the given ids. */
export async function findModels(
  connection: Connection,
  planId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FrozenModel>> {
  if (ids.length === 0) return new Map();
  const rows = await connection.frozenModel.findMany({ where: { planId, id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, modelOfRow(row)]));
}

export async function updateSettings(
  connection: Connection,
  id: string,
  { settings, version }: Readonly<{ settings: PlanSettings; version: number }>,
): Promise<void> {
  const data = { ...settingsColumns(settings), settingsVersion: version };
  await connection.plan.update({ where: { id }, data });
}

export async function updateDeletedAt(
  connection: Connection,
  id: string,
  deletedAt: Date | null,
): Promise<void> {
  await connection.plan.update({ where: { id }, data: { deletedAt } });
}

export async function updateVersion(
  connection: Connection,
  id: string,
  { version, at }: Readonly<{ version: number; at: Date }>,
): Promise<void> {
  await connection.plan.update({ where: { id }, data: { version, updatedAt: at } });
}

/** How many plans there ever were, deleted ones too. */
export async function countPlans(connection: Connection): Promise<number> {
  return connection.plan.count();
}
