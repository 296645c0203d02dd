import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { planFileSchema, type Plan, type PlanFile } from "@/lib/domain/plan/plan-file";
import type { LineInput } from "@/lib/domain/plan/lines/registry";
import { storePlan } from "@/lib/server/create-plan";
import { prepareDatabaseFile } from "@/lib/server/data-folder";
import { openDatabase, type Database } from "@/lib/server/database";

export type Scratch = Readonly<{ database: Database; discard: () => Promise<void> }>;

/** For tests: a real database, migrated and empty, in a folder of its own. */
export async function scratchDatabase(): Promise<Scratch> {
  const folder = await mkdtemp(path.join(tmpdir(), "fourfold-test-"));
  const opened = await openDatabase(await prepareDatabaseFile(folder));
  if (!opened.ok) throw new Error(`scratchDatabase: ${opened.failure.kind}`);
  const { database } = opened;
  const discard = async () => {
    await database.close();
    await rm(folder, { recursive: true });
  };
  return { database, discard };
}

/** For tests: a plan of two costs, `office` and `legal`, for three years from 2027. */
export const smallPlan: PlanFile = {
  format: "fourfold.plan/1",
  name: "Small",
  currency: "USD",
  start: "2027-01",
  months: 36,
  openingCash: 1_000_000,
  cashFloor: 100_000,
  lines: [operatingCost("office", 14_000), operatingCost("legal", 6_000)],
};

/** For tests: a cost from the plan's first month on, as a client sends it. */
export function operatingCost(id: string, monthly: number): LineInput {
  return {
    ...{ id, kind: "operating-cost", name: `Cost ${id}` },
    ...{ category: "other", start: "2027-01", monthly },
  };
}

/** For tests: stores a plan file under the id `plan`. */
export async function storeScratchPlan(
  database: Database,
  file: PlanFile = smallPlan,
): Promise<Plan> {
  return (await storePlan(database, planFileSchema.parse(file), "plan")).plan;
}
