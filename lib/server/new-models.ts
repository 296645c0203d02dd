import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";
import { refuse, succeed, type Outcome } from "./outcome";
import { findModels } from "./plan-store";
import type { PlanWrite } from "./write-plan";

type Models = Readonly<Record<string, FrozenModel>>;

/** The models that the plan does not have yet; one that it has can never change. */
export async function newModels(
  { connection, head }: PlanWrite,
  models: Models,
): Promise<Outcome<Models>> {
  const kept = await findModels(connection, head.id, Object.keys(models));
  const differs = ([id, model]: [string, FrozenModel]) =>
    kept.has(id) && !isDeepStrictEqual(kept.get(id), model);
  const differing = Object.entries(models).find(differs);
  if (differing) return refuse("modelExists", { params: { model: differing[0] } });
  return succeed(Object.fromEntries(Object.entries(models).filter(([id]) => !kept.has(id))));
}
