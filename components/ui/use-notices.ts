"use client";

import { useCallback, useMemo, useState } from "react";
import type { StatusTone } from "./status-icon";

export type Notice = Readonly<{
  title: string;
  description?: string;
  tone?: StatusTone;
  action?: Readonly<{ label: string; run: () => void }>;
  /** At least ten, so that what can be undone can be undone in time. */
  seconds?: number;
}>;

export type ShownNotice = Notice & Readonly<{ id: string; seconds: number }>;

/** How long a removal can be undone: enough to read, think and reach for the mouse. */
export const undoSeconds = 20;

const shortestSeconds = 10;
const mostShown = 3;

let noticesMade = 0;

/** The notices on show, newest last; the oldest gives way. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly ShownNotice[]>([]);
  const close = useCallback(
    (id: string) => setNotices((before) => before.filter((notice) => notice.id !== id)),
    [],
  );
  const show = useCallback((notice: Notice) => {
    const id = `notice-${noticesMade++}`;
    const seconds = Math.max(notice.seconds ?? 12, shortestSeconds);
    setNotices((before) => [...before, { ...notice, id, seconds }].slice(-mostShown));
    return id;
  }, []);
  const actions = useMemo(() => ({ show, close }), [show, close]);
  return { notices, actions };
}
