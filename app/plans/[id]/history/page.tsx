import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HistoryPanel } from "@/components/plan/history/history-panel";
import { pageTitle } from "@/components/shell/page-title";
import { planName } from "@/app/plans/[id]/plan-name";
import { PlanHeader } from "@/app/plans/[id]/plan-header";

type Props = Readonly<{ params: Promise<{ id: string }> }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("plan");
  return { title: pageTitle(t("title.history"), await planName(params)) };
}

export default async function HistoryPage() {
  const t = await getTranslations("plan");
  return (
    <>
      <PlanHeader title={t("title.history")} />
      <HistoryPanel />
    </>
  );
}
