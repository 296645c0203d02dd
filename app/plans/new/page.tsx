import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GuidedStart } from "@/components/guided-start/guided-start";
import { AppFrame } from "@/components/shell/app-frame";
import { PageHeader } from "@/components/shell/page-header";
import { pageTitle } from "@/components/shell/page-title";
import { currentMonth } from "@/lib/server/current-month";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("guided");
  return { title: pageTitle(t("title")) };
}

export default async function GuidedStartPage() {
  const t = await getTranslations("guided");
  return (
    <AppFrame>
      <PageHeader title={t("title")} />
      <GuidedStart thisMonth={currentMonth()} />
    </AppFrame>
  );
}
