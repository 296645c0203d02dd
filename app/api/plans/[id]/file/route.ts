import { heldDatabase } from "@/lib/server/held-database";
import { problem } from "@/lib/server/http/answer";
import { planFileDownload } from "@/lib/server/http/plan-file-download";
import { route } from "@/lib/server/http/route";
import { readPlan } from "@/lib/server/read-plan";

export const GET = route<Readonly<{ id: string }>>(async (_request, { id }) => {
  const found = await readPlan(heldDatabase(), id);
  return found.ok ? planFileDownload(found.value.plan) : problem(found.failure);
});
