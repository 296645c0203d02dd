import { addScenarioRequest } from "@/lib/contracts/scenario";
import { addScenario } from "@/lib/server/add-scenario";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";

export const POST = route<Readonly<{ id: string }>>(async (request, { id }) => {
  const body = await readBody(request, addScenarioRequest);
  if (!body.ok) return problem(body.failure);
  const added = await addScenario(heldDatabase(), { planId: id, ...body.value });
  if (!added.ok) return problem(added.failure);
  const { state, isNew } = added.value;
  return answer(state, { status: isNew ? 201 : 200, version: state.version });
});
