import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewPlanButton } from "@/components/plan-settings/new-plan-button";
import { ImportPlanButton } from "@/components/plans/import-plan-button";
import { PlansPanel } from "@/components/plans/plans-panel";
import { AppFrame } from "@/components/shell/app-frame";
import { PageHeader } from "@/components/shell/page-header";
import { pageTitle } from "@/components/shell/page-title";
import { currentMonth } from "@/lib/server/current-month";
import { heldDatabase } from "@/lib/server/held-database";
import { listPlans } from "@/lib/server/list-plans";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plans");
  return { title: pageTitle(t("title")) };
}

export default async function PlansPage() {
  const t = await getTranslations("plans");
  const initial = await listPlans(heldDatabase());
  return (
    <AppFrame>
      <PageHeader title={t("title")} />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="flex-1 basis-72 text-sm text-text-3">{t("subtitle")}</p>
        <div data-chrome className="flex flex-wrap gap-2">
          <ImportPlanButton />
          <NewPlanButton thisMonth={currentMonth()} />
        </div>
      </div>
      <PlansPanel initial={initial} />
    </AppFrame>
  );
}
