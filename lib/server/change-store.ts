import "server-only";
import { changeRecord, type ChangeRecord, type ChangesQuery } from "@/lib/contracts/change";
import type { Connection } from "./database";

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

/** The changes of a plan, newest first. */
export async function listChanges(
  connection: Connection,
  planId: string,
  { before, limit }: ChangesQuery,
): Promise<ChangeRecord[]> {
  const rows = await connection.change.findMany({
    where: { planId, ...(before === undefined ? {} : { version: { lt: before } }) },
    orderBy: { version: "desc" },
    take: limit,
  });
  return rows.map(({ version, at, actor, action, subject, ...row }) =>
    changeRecord.parse({
      ...{ version, at: at.toISOString(), actor, action, subject },
      before: valueOf(row.before),
      after: valueOf(row.after),
    }),
  );
}

/** Whether a plan ever had this line. */
export async function wasLine(
  connection: Connection,
  planId: string,
  lineId: string,
): Promise<boolean> {
  return (await connection.change.count({ where: { planId, subject: lineId } })) > 0;
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function valueOf(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
