import { estimateRequest } from "@/lib/contracts/estimate";
import { estimatePlannedRun } from "@/lib/server/estimate-planned-run";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";

export const POST = route(async (request) => {
  const body = await readBody(request, estimateRequest);
  if (!body.ok) return problem(body.failure);
  const estimated = await estimatePlannedRun(heldDatabase(), body.value);
  return estimated.ok ? answer(estimated.value) : problem(estimated.failure);
});
