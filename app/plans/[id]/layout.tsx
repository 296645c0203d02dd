import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";
import { PlanChecksProvider } from "@/lib/client/plan-checks";
import { PlanEditorProvider } from "@/lib/client/plan-editor";
import { heldDatabase } from "@/lib/server/held-database";
import { readCheckFacts } from "@/lib/server/read-check-facts";
import { readPlan } from "@/lib/server/read-plan";

type Props = Readonly<{ children: ReactNode; params: Promise<{ id: string }> }>;

/** All screens of one plan share one editor, so that a draft and its undo cross them. */
export default async function PlanLayout({ children, params }: Props) {
  const { id } = await params;
  const found = await readPlan(heldDatabase(), id);
  if (!found.ok) notFound();
  const facts = await readCheckFacts(heldDatabase(), found.value.plan);
  return (
    <PlanEditorProvider initial={found.value}>
      <PlanChecksProvider facts={facts}>
        <AppFrame plan={{ id, name: found.value.plan.name }}>{children}</AppFrame>
      </PlanChecksProvider>
    </PlanEditorProvider>
  );
}
