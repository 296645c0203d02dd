import { changeRunRequest } from "@/lib/contracts/run";
import { changeRun } from "@/lib/server/change-run";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readVersion } from "@/lib/server/http/if-match";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";
import { removeRun } from "@/lib/server/remove-run";

type Params = Readonly<{ id: string }>;

export const PATCH = route<Params>(async (request, { id }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const body = await readBody(request, changeRunRequest);
  if (!body.ok) return problem(body.failure);
  const wish = { runId: id, version: version.value, ...body.value };
  const changed = await changeRun(heldDatabase(), wish);
  return changed.ok
    ? answer({ run: changed.value }, { version: changed.value.version })
    : problem(changed.failure);
});

export const DELETE = route<Params>(async (request, { id }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const removed = await removeRun(heldDatabase(), { runId: id, version: version.value });
  return removed.ok ? answer(removed.value) : problem(removed.failure);
});
