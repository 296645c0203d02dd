import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readVersion } from "@/lib/server/http/if-match";
import { route } from "@/lib/server/http/route";
import { restorePlan } from "@/lib/server/restore-plan";

export const POST = route<Readonly<{ id: string }>>(async (request, { id }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const wish = { planId: id, planVersion: version.value };
  const restored = await restorePlan(heldDatabase(), wish);
  return restored.ok
    ? answer(restored.value, { version: restored.value.version })
    : problem(restored.failure);
});
