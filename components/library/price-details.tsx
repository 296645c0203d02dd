"use client";

import { useLocale, useTranslations } from "next-intl";
import type { PriceEntry } from "@/lib/contracts/library";
import { priceRow } from "@/lib/presenters/library-prices";
import { Fact, FactList, SourceNote } from "./fact-list";
import { PriceAge } from "./price-age";

/** All that is known of one price, and where it is written. */
export function PriceDetails({ entry, today }: Readonly<{ entry: PriceEntry; today: string }>) {
  const t = useTranslations("library");
  const locale = useLocale();
  const row = priceRow(entry, { t, locale, today });
  const unit = t(`unit.${row.term === "purchase" ? "gpu" : "hour"}`);
  return (
    <FactList>
      <Fact label={t("fact.amountUsd")}>{`${row.exactAmount} ${unit}`}</Fact>
      <Fact label={t("fact.term")}>{t(`terms.${row.term}`)}</Fact>
      <Fact label={t("fact.date")}>
        {row.date} <PriceAge row={row} />
      </Fact>
      <Fact label={t("fact.offer")}>{row.offer}</Fact>
      <Fact label={t("fact.source")}>
        <SourceNote source={row.source} title={entry.value.sourceTitle ?? null} />
      </Fact>
      <Fact label={t("fact.note")}>{entry.value.note}</Fact>
    </FactList>
  );
}
