"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SelectOption } from "@/components/ui/select-field";
import type { AcceleratorList, PriceList } from "@/lib/contracts/library";
import { PRICE_TERMS } from "@/lib/domain/estimator/price-point";
import { newPriceTexts, readPrice } from "@/lib/presenters/library-form";
import { shownTerm } from "@/lib/presenters/library-price-chart";
import { priceChoices, viewedPrices } from "@/lib/presenters/library-prices";
import { countEntries, FIRST_LIBRARY_VIEW, type LibraryView } from "@/lib/presenters/library-view";
import { EntryFormSheet } from "./entry-form-sheet";
import { EntrySheet } from "./entry-sheet";
import { PRICES } from "./entry-kinds";
import { LibraryToolbar } from "./library-toolbar";
import { NothingFound, PanelFrame } from "./panel-frame";
import { PriceDetails } from "./price-details";
import { PriceFields } from "./price-fields";
import { PriceScatter } from "./price-scatter";
import { PricesTable } from "./prices-table";
import { useEntryEditing } from "./use-entry-editing";
import { useAcceleratorList, usePriceList } from "./use-library-list";

export type LibraryPartProps = Readonly<{
  view: LibraryView;
  setView: (view: LibraryView) => void;
  prices: PriceList;
  accelerators: AcceleratorList;
  today: string;
}>;

/** The GPU that a new price is of, where none is chosen. */
const usualGpu = "h100-sxm";

/** Prices of GPUs: against time, in a table, and one's own beside them. */
export function PricesPanel({ view, setView, prices, accelerators, today }: LibraryPartProps) {
  const t = useTranslations("library");
  const locale = useLocale();
  const { data, isError, refetch } = usePriceList(prices);
  const gpus = useGpuOptions(accelerators);
  const editing = useEntryEditing({ kind: PRICES, entries: data.entries, view, setView });
  const { entries } = data;
  const found = useMemo(() => viewedPrices(entries, view, locale), [entries, view, locale]);
  const choices = useMemo(() => priceChoices(entries, locale), [entries, locale]);
  const terms = PRICE_TERMS.map((value) => ({ value, label: t(`terms.${value}`) }));
  const show = (change: Partial<LibraryView>) => setView({ ...view, ...change });
  const { opened, edited } = editing;
  const newTexts = newPriceTexts(
    today,
    view.model === "all" ? usualGpu : view.model,
    shownTerm(view),
  );
  return (
    <PanelFrame
      region={editing.region}
      counted={t("countedPrices", countEntries(entries))}
      state={editing.state}
      isError={isError}
      onRetry={() => void refetch()}
    >
      <LibraryToolbar
        view={view}
        onChange={show}
        placeholder={t("searchPrices")}
        filters={[
          { name: "model", all: t("allModels"), choices: choices.models },
          { name: "provider", all: t("allProviders"), choices: choices.providers },
          { name: "term", all: t("allTerms"), choices: terms },
        ]}
        addLabel={t("addPrice")}
        onAdd={editing.startNew}
      />
      <PriceScatter entries={found} view={view} today={today} onOpen={(open) => show({ open })} />
      {found.length === 0 ? (
        <NothingFound onClear={() => setView(FIRST_LIBRARY_VIEW)} />
      ) : (
        <PricesTable
          entries={found}
          view={view}
          today={today}
          onSort={(sort, isDescending) => show({ sort, isDescending })}
          onOpen={(open) => show({ open })}
        />
      )}
      {opened && edited === null ? (
        <EntrySheet kind={PRICES} entry={opened} editing={editing}>
          <PriceDetails entry={opened} today={today} />
        </EntrySheet>
      ) : null}
      {edited ? (
        <EntryFormSheet
          kind={PRICES}
          edited={edited === "new" ? null : edited}
          newTexts={newTexts}
          read={readPrice}
          addTitle={t("form.addPrice")}
          description={t("form.priceDescription")}
          save={editing.save}
          onClose={editing.close}
        >
          {(form) => <PriceFields {...form} gpus={gpus} />}
        </EntryFormSheet>
      ) : null}
    </PanelFrame>
  );
}

/** Accelerators as a price names them: public ones by id, own ones by name. */
function useGpuOptions(initial: AcceleratorList): readonly SelectOption[] {
  const { entries } = useAcceleratorList(initial).data;
  return useMemo(
    () =>
      entries
        .filter(({ isHidden }) => !isHidden)
        .map(({ origin, value }) => ({
          value: origin === "own" ? value.name : value.id,
          label: value.name,
        })),
    [entries],
  );
}
