"use client";

import { useCallback, useRef, useState } from "react";

/** Writes one after the other, and how the last of them went. */
export function useTurns() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const [told, tell] = useState<"saved" | "failed" | null>(null);
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    setWaiting((count) => count + 1);
    const next = last.current.then(work).finally(() => setWaiting((count) => count - 1));
    last.current = next.catch(() => undefined);
    return next;
  }, []);
  return { inTurn, tell, state: waiting > 0 ? ("saving" as const) : told };
}
