import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OverviewPanel } from "@/components/plan/overview-panel";
import { pageTitle } from "@/components/shell/page-title";
import { planName } from "./plan-name";
import { PlanHeader } from "./plan-header";

type Props = Readonly<{ params: Promise<{ id: string }> }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("plan");
  return { title: pageTitle(t("title.overview"), await planName(params)) };
}

export default async function OverviewPage() {
  const t = await getTranslations("plan");
  return (
    <>
      <PlanHeader title={t("title.overview")} />
      <OverviewPanel />
    </>
  );
}
