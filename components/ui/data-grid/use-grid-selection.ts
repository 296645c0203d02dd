"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { blockBetween, clampTo, type Position, type Size } from "./grid-model";

const origin: Position = { row: 0, column: 0 };

function cellAt(table: HTMLTableElement | null, { row, column }: Position): HTMLElement | null {
  return table?.querySelector(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}

/**
 * The cell that takes the keyboard, and the block selected from it. Positions are kept within the
 * grid as rows come and go. `take` also moves the focus, once the cell is drawn.
 */
export function useGridSelection(size: Size) {
  const table = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const [place, setPlace] = useState({ active: origin, anchor: origin });
  const active = clampTo(place.active, size);
  const anchor = clampTo(place.anchor, size);

  const take = useCallback((to: Position, extend = false) => {
    wantsFocus.current = true;
    // Before a field that had the focus goes: a grid that loses it styles every cell again.
    cellAt(table.current, to)?.focus({ preventScroll: true });
    setPlace((before) => ({ active: to, anchor: extend ? before.anchor : to }));
  }, []);

  const select = useCallback((from: Position, to: Position) => {
    wantsFocus.current = true;
    setPlace({ active: to, anchor: from });
  }, []);

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const cell = cellAt(table.current, active);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  });

  return { table, active, anchored: blockBetween(active, anchor), take, select };
}

export type GridSelection = ReturnType<typeof useGridSelection>;
