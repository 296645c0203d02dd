"use client";

import { Popover as BasePopover } from "@base-ui/react/popover";
import type { ReactNode } from "react";

type OpenPopoverProps = Readonly<{
  title?: string | undefined;
  children: ReactNode;
  align: "start" | "center" | "end";
  anchor: HTMLElement | null;
  onClose: () => void;
}>;

/** A popover that is open. Its code is fetched when the first one opens. */
export default function OpenPopover(props: OpenPopoverProps) {
  const { title, children, align, anchor, onClose } = props;
  return (
    <BasePopover.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={6} align={align} anchor={anchor} className="z-40">
          <BasePopover.Popup
            finalFocus={() => anchor}
            className="max-h-[70vh] w-80 max-w-[calc(100vw-1rem)] overflow-auto rounded-lg border border-line bg-surface p-4 text-sm shadow-float outline-none"
          >
            {title ? (
              <BasePopover.Title className="mb-2 text-base font-semibold">
                {title}
              </BasePopover.Title>
            ) : null}
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
