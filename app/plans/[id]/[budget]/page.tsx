import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BudgetPanel } from "@/components/plan/budget-panel";
import { pageTitle } from "@/components/shell/page-title";
import { budgets } from "@/lib/domain/plan/lines/line-kind";
import { planName } from "@/app/plans/[id]/plan-name";
import { PlanHeader } from "@/app/plans/[id]/plan-header";

type Props = Readonly<{ params: Promise<{ id: string; budget: string }> }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("plan");
  return { title: pageTitle(t(`budget.${await budgetOf(params)}`), await planName(params)) };
}

export default async function BudgetPage({ params }: Props) {
  const t = await getTranslations("plan");
  const budget = await budgetOf(params);
  return (
    <>
      <PlanHeader title={t(`budget.${budget}`)} />
      <BudgetPanel budget={budget} />
    </>
  );
}

async function budgetOf(params: Props["params"]) {
  const { budget } = await params;
  return budgets.find((known) => known === budget) ?? notFound();
}
