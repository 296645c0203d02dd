"use client";

import dynamic from "next/dynamic";
import { useState, type ReactNode } from "react";

const OpenDialog = dynamic(() => import("./open-dialog"), { ssr: false });

export type DialogProps = Readonly<{
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
}>;

export type SizedDialogProps = DialogProps & Readonly<{ size?: "sm" | "md" | "lg" }>;

/** True from the first time it was: what was opened once stays, to close in its own way. */
export function useOnceOpen(open: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  return wasOpen;
}

/** A pane above the page that must be answered or closed first. */
export function Dialog(props: SizedDialogProps) {
  return useOnceOpen(props.open) ? <OpenDialog {...props} /> : null;
}
