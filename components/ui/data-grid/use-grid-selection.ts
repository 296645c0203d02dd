"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { blockBetween, clampTo, type Position, type Size } from "./grid-model";

const origin: Position = { row: 0, column: 0 };

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
    setPlace((before) => ({ active: to, anchor: extend ? before.anchor : to }));
  }, []);

  const select = useCallback((from: Position, to: Position) => {
    wantsFocus.current = true;
    setPlace({ active: to, anchor: from });
  }, []);

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const cell = table.current?.querySelector<HTMLElement>(
      `[data-row="${active.row}"][data-column="${active.column}"]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  });

  return { table, active, anchored: blockBetween(active, anchor), take, select };
}

export type GridSelection = ReturnType<typeof useGridSelection>;
