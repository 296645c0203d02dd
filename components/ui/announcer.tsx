"use client";

import { createContext, useCallback, useContext, useState, type ReactNode } from "react";

const Announce = createContext<(text: string) => void>(() => {});

/** Says a text to those who listen, politely, in the one live region of the page. */
export function useAnnounce(): (text: string) => void {
  return useContext(Announce);
}

export function Announcer({ children }: Readonly<{ children: ReactNode }>) {
  const [said, setSaid] = useState({ text: "", count: 0 });
  const announce = useCallback(
    (text: string) => setSaid((before) => ({ text, count: before.count + 1 })),
    [],
  );
  return (
    <Announce value={announce}>
      {children}
      {/* The same text twice is said twice only if the region changes: hence the space. */}
      <div role="status" aria-live="polite" className="sr-only" data-announcer>
        {said.count % 2 === 0 ? said.text : `${said.text}\u00a0`}
      </div>
    </Announce>
  );
}
