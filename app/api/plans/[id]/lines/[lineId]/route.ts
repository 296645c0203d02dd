import { changeLineRequest } from "@/lib/contracts/line";
import { changeLine } from "@/lib/server/change-line";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readVersion } from "@/lib/server/http/if-match";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";
import { removeLine } from "@/lib/server/remove-line";

type Params = Readonly<{ id: string; lineId: string }>;

export const PATCH = route<Params>(async (request, { id, lineId }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const body = await readBody(request, changeLineRequest);
  if (!body.ok) return problem(body.failure);
  const wish = { planId: id, lineId, lineVersion: version.value, ...body.value };
  const changed = await changeLine(heldDatabase(), wish);
  return changed.ok
    ? answer(changed.value, { version: changed.value.version })
    : problem(changed.failure);
});

export const DELETE = route<Params>(async (request, { id, lineId }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const wish = { planId: id, lineId, lineVersion: version.value };
  const removed = await removeLine(heldDatabase(), wish);
  return removed.ok ? answer(removed.value) : problem(removed.failure);
});
