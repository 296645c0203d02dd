import { addRunRequest } from "@/lib/contracts/run";
import { addRun } from "@/lib/server/add-run";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";
import { listRuns } from "@/lib/server/list-runs";

export const dynamic = "force-dynamic";

export const GET = route(async () => answer(await listRuns(heldDatabase())));

export const POST = route(async (request) => {
  const body = await readBody(request, addRunRequest);
  if (!body.ok) return problem(body.failure);
  const added = await addRun(heldDatabase(), body.value);
  if (!added.ok) return problem(added.failure);
  const { run, isNew } = added.value;
  return answer({ run }, { status: isNew ? 201 : 200, version: run.version });
});
