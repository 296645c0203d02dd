"use client";

import { useLocale, useTranslations } from "next-intl";
import type { AcceleratorEntry } from "@/lib/contracts/library";
import { acceleratorRow, type Fact as KnownFact } from "@/lib/presenters/library-accelerators";
import { Fact, FactList, SourceNote } from "./fact-list";

/** All that is known of one accelerator, what of it is unverified, and where it is written. */
export function AcceleratorDetails({ entry }: Readonly<{ entry: AcceleratorEntry }>) {
  const t = useTranslations("library");
  const row = acceleratorRow(entry, useLocale());
  return (
    <FactList>
      <Fact label={t("fact.vendor")}>{row.vendor}</Fact>
      {row.facts.map((fact) => (
        <Fact key={fact.id} label={t(`column.${fact.id}`)}>
          <FactValue fact={fact} />
        </Fact>
      ))}
      <Fact label={t("fact.source")}>
        <SourceNote source={row.source} title={row.sourceTitle} />
      </Fact>
      <Fact label={t("fact.note")}>{row.note}</Fact>
    </FactList>
  );
}

/** A number, and that nobody has read it again where that is so. */
export function FactValue({ fact }: Readonly<{ fact: KnownFact }>) {
  const t = useTranslations("library");
  return (
    <>
      {fact.text}
      {fact.isRecalled ? (
        <span className="block text-xs text-warn" title={t("recalledLong")}>
          {t("recalled")}
        </span>
      ) : null}
    </>
  );
}
