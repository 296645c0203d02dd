"use client";

import type { ReactNode } from "react";
import { Announcer } from "./announcer";
import { CommandsProvider } from "./commands";
import { ToastProvider } from "./toast";

/** What the kit needs once per page: notices, the live region, palette and key help. */
export function UiProviders({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <Announcer>
      <ToastProvider>
        <CommandsProvider>{children}</CommandsProvider>
      </ToastProvider>
    </Announcer>
  );
}
