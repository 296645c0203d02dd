import { createPlanRequest } from "@/lib/contracts/plan";
import { createPlan } from "@/lib/server/create-plan";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";
import { listPlans } from "@/lib/server/list-plans";

export const dynamic = "force-dynamic";

export const GET = route(async () => answer(await listPlans(heldDatabase())));

export const POST = route(async (request) => {
  const body = await readBody(request, createPlanRequest);
  if (!body.ok) return problem(body.failure);
  const created = await createPlan(heldDatabase(), body.value);
  if (!created.ok) return problem(created.failure);
  const { id, version } = created.value;
  const headers = { location: `/api/plans/${id}` };
  return answer(created.value, { status: 201, version, headers });
});
