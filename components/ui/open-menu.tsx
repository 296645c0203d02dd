"use client";

import { Menu as BaseMenu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { classNames } from "./class-names";
import type { MenuItem } from "./menu-items";
import { Swatch } from "./swatch";

const itemStyle =
  "flex min-h-8 items-center gap-2 rounded px-2 py-1 text-sm outline-none " +
  "data-highlighted:bg-surface-3 data-disabled:opacity-50";

function MenuEntry({ item }: Readonly<{ item: MenuItem }>) {
  const isChoice = item.checked !== undefined;
  const choice = isChoice ? { role: "menuitemradio", "aria-checked": item.checked } : {};
  return (
    <BaseMenu.Item
      disabled={item.disabled}
      onClick={item.run}
      {...choice}
      className={classNames(itemStyle, item.tone === "danger" ? "text-bad" : "text-text")}
    >
      {item.swatch ? <Swatch color={item.swatch} /> : item.icon}
      <span className="grid grow">
        {item.label}
        {item.hint ? <span className="text-xs text-text-3">{item.hint}</span> : null}
      </span>
      {item.checked ? <Check size={16} aria-hidden /> : null}
    </BaseMenu.Item>
  );
}

function grouped(items: readonly MenuItem[]): readonly (readonly [string, readonly MenuItem[]])[] {
  const groups = new Map<string, MenuItem[]>();
  for (const item of items) {
    const name = item.group ?? "";
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups];
}

type OpenMenuProps = Readonly<{
  items: readonly MenuItem[];
  align?: "start" | "end";
  /** What the menu hangs on. */
  anchor: HTMLElement | null;
  /** Where the focus goes when it closes; by itself, to the anchor. */
  returnTo?: Element | null;
  onClose: () => void;
}>;

/** A menu that is open. Its code is fetched when the first menu opens. */
export default function OpenMenu({
  items,
  align = "start",
  anchor,
  returnTo,
  onClose,
}: OpenMenuProps) {
  return (
    <BaseMenu.Root open onOpenChange={(open) => (open ? undefined : onClose())} modal={false}>
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} align={align} anchor={anchor} className="z-40">
          <BaseMenu.Popup
            finalFocus={() => (returnTo ?? anchor) as HTMLElement | null}
            className="max-h-[70vh] min-w-44 max-w-72 overflow-auto rounded-lg border border-line bg-surface p-1 shadow-float outline-none"
          >
            {grouped(items).map(([name, members]) => (
              <BaseMenu.Group key={name}>
                {name ? (
                  <BaseMenu.GroupLabel className="px-2 pt-2 pb-1 text-xs text-text-3">
                    {name}
                  </BaseMenu.GroupLabel>
                ) : null}
                {members.map((item) => (
                  <MenuEntry key={item.id} item={item} />
                ))}
              </BaseMenu.Group>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
