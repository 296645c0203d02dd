import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { createPlanRequest, PlanDocument } from "@/lib/contracts/plan";
import { planFileSchema, type Plan } from "@/lib/domain/plan/plan-file";
import { templateFile } from "@/lib/domain/plan/templates/registry";
import { templateIds } from "@/lib/domain/plan/templates/template-ids";
import { insertChange } from "./change-store";
import { currentMonth } from "./current-month";
import type { Database } from "./database";
import { refuse, succeed, type Outcome } from "./outcome";
import { findPlanDocument, insertPlan } from "./plan-store";

type Wish = z.output<typeof createPlanRequest>;

/** A new plan from a template or from a plan file, under a name of its own if one is given. */
export async function createPlan(database: Database, wish: Wish): Promise<Outcome<PlanDocument>> {
  const plan = "file" in wish ? wish.file : planOfTemplate(wish);
  if (!plan) return refuse("unknownTemplate", { params: { templates: templateIds } });
  const named = wish.name === undefined ? plan : { ...plan, name: wish.name };
  return succeed(await storePlan(database, named));
}

type TemplateWish = Extract<Wish, { template: string }>;

/** Without a month the plan begins in this one; without a language it speaks English. */
function planOfTemplate({ template, start, language }: TemplateWish): Plan | null {
  const id = templateIds.find((known) => known === template);
  if (id === undefined) return null;
  const begin = { start: start ?? currentMonth(), language: language ?? "en" };
  return planFileSchema.parse(templateFile(id, begin));
}

/** Writes a plan under a new id, with the record that it was made. */
export async function storePlan(
  database: Database,
  plan: Plan,
  id: string = randomUUID(),
): Promise<PlanDocument> {
  return database.write(async (connection) => {
    const at = new Date();
    await insertPlan(connection, { id, plan, at });
    const made = { action: "createPlan", subject: null, before: null, after: null } as const;
    await insertChange(connection, id, { ...made, version: 1, at });
    const document = await findPlanDocument(connection, id);
    if (!document) throw new Error(`storePlan: plan ${id} was written and is not there`);
    return document;
  });
}
