import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { OrderLinesResponse } from "@/lib/contracts/line";
import type { Database } from "./database";
import { listLineIds, updateOrder } from "./line-store";
import { refuse, succeed, type Outcome } from "./outcome";
import { refuseStaleOrder } from "./stale-order";
import { unchanged, writePlan } from "./write-plan";

type Wish = Readonly<{ planId: string; planVersion: number; lines: readonly string[] }>;

/** Puts the lines of a plan in another order; every line is named once. */
export async function orderLines(
  database: Database,
  { planId, planVersion, lines }: Wish,
): Promise<Outcome<OrderLinesResponse>> {
  return writePlan(database, planId, async (write) => {
    const { connection, head, version } = write;
    if (head.version !== planVersion) return refuseStaleOrder(write);
    const before = await listLineIds(connection, planId);
    if (!isReordering(before, lines))
      return refuse("invalid", { errors: [{ path: ["lines"], code: "notTheLines", params: {} }] });
    if (isDeepStrictEqual(before, lines))
      return unchanged({ planVersion: head.version, order: before });
    await updateOrder(connection, planId, { from: before, to: lines });
    return succeed({
      change: { action: "orderLines", subject: null, before, after: lines },
      value: { planVersion: version, order: [...lines] },
    });
  });
}

function isReordering(before: readonly string[], after: readonly string[]): boolean {
  const known = new Set(before);
  return after.length === before.length && after.every((id) => known.delete(id));
}
