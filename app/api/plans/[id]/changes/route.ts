import { changesQuery } from "@/lib/contracts/change";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readQuery } from "@/lib/server/http/read-query";
import { route } from "@/lib/server/http/route";
import { readChanges } from "@/lib/server/read-changes";

export const GET = route<Readonly<{ id: string }>>(async (request, { id }) => {
  const query = readQuery(request, changesQuery);
  if (!query.ok) return problem(query.failure);
  const changes = await readChanges(heldDatabase(), { planId: id, ...query.value });
  return changes.ok ? answer(changes.value) : problem(changes.failure);
});
