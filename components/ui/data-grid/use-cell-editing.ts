"use client";

import { useRef, useState } from "react";
import type { CellAddress, DataGridProps } from "./grid-model";

export type Editing = CellAddress & Readonly<{ text: string; original: string }>;

/** One cell at a time is edited. It ends once: a blur after Enter does not commit again. */
export function useCellEditing({ onCommit, onInput }: Pick<DataGridProps, "onCommit" | "onInput">) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const isOpen = useRef(false);

  const start = (address: CellAddress, original: string, text: string) => {
    isOpen.current = true;
    setEditing({ ...address, original, text });
    if (text !== original) onInput?.(address.rowId, address.columnId, text);
  };

  const type = (text: string) => {
    if (!editing) return;
    setEditing({ ...editing, text });
    onInput?.(editing.rowId, editing.columnId, text);
  };

  const end = (keep: boolean) => {
    if (!editing || !isOpen.current) return;
    isOpen.current = false;
    setEditing(null);
    const { rowId, columnId, text, original } = editing;
    if (keep && text !== original) onCommit(rowId, columnId, text);
    else onInput?.(rowId, columnId, null);
  };

  return { editing, start, type, end };
}

export type CellEditing = ReturnType<typeof useCellEditing>;
