import { changeSettingsRequest } from "@/lib/contracts/plan";
import { changeSettings } from "@/lib/server/change-settings";
import { deletePlan } from "@/lib/server/delete-plan";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readVersion } from "@/lib/server/http/if-match";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";
import { readPlan } from "@/lib/server/read-plan";

type Params = Readonly<{ id: string }>;

export const GET = route<Params>(async (_request, { id }) => {
  const found = await readPlan(heldDatabase(), id);
  return found.ok ? answer(found.value, { version: found.value.version }) : problem(found.failure);
});

export const PATCH = route<Params>(async (request, { id }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const body = await readBody(request, changeSettingsRequest);
  if (!body.ok) return problem(body.failure);
  const wish = { planId: id, settingsVersion: version.value, ...body.value };
  const changed = await changeSettings(heldDatabase(), wish);
  return changed.ok
    ? answer(changed.value, { version: changed.value.settingsVersion })
    : problem(changed.failure);
});

export const DELETE = route<Params>(async (request, { id }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const wish = { planId: id, planVersion: version.value };
  const deleted = await deletePlan(heldDatabase(), wish);
  return deleted.ok
    ? answer(deleted.value, { version: deleted.value.planVersion })
    : problem(deleted.failure);
});
