"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SideSheet } from "@/components/ui/side-sheet";
import type { LibraryEntry } from "@/lib/contracts/library";
import { correctedFields, formTexts } from "@/lib/presenters/library-form";
import { entryState } from "@/lib/presenters/library-view";
import type { EntryKind, Identified } from "./entry-kinds";
import { StateBadges } from "./library-table";
import type { EntryEditing } from "./use-entry-editing";
import { useFieldNames } from "./use-field-names";

type EntrySheetProps<Value extends Identified> = Readonly<{
  kind: EntryKind<Value>;
  entry: LibraryEntry<Value>;
  editing: EntryEditing<Value>;
  children: ReactNode;
}>;

/** One entry beside the table: what is known of it, and what can be done with it. */
export function EntrySheet<Value extends Identified>(props: EntrySheetProps<Value>) {
  const { kind, entry, editing, children } = props;
  return (
    <SideSheet
      open
      onOpenChange={(open) => !open && editing.closeSheet()}
      title={kind.nameOf(entry.value)}
      footer={<Actions entry={entry} editing={editing} />}
    >
      <div className="grid gap-4">
        <StateNote kind={kind} entry={entry} />
        {children}
      </div>
    </SideSheet>
  );
}

function Actions<Value extends Identified>({
  entry,
  editing,
}: Pick<EntrySheetProps<Value>, "entry" | "editing">) {
  const t = useTranslations("library");
  const isOwn = entry.origin === "own";
  return (
    <>
      {isOwn ? (
        <Button variant="danger" onClick={() => editing.remove(entry)}>
          {t("remove")}
        </Button>
      ) : (
        <Button onClick={() => (entry.isHidden ? editing.show(entry) : editing.hide(entry))}>
          {t(entry.isHidden ? "show" : "hide")}
        </Button>
      )}
      {entry.shipped ? (
        <Button onClick={() => editing.bringBack(entry)}>{t("bringBack")}</Button>
      ) : null}
      <Button onClick={() => editing.edit(entry)}>{t(isOwn ? "edit" : "correct")}</Button>
    </>
  );
}

/** What a person did to the entry, and what it was before. */
function StateNote<Value extends Identified>({
  kind,
  entry,
}: Pick<EntrySheetProps<Value>, "kind" | "entry">) {
  const t = useTranslations("library");
  const nameOf = useFieldNames();
  const state = entryState(entry);
  const shipped = entry.shipped ? formTexts(kind.form, entry.shipped) : {};
  const fields = correctedFields(kind.form, entry).map(
    (name) => `${nameOf(name)} ${shipped[name] || t("form.blank")}`,
  );
  if (!Object.values(state).some(Boolean)) return null;
  return (
    <div className="grid justify-items-start gap-1 text-sm text-text-2">
      <span className="flex gap-2">
        <StateBadges state={state} />
      </span>
      {fields.length > 0 ? <p>{t("correctedHint", { fields: fields.join(" · ") })}</p> : null}
      {state.isHidden ? <p>{t("hiddenHint")}</p> : null}
    </div>
  );
}
