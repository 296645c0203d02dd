"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SourceLink } from "@/components/ui/source-link";
import type { Source } from "@/lib/presenters/library-prices";

/** What is known of an entry, as pairs of name and value. */
export function FactList({ children }: Readonly<{ children: ReactNode }>) {
  return <dl className="grid gap-x-4 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">{children}</dl>;
}

/** A pair; nothing where there is no value. */
export function Fact({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  if (!children) return null;
  return (
    <>
      <dt className="border-line pt-1.5 text-text-3 sm:border-b sm:pb-1.5">{label}</dt>
      <dd className="tabular min-w-0 border-b border-line pb-1.5 break-words sm:pt-1.5">
        {children}
      </dd>
    </>
  );
}

type SourceNoteProps = Readonly<{ source: Source | null; title: string | null }>;

/** Where it is written: a link where there is an address, and plainly nothing where there is none. */
export function SourceNote({ source, title }: SourceNoteProps) {
  const t = useTranslations("library");
  if (!source) return title ?? t("noSource");
  return (
    <SourceLink url={source.url} label={t("openSource", source)}>
      {source.title}
    </SourceLink>
  );
}
