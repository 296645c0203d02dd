"use client";

import dynamic from "next/dynamic";
import { useOnceOpen, type DialogProps } from "./dialog";

const OpenSideSheet = dynamic(() => import("./open-side-sheet"), { ssr: false });

/** Details of one thing at the side of the page; the whole width on a phone. */
export function SideSheet(props: DialogProps) {
  return useOnceOpen(props.open) ? <OpenSideSheet {...props} /> : null;
}
