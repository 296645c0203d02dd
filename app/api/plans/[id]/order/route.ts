import { orderLinesRequest } from "@/lib/contracts/line";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readVersion } from "@/lib/server/http/if-match";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";
import { orderLines } from "@/lib/server/order-lines";

export const PUT = route<Readonly<{ id: string }>>(async (request, { id }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const body = await readBody(request, orderLinesRequest);
  if (!body.ok) return problem(body.failure);
  const wish = { planId: id, planVersion: version.value, lines: body.value.lines };
  const ordered = await orderLines(heldDatabase(), wish);
  return ordered.ok
    ? answer(ordered.value, { version: ordered.value.planVersion })
    : problem(ordered.failure);
});
