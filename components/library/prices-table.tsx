"use client";

import { useLocale, useTranslations } from "next-intl";
import { SourceLink } from "@/components/ui/source-link";
import type { PriceEntry } from "@/lib/contracts/library";
import { priceRow, type PriceRow } from "@/lib/presenters/library-prices";
import { PRICE_SORTS, type LibraryView } from "@/lib/presenters/library-view";
import { LibraryTable, type LibraryColumn, type LibraryRow } from "./library-table";
import { PriceAge } from "./price-age";

type PricesTableProps = Readonly<{
  entries: readonly PriceEntry[];
  view: LibraryView;
  today: string;
  onSort: (sort: LibraryView["sort"], isDescending: boolean) => void;
  onOpen: (id: string) => void;
}>;

export function PricesTable({ entries, today, ...table }: PricesTableProps) {
  const t = useTranslations("library");
  const locale = useLocale();
  const columns: readonly LibraryColumn[] = [
    ...PRICE_SORTS.map((sort) => ({
      ...{ id: sort, label: t(`column.${sort}`), sort, isNumber: sort === "amountUsd" },
    })),
    { id: "source", label: t("column.source") },
  ];
  const rows = entries.map((entry): LibraryRow => {
    const row = priceRow(entry, { t, locale, today });
    const term = t(`terms.${row.term}`);
    return {
      ...{ id: row.id, name: row.gpu, sub: row.offer, state: row },
      fullName: [row.gpu, row.provider, term, row.date].join(", "),
      cells: [
        <span key="amount" title={row.exactAmount}>
          {row.amount}
        </span>,
        term,
        row.provider,
        <DayCell key="date" row={row} />,
        <SourceCell key="source" row={row} />,
      ],
    };
  });
  return <LibraryTable {...table} label={t("tableOfPrices")} columns={columns} rows={rows} />;
}

function DayCell({ row }: Readonly<{ row: PriceRow }>) {
  return (
    <>
      <span className="block">{row.date}</span>
      <PriceAge row={row} />
    </>
  );
}

function SourceCell({ row: { source } }: Readonly<{ row: PriceRow }>) {
  const t = useTranslations("library");
  if (!source) return <span className="text-text-3">{t("noSource")}</span>;
  return (
    <SourceLink url={source.url} label={t("openSource", source)}>
      {source.host}
    </SourceLink>
  );
}
