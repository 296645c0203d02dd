"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useAnnounce } from "@/components/ui/announcer";
import { gridHandlers } from "./grid-handlers";
import type { Block, DataGridProps } from "./grid-model";
import { gridView } from "./grid-view";
import { useCellEditing } from "./use-cell-editing";
import { useGridSelection } from "./use-grid-selection";

export type OpenRowMenu = Readonly<{
  rowId: string;
  anchor: HTMLElement;
  /** The cell or button it was opened from. */
  from: Element | null;
}>;

function withinData(block: Block, columns: number): Block {
  const last = Math.max(0, columns - 1);
  return { ...block, left: Math.min(block.left, last), right: Math.min(block.right, last) };
}

/** State of the grid (place, edit, menu) and the handlers that change it. */
export function useGridController(props: DataGridProps) {
  const t = useTranslations("ui.grid");
  const announce = useAnnounce();
  const view = gridView(props);
  const editing = useCellEditing(props);
  const [menu, setMenu] = useState<OpenRowMenu | null>(null);
  const { table, active, anchored, take, select } = useGridSelection(view.size);
  const block = withinData(anchored, view.data.columns);
  const openMenu = (row: number) => {
    const rowId = view.rowIdAt(row);
    const selector = `[data-actions][data-row="${row}"]`;
    const anchor = table.current?.querySelector<HTMLElement>(selector);
    if (rowId !== undefined && anchor) setMenu({ rowId, anchor, from: document.activeElement });
  };
  const onCopied = (count: number) => announce(t("copied", { count }));
  const context = { props, view, editing, active, block, take, select, openMenu, onCopied };
  useActiveReport(props, view.rowIdAt(active.row), view.columnAt(active.column)?.id);
  return { table, active, block, editing, menu, setMenu, handlers: gridHandlers(context) };
}

function useActiveReport(
  { onActive }: Pick<DataGridProps, "onActive">,
  rowId: string | undefined,
  columnId: string | undefined,
): void {
  useEffect(() => {
    if (rowId !== undefined && columnId !== undefined) onActive?.(rowId, columnId);
  }, [onActive, rowId, columnId]);
}
