"use client";

import { useRef, useState } from "react";
import type { LibraryEntry } from "@/lib/contracts/library";
import type { LibraryView } from "@/lib/presenters/library-view";
import type { EntryKind, Identified } from "./entry-kinds";
import { useLibraryWrites } from "./use-library-writes";

type Editing<Value extends Identified> = Readonly<{
  kind: EntryKind<Value>;
  entries: readonly LibraryEntry<Value>[];
  view: LibraryView;
  setView: (view: LibraryView) => void;
}>;

/** Which entry is open and which is being edited, and what can be done with them. */
export function useEntryEditing<Value extends Identified>(props: Editing<Value>) {
  const { kind, entries, view, setView } = props;
  const [edited, setEdited] = useState<LibraryEntry<Value> | "new" | null>(null);
  const writes = useLibraryWrites(kind);
  const region = useRef<HTMLDivElement>(null);
  const closeSheet = () => setView({ ...view, open: null });
  /** The sheet that asked closes, since its notice would lie over it. */
  const closing = (write: (entry: LibraryEntry<Value>) => void) => (entry: LibraryEntry<Value>) => {
    closeSheet();
    write(entry);
    region.current?.focus();
  };
  return {
    region,
    state: writes.state,
    save: writes.save,
    opened: entries.find(({ value }) => value.id === view.open),
    edited,
    startNew: () => setEdited("new"),
    edit: (entry: LibraryEntry<Value>) => setEdited(entry),
    close: () => {
      setEdited(null);
      closeSheet();
    },
    closeSheet,
    remove: closing(writes.remove),
    bringBack: closing(writes.bringBack),
    hide: closing((entry) => writes.setHidden(entry, true)),
    show: closing((entry) => writes.setHidden(entry, false)),
  };
}

export type EntryEditing<Value extends Identified> = ReturnType<typeof useEntryEditing<Value>>;
