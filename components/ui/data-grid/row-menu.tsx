"use client";

import dynamic from "next/dynamic";
import type { MenuItem } from "@/components/ui/menu-items";

const OpenMenu = dynamic(() => import("@/components/ui/open-menu"), { ssr: false });

type RowMenuProps = Readonly<{
  items: readonly MenuItem[] | null;
  anchor: HTMLElement | null;
  returnTo: Element | null;
  onClose: () => void;
}>;

/** One menu for all rows: a menu for each row would cost more than the rows themselves. */
export function RowMenu({ items, anchor, returnTo, onClose }: RowMenuProps) {
  if (!items || !anchor) return null;
  return (
    <OpenMenu items={items} align="end" anchor={anchor} returnTo={returnTo} onClose={onClose} />
  );
}
