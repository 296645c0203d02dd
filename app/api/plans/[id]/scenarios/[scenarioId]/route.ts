import { changeScenarioRequest } from "@/lib/contracts/scenario";
import { changeScenario } from "@/lib/server/change-scenario";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readVersion } from "@/lib/server/http/if-match";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";
import { removeScenario } from "@/lib/server/remove-scenario";

type Params = Readonly<{ id: string; scenarioId: string }>;

export const PATCH = route<Params>(async (request, { id, scenarioId }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const body = await readBody(request, changeScenarioRequest);
  if (!body.ok) return problem(body.failure);
  const wish = { planId: id, scenarioId, scenarioVersion: version.value, ...body.value };
  const changed = await changeScenario(heldDatabase(), wish);
  return changed.ok
    ? answer(changed.value, { version: changed.value.version })
    : problem(changed.failure);
});

export const DELETE = route<Params>(async (request, { id, scenarioId }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const wish = { planId: id, scenarioId, scenarioVersion: version.value };
  const removed = await removeScenario(heldDatabase(), wish);
  return removed.ok ? answer(removed.value) : problem(removed.failure);
});
