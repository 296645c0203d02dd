import { pastVersion } from "@/lib/contracts/change";
import { heldDatabase } from "@/lib/server/held-database";
import { answer, problem } from "@/lib/server/http/answer";
import { route } from "@/lib/server/http/route";
import { readPastPlan } from "@/lib/server/read-past-plan";

type Params = Readonly<{ id: string; version: string }>;

export const GET = route<Params>(async (_request, { id, version }) => {
  const asked = pastVersion.safeParse(version);
  if (!asked.success) return problem({ code: "notFound" });
  const past = await readPastPlan(heldDatabase(), { planId: id, version: asked.data });
  return past.ok ? answer(past.value) : problem(past.failure);
});
