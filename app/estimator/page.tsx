import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EstimatorView } from "@/components/estimator/estimator-view";
import { PageHeader } from "@/components/shell/page-header";
import { pageTitle } from "@/components/shell/page-title";
import { ButtonLink } from "@/components/ui/button-link";
import { fitStoredRuns } from "@/lib/server/fit-stored-runs";
import { heldDatabase } from "@/lib/server/held-database";
import { ACCELERATOR_CATALOGUE } from "@/lib/server/library-catalogue";
import { listEntries } from "@/lib/server/list-entries";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("estimator");
  return { title: pageTitle(t("title")) };
}

type Props = Readonly<{
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}>;

export default async function EstimatorPage({ searchParams }: Props) {
  const t = await getTranslations("estimator");
  const [query, fitted, accelerators] = await Promise.all([
    searchParams,
    fitStoredRuns(heldDatabase(), new Date()),
    listEntries(heldDatabase(), ACCELERATOR_CATALOGUE),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={<ButtonLink href="/estimator/runs">{t("toRuns")}</ButtonLink>}
      />
      <EstimatorView fitted={fitted} accelerators={accelerators} query={query} />
    </>
  );
}
