import "server-only";
import { lineSchema } from "@/lib/domain/plan/lines/registry";
import { addLine } from "@/lib/server/add-line";
import { openDatabase } from "@/lib/server/database";
import { operatingCost, storeScratchPlan } from "./scratch-database";

/** For tests: a process of its own that adds lines, and names each that was acknowledged. */
async function writeUntilKilled(file: string): Promise<void> {
  const opened = await openDatabase(file);
  if (!opened.ok) throw new Error(`writeUntilKilled: ${opened.failure.kind}`);
  await storeScratchPlan(opened.database);
  for (let index = 0; index < 900; index++) {
    const line = lineSchema.parse(operatingCost(`burst-${index}`, index));
    const added = await addLine(opened.database, { planId: "plan", line });
    if (added.ok) process.stdout.write(`${line.id}\n`);
  }
}

void writeUntilKilled(process.argv[2] ?? "");
