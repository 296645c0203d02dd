"use client";

import { useTranslations } from "next-intl";
import { StatusIcon } from "@/components/ui/status-icon";
import type { PriceRow } from "@/lib/presenters/library-prices";

/** How old a price is, in words; one of more than a year is flagged. */
export function PriceAge({ row }: Readonly<{ row: Pick<PriceRow, "age" | "isOld"> }>) {
  const t = useTranslations("library");
  return (
    <span
      className={`inline-flex items-center gap-1 text-xs ${row.isOld ? "text-warn" : "text-text-3"}`}
      title={row.isOld ? t("old") : undefined}
    >
      {row.isOld ? <StatusIcon tone="warn" size={12} /> : null}
      {row.age}
    </span>
  );
}
