import { replaceContentRequest } from "@/lib/contracts/scenario";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { readVersion } from "@/lib/server/http/if-match";
import { readBody } from "@/lib/server/http/read-body";
import { route } from "@/lib/server/http/route";
import { replaceContent } from "@/lib/server/replace-content";

export const PUT = route<Readonly<{ id: string }>>(async (request, { id }) => {
  const version = readVersion(request);
  if (!version.ok) return problem(version.failure);
  const body = await readBody(request, replaceContentRequest);
  if (!body.ok) return problem(body.failure);
  const wish = { planId: id, planVersion: version.value, ...body.value };
  const replaced = await replaceContent(heldDatabase(), wish);
  return replaced.ok
    ? answer(replaced.value, { version: replaced.value.version })
    : problem(replaced.failure);
});
