import { regressionRequest } from "@/lib/contracts/regression";
import { answer, problem } from "@/lib/server/http/answer";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";
import { regress } from "@/lib/server/regress";

export const POST = route(async (request) => {
  const body = await readBody(request, regressionRequest);
  if (!body.ok) return problem(body.failure);
  const outcome = regress(body.value);
  return outcome.ok ? answer(outcome.value) : problem(outcome.failure);
});
