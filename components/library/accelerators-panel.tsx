"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ACCELERATOR_FORM, formTexts, readAccelerator } from "@/lib/presenters/library-form";
import { viewedAccelerators } from "@/lib/presenters/library-accelerators";
import {
  countEntries,
  FIRST_LIBRARY_VIEW,
  viewOfTab,
  type LibraryView,
} from "@/lib/presenters/library-view";
import { AcceleratorDetails } from "./accelerator-details";
import { AcceleratorFields } from "./accelerator-fields";
import { AcceleratorsTable } from "./accelerators-table";
import { EntryFormSheet } from "./entry-form-sheet";
import { ACCELERATORS } from "./entry-kinds";
import { EntrySheet } from "./entry-sheet";
import { LibraryToolbar } from "./library-toolbar";
import { NothingFound, PanelFrame } from "./panel-frame";
import type { LibraryPartProps } from "./prices-panel";
import { useEntryEditing } from "./use-entry-editing";
import { useAcceleratorList } from "./use-library-list";

const newTexts = formTexts(ACCELERATOR_FORM, {});

/** Accelerators with what they can do, and one's own beside them. */
export function AcceleratorsPanel({ view, setView, accelerators }: LibraryPartProps) {
  const t = useTranslations("library");
  const locale = useLocale();
  const { data, isError, refetch } = useAcceleratorList(accelerators);
  const { entries } = data;
  const editing = useEntryEditing({ kind: ACCELERATORS, entries, view, setView });
  const found = useMemo(() => viewedAccelerators(entries, view, locale), [entries, view, locale]);
  const show = (change: Partial<LibraryView>) => setView({ ...view, ...change });
  const { opened, edited } = editing;
  return (
    <PanelFrame
      region={editing.region}
      counted={t("countedAccelerators", countEntries(entries))}
      state={editing.state}
      isError={isError}
      onRetry={() => void refetch()}
    >
      <LibraryToolbar
        view={view}
        onChange={show}
        placeholder={t("searchAccelerators")}
        addLabel={t("addAccelerator")}
        onAdd={editing.startNew}
      />
      {found.length === 0 ? (
        <NothingFound onClear={() => setView(viewOfTab(FIRST_LIBRARY_VIEW, "accelerators"))} />
      ) : (
        <AcceleratorsTable
          entries={found}
          view={view}
          onSort={(sort, isDescending) => show({ sort, isDescending })}
          onOpen={(open) => show({ open })}
        />
      )}
      <p className="text-xs text-text-3">{t("peakNote")}</p>
      {opened && edited === null ? (
        <EntrySheet kind={ACCELERATORS} entry={opened} editing={editing}>
          <AcceleratorDetails entry={opened} />
        </EntrySheet>
      ) : null}
      {edited ? (
        <EntryFormSheet
          kind={ACCELERATORS}
          edited={edited === "new" ? null : edited}
          newTexts={newTexts}
          read={readAccelerator}
          addTitle={t("form.addAccelerator")}
          description={t("form.acceleratorDescription")}
          save={editing.save}
          onClose={editing.close}
        >
          {(form) => <AcceleratorFields {...form} />}
        </EntryFormSheet>
      ) : null}
    </PanelFrame>
  );
}
