"use client";

import { useState, type FocusEvent, type MouseEvent } from "react";
import { StatusIcon } from "@/components/ui/status-icon";
import type { Position } from "./grid-model";
import type { GridView } from "./grid-view";

type Shown = Position & Readonly<{ left: number; top: number }>;

function shownAt(target: EventTarget): Shown | null {
  const cell = (target as Element).closest<HTMLElement>("[data-flag]");
  if (!cell) return null;
  const { left, bottom } = cell.getBoundingClientRect();
  const [row, column] = [Number(cell.dataset["row"]), Number(cell.dataset["column"])];
  return { row, column, left, top: bottom + 4 };
}

/** Where the reason of a marked cell is shown: under the cell that has the pointer or the focus. */
export function useFlagNote() {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = (event: MouseEvent | FocusEvent) => setShown(shownAt(event.target));
  const hide = () => setShown(null);
  return {
    shown,
    handlers: { onFocus: show, onBlur: hide, onMouseOver: show, onMouseLeave: hide },
  };
}

type FlagNoteProps = Readonly<{ shown: Shown | null; view: GridView }>;

/** It stands outside the scrolling table, so that the table's edge does not cut it. */
export function FlagNote({ shown, view }: FlagNoteProps) {
  const flag = shown ? view.read(shown).cell.flag : undefined;
  if (!shown || !flag) return null;
  return (
    <div
      aria-hidden
      data-flag-note
      style={{ left: `min(${shown.left}px, 100vw - 18rem)`, top: shown.top }}
      className="pointer-events-none fixed z-40 flex max-w-[17rem] items-start gap-1.5 rounded-md border border-bad bg-surface px-2 py-1.5 text-xs text-bad shadow-float"
    >
      <StatusIcon tone="bad" />
      {flag}
    </div>
  );
}
