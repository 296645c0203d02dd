import "server-only";
import type { RemoveLineResponse } from "@/lib/contracts/line";
import type { Database } from "./database";
import { lineStateOf, requireLine } from "./line-state";
import { deleteLine } from "./line-store";
import { succeed, type Outcome } from "./outcome";
import { writePlan } from "./write-plan";

type Wish = Readonly<{ planId: string; lineId: string; lineVersion: number }>;

/** Takes a line away; what it answers, added again, puts the line back where it was. */
export async function removeLine(
  database: Database,
  wish: Wish,
): Promise<Outcome<RemoveLineResponse>> {
  return writePlan(database, wish.planId, async (write) => {
    const found = await requireLine(write, wish);
    if (!found.ok) return found;
    const { line, after } = await lineStateOf(write, found.placed, write.version);
    await deleteLine(write.connection, wish.planId, found.placed);
    const removed = { line, after };
    return succeed({
      change: { action: "removeLine", subject: wish.lineId, before: removed, after: null },
      value: { planVersion: write.version, removed },
    });
  });
}
