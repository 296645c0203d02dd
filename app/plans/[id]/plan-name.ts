import { notFound } from "next/navigation";
import { heldDatabase } from "@/lib/server/held-database";
import { readPlan } from "@/lib/server/read-plan";

/** The name of the plan that a URL names, for the browser's tab. */
export async function planName(params: Promise<{ id: string }>): Promise<string> {
  const found = await readPlan(heldDatabase(), (await params).id);
  if (!found.ok) notFound();
  return found.value.plan.name;
}
