"use client";

import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import {
  cloneElement,
  useState,
  type ComponentPropsWithRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import { Button } from "./button";
import type { MenuItem } from "./menu-items";

const loadMenu = () => import("./open-menu");
const OpenMenu = dynamic(loadMenu, { ssr: false });

type MenuProps = Readonly<{
  label?: ReactNode;
  /** A Button or IconButton, in place of the button with the label. */
  trigger?: ReactElement<ComponentPropsWithRef<"button">>;
  items: readonly MenuItem[];
  align?: "start" | "end";
}>;

/** A button that opens a list of things to do. */
export function Menu({ label, trigger, items, align = "start" }: MenuProps) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    setOpen(true);
  };
  const plain = (
    <Button>
      {label}
      <ChevronDown size={14} aria-hidden />
    </Button>
  );
  return (
    <>
      {cloneElement<ComponentPropsWithRef<"button">>(trigger ?? plain, {
        ref: setButton,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        onClick: () => setOpen(!open),
        onKeyDown,
        onPointerEnter: loadMenu,
        onFocus: loadMenu,
      })}
      {open ? (
        <OpenMenu items={items} align={align} anchor={button} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
