import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { PlanDocument } from "@/lib/contracts/plan";
import type { replaceContentRequest } from "@/lib/contracts/scenario";
import { contentOf, type PlanContent } from "@/lib/domain/plan/edit";
import { withSettings } from "@/lib/domain/plan/scenario";
import type { Database } from "./database";
import { replaceLines } from "./line-store";
import { refuse, succeed, type Outcome } from "./outcome";
import { findPlanDocument, updateSettings } from "./plan-store";
import { readPlan } from "./read-plan";
import { requireFitting } from "./scenario-state";
import { replaceScenarios } from "./scenario-store";
import { writePlan, type PlanWrite } from "./write-plan";

type Wish = z.output<typeof replaceContentRequest> &
  Readonly<{ planId: string; planVersion: number }>;

/**
 * Exchanges lines, scenarios and settings of a plan in one write: a promotion, or its undoing.
 * What stays as it was keeps its version, so that other windows notice only what changed.
 */
export async function replaceContent(
  database: Database,
  { planId, planVersion, promoted, ...wanted }: Wish,
): Promise<Outcome<PlanDocument>> {
  const replaced = await writePlan(database, planId, async (write) => {
    if (write.head.version !== planVersion) return refuse("stale");
    const before = await storedDocument(write);
    const plan = { ...withSettings(before.plan, wanted.settings), ...listsOf(wanted) };
    const fits = requireFitting(plan, promoted === null ? [] : plan.scenarios);
    if (!fits.ok) return fits;
    await writeContent(write, before, wanted);
    return succeed({
      change: {
        action: promoted === null ? "replaceContent" : "promoteScenario",
        ...{ subject: promoted, before: contentOf(before.plan), after: wanted },
      },
      value: null,
    });
  });
  return replaced.ok ? readPlan(database, planId) : replaced;
}

const listsOf = ({ lines, scenarios }: PlanContent) => ({
  ...{ lines: [...lines], scenarios: [...scenarios] },
});

async function storedDocument({ connection, head }: PlanWrite): Promise<PlanDocument> {
  const document = await findPlanDocument(connection, head.id);
  if (!document) throw new Error(`replaceContent: plan ${head.id} vanished inside its transaction`);
  return document;
}

async function writeContent(
  { connection, head, version }: PlanWrite,
  { plan, lineVersions, scenarioVersions }: PlanDocument,
  { settings, lines, scenarios }: PlanContent,
): Promise<void> {
  const lineVersion = keptVersions(plan.lines, lineVersions, version);
  const scenarioVersion = keptVersions(plan.scenarios, scenarioVersions, version);
  await replaceLines(
    connection,
    head.id,
    lines.map((line, position) => ({ line, position, version: lineVersion(line) })),
  );
  await replaceScenarios(
    connection,
    head.id,
    scenarios.map((scenario, position) => ({
      ...{ scenario, position, version: scenarioVersion(scenario) },
    })),
  );
  if (!isDeepStrictEqual(settings, head.settings))
    await updateSettings(connection, head.id, { settings, version });
}

/** The version of an item: its own where it is as it was, that of the write where it is not. */
function keptVersions<T extends Readonly<{ id: string }>>(
  items: readonly T[],
  versions: Readonly<Record<string, number>>,
  next: number,
): (item: T) => number {
  const before = new Map(items.map((item) => [item.id, item]));
  return (item) =>
    isDeepStrictEqual(before.get(item.id), item) ? (versions[item.id] ?? next) : next;
}
