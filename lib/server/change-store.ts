import "server-only";
import {
  changeGroups,
  changeRecord,
  type ChangeRecord,
  type ChangesQuery,
} from "@/lib/contracts/change";
import type { Connection } from "./database";
import type { Change as ChangeRow } from "./generated/client";

/** What a write did: `before` and `after` hold only what it changed. */
export type PlanChange = Pick<ChangeRecord, "action" | "subject" | "before" | "after">;

/** Until people sign in, everyone at this machine is one person. */
const localActor = "local";

export async function insertChange(
  connection: Connection,
  planId: string,
  { action, subject, before, after, version, at }: PlanChange & { version: number; at: Date },
): Promise<void> {
  await connection.change.create({
    data: {
      ...{ planId, version, at, actor: localActor, action, subject },
      before: textOf(before),
      after: textOf(after),
    },
  });
}

/** The changes of a plan that are asked for, newest first, as many as are wanted. */
export async function listChanges(
  connection: Connection,
  planId: string,
  { before, limit, ...wanted }: ChangesQuery,
): Promise<ChangeRecord[]> {
  const rows = await connection.change.findMany({
    where: {
      ...{ planId, AND: filtersOf(wanted) },
      ...(before === undefined ? {} : { version: { lt: before } }),
    },
    orderBy: { version: "desc" },
    take: limit,
  });
  return rows.map(recordOfRow);
}

/** All changes of a plan since a version, newest first. */
export async function listChangesSince(
  connection: Connection,
  planId: string,
  version: number,
): Promise<ChangeRecord[]> {
  const rows = await connection.change.findMany({
    where: { planId, version: { gt: version } },
    orderBy: { version: "desc" },
  });
  return rows.map(recordOfRow);
}

/** When the change was made that led to a version; null when there is none. */
export async function findMoment(
  connection: Connection,
  planId: string,
  version: number,
): Promise<Date | null> {
  const where = { planId_version: { planId, version } };
  return (await connection.change.findUnique({ where, select: { at: true } }))?.at ?? null;
}

const actionsOnLines: readonly string[] = [...changeGroups.values, ...changeGroups.lines];
const actionsOnScenarios: readonly string[] = changeGroups.scenarios;
const actionsOnAll: readonly string[] = changeGroups.promotions;

/** A line and a scenario may have the same id: what a record is about, its action says. */
function filtersOf({ line, scenario, group }: Omit<ChangesQuery, "before" | "limit">) {
  const isIn = (actions: readonly string[]) => ({ action: { in: [...actions] } });
  return [
    ...(group === undefined ? [] : [isIn(changeGroups[group])]),
    ...(line === undefined
      ? []
      : [{ OR: [{ ...isIn(actionsOnLines), subject: line }, isIn(actionsOnAll)] }]),
    ...(scenario === undefined
      ? []
      : [{ ...isIn([...actionsOnScenarios, ...actionsOnAll]), subject: scenario }]),
  ];
}

function recordOfRow({ version, at, actor, action, subject, before, after }: ChangeRow) {
  return changeRecord.parse({
    ...{ version, at: at.toISOString(), actor, action, subject },
    ...{ before: valueOf(before), after: valueOf(after) },
  });
}

/** Whether a plan ever had this line. */
export async function wasLine(
  connection: Connection,
  planId: string,
  lineId: string,
): Promise<boolean> {
  const where = { planId, subject: lineId, action: { in: [...actionsOnLines] } };
  return (await connection.change.count({ where })) > 0;
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function valueOf(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
