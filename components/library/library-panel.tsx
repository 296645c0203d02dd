"use client";

import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { useAddressState } from "@/lib/client/use-address-state";
import type { AcceleratorList, PriceList } from "@/lib/contracts/library";
import {
  libraryViewOf,
  queryOfLibraryView,
  viewOfTab,
  type LibraryTab,
} from "@/lib/presenters/library-view";
import { AcceleratorsPanel } from "./accelerators-panel";
import { PricesPanel } from "./prices-panel";

type LibraryPanelProps = Readonly<{
  prices: PriceList;
  accelerators: AcceleratorList;
  today: string;
}>;

/** What is known of GPUs and of what they cost: read, extended and corrected. */
export function LibraryPanel({ prices, accelerators, today }: LibraryPanelProps) {
  const t = useTranslations("library");
  const [view, setView] = useAddressState({
    stateOf: libraryViewOf,
    queryOf: queryOfLibraryView,
  });
  const shared = { view, setView, prices, accelerators, today };
  return (
    <Tabs
      label={t("tabs")}
      value={view.tab}
      onChange={(tab) => setView(viewOfTab(view, tab as LibraryTab))}
      tabs={[
        { value: "prices", label: t("prices"), panel: <PricesPanel {...shared} /> },
        {
          value: "accelerators",
          label: t("accelerators"),
          panel: <AcceleratorsPanel {...shared} />,
        },
      ]}
    />
  );
}
