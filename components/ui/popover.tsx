"use client";

import dynamic from "next/dynamic";
import {
  cloneElement,
  useState,
  type ComponentPropsWithRef,
  type ReactElement,
  type ReactNode,
} from "react";

const loadPopover = () => import("./open-popover");
const OpenPopover = dynamic(loadPopover, { ssr: false });

type PopoverProps = Readonly<{
  /** A Button or IconButton. */
  trigger: ReactElement<ComponentPropsWithRef<"button">>;
  title?: string;
  children: ReactNode;
  align?: "start" | "center" | "end";
}>;

/** A button that opens a small pane beside itself. */
export function Popover({ trigger, title, children, align = "start" }: PopoverProps) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      {cloneElement(trigger, {
        ref: setButton,
        "aria-haspopup": "dialog",
        "aria-expanded": open,
        onClick: () => setOpen(!open),
        onPointerEnter: loadPopover,
        onFocus: loadPopover,
      })}
      {open ? (
        <OpenPopover title={title} align={align} anchor={button} onClose={() => setOpen(false)}>
          {children}
        </OpenPopover>
      ) : null}
    </>
  );
}
