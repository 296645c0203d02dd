import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Attribution } from "@/components/estimator/attribution";
import { RunsPanel } from "@/components/estimator/runs-panel";
import { PageHeader } from "@/components/shell/page-header";
import { pageTitle } from "@/components/shell/page-title";
import { ButtonLink } from "@/components/ui/button-link";
import { heldDatabase } from "@/lib/server/held-database";
import { listRuns } from "@/lib/server/list-runs";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("runs");
  return { title: pageTitle(t("title")) };
}

export default async function RunsPage() {
  const words = await getTranslations("estimator");
  const t = await getTranslations("runs");
  const initial = await listRuns(heldDatabase());
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={<ButtonLink href="/estimator">{words("toEstimator")}</ButtonLink>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <RunsPanel initial={initial} today={new Date().toISOString().slice(0, 10)} />
        <Attribution />
      </div>
    </>
  );
}
