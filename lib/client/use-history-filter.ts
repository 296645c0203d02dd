"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { changesQuery } from "@/lib/contracts/change";
import type { HistoryFilter } from "./history-queries";

/** Names in the address; `scenario` is taken: it says in which scenario the plan is shown. */
const parameters = { line: "line", scenario: "of", group: "kind" } as const;

const filterSchema = changesQuery.pick({ line: true, scenario: true, group: true });

/** What of the history is shown, as the address has it: each choice is a step of Back and Forward. */
export function useHistoryFilter() {
  const address = useSearchParams();
  const filter = useMemo(() => filterOf(address), [address]);
  const choose = useCallback(
    (wanted: HistoryFilter) => {
      const query = new URLSearchParams(address);
      for (const [part, name] of Object.entries(parameters)) {
        const value = wanted[part as keyof HistoryFilter];
        if (value) query.set(name, value);
        else query.delete(name);
      }
      const text = query.toString();
      window.history.pushState(null, "", text ? `?${text}` : window.location.pathname);
    },
    [address],
  );
  return { filter, choose };
}

/** An address that asks for something there cannot be asks for nothing. */
function filterOf(address: Readonly<{ get: (name: string) => string | null }>): HistoryFilter {
  const asked = Object.entries(parameters).flatMap(([part, name]) => {
    const value = address.get(name);
    return value === null ? [] : [[part, value]];
  });
  const read = filterSchema.safeParse(Object.fromEntries(asked));
  return read.success ? read.data : {};
}
