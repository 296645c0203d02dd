"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo, useRef } from "react";
import type { Month } from "@/lib/domain/calendar/month";
import { budgets, type Budget } from "@/lib/domain/plan/lines/line-kind";

/** A resource in a month, whose coverage is asked for. */
export type Why = Readonly<{ budget: Budget; month: Month }>;

/** The name under which the address says which cell of the strip is open: `talent.2028-09`. */
const parameter = "why";

/**
 * The open cell of the coverage strip, which stands in the address: it can be sent, and Back closes
 * it. Moving from cell to cell stays on one entry of the history.
 *
 * @param months of the plan: an address that names another month opens nothing
 */
export function useWhy(months: readonly Month[]) {
  const params = useSearchParams();
  const asked = params.get(parameter);
  const why = useMemo(() => readWhy(asked, months), [asked, months]);
  const isOwnEntry = useRef(false);
  const isOpen = why !== null;
  const open = useCallback(
    ({ budget, month }: Why) => {
      const address = addressWith(params, `${budget}.${month}`);
      if (isOpen) return window.history.replaceState(null, "", address);
      isOwnEntry.current = true;
      window.history.pushState(null, "", address);
    },
    [params, isOpen],
  );
  const close = useCallback(() => {
    if (isOwnEntry.current) window.history.back();
    else window.history.replaceState(null, "", addressWith(params, null));
    isOwnEntry.current = false;
  }, [params]);
  return { why, open, close };
}

function readWhy(asked: string | null, months: readonly Month[]): Why | null {
  const [name, month] = asked?.split(".") ?? [];
  const budget = budgets.find((one) => one === name);
  return budget && month && months.includes(month) ? { budget, month } : null;
}

/** The address with the rest of what it says, and with or without an open cell. */
function addressWith(params: Readonly<URLSearchParams>, why: string | null): string {
  const next = new URLSearchParams(params.toString());
  if (why === null) next.delete(parameter);
  else next.set(parameter, why);
  const query = next.toString();
  return query ? `?${query}` : window.location.pathname;
}
