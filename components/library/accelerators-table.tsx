"use client";

import { useLocale, useTranslations } from "next-intl";
import { SourceLink } from "@/components/ui/source-link";
import type { AcceleratorEntry } from "@/lib/contracts/library";
import { ACCELERATOR_FACTS } from "@/lib/domain/estimator/library-accelerator";
import { acceleratorRow, type AcceleratorRow } from "@/lib/presenters/library-accelerators";
import type { LibraryView } from "@/lib/presenters/library-view";
import { FactValue } from "./accelerator-details";
import { LibraryTable, type LibraryColumn, type LibraryRow } from "./library-table";

type AcceleratorsTableProps = Readonly<{
  entries: readonly AcceleratorEntry[];
  view: LibraryView;
  onSort: (sort: LibraryView["sort"], isDescending: boolean) => void;
  onOpen: (id: string) => void;
}>;

export function AcceleratorsTable({ entries, ...table }: AcceleratorsTableProps) {
  const t = useTranslations("library");
  const locale = useLocale();
  const columns: readonly LibraryColumn[] = [
    { id: "name", label: t("column.name"), sort: "name" },
    ...ACCELERATOR_FACTS.map((id) => ({
      ...{ id, label: t(`column.${id}`), isNumber: true, sort: id },
    })),
    { id: "source", label: t("column.source") },
  ];
  const rows = entries.map((entry) => tableRow(acceleratorRow(entry, locale), t("noSource")));
  return <LibraryTable {...table} label={t("tableOfAccelerators")} columns={columns} rows={rows} />;
}

function tableRow(row: AcceleratorRow, noSource: string): LibraryRow {
  const { id, name, vendor, facts, source, sourceTitle } = row;
  return {
    ...{ id, name, fullName: name, sub: vendor, state: row },
    cells: [
      ...facts.map((fact) => <FactValue key={fact.id} fact={fact} />),
      source ? (
        <SourceLink key="source" url={source.url} label={source.title}>
          {source.host}
        </SourceLink>
      ) : (
        <span
          key="source"
          className="block max-w-56 truncate text-text-3"
          title={sourceTitle ?? ""}
        >
          {sourceTitle ?? noSource}
        </span>
      ),
    ],
  };
}
