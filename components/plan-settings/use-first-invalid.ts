"use client";

import { useEffect, useRef, type RefObject } from "react";

/** The ref of a form in which the first refused field takes the focus whenever failures arrive. */
export function useFirstInvalid(failures: object): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(failures).length === 0) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [failures]);
  return form;
}
