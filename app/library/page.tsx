import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LibraryAttribution } from "@/components/library/attribution";
import { LibraryPanel } from "@/components/library/library-panel";
import { PageHeader } from "@/components/shell/page-header";
import { pageTitle } from "@/components/shell/page-title";
import { heldDatabase } from "@/lib/server/held-database";
import { ACCELERATOR_CATALOGUE, PRICE_CATALOGUE } from "@/lib/server/library-catalogue";
import { listEntries } from "@/lib/server/list-entries";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("library");
  return { title: pageTitle(t("title")) };
}

export default async function LibraryPage() {
  const t = await getTranslations("library");
  const prices = await listEntries(heldDatabase(), PRICE_CATALOGUE);
  const accelerators = await listEntries(heldDatabase(), ACCELERATOR_CATALOGUE);
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <LibraryPanel
          prices={prices}
          accelerators={accelerators}
          today={new Date().toISOString().slice(0, 10)}
        />
        <LibraryAttribution />
      </div>
    </>
  );
}
