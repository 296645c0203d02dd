import { projectionRequest } from "@/lib/contracts/projection";
import { answer, problem } from "@/lib/server/http/answer";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";
import { projectPlan } from "@/lib/server/project-plan";

export const POST = route(async (request) => {
  const body = await readBody(request, projectionRequest);
  if (!body.ok) return problem(body.failure);
  const outcome = projectPlan(body.value);
  return outcome.ok ? answer(outcome.value) : problem(outcome.failure);
});
