"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { comparedParameter, comparedSet } from "./compared-set";

/** The scenarios compared, as the address has them: each choice is a step of Back and Forward. */
export function useComparedSet({ scenarios }: Plan, active: string) {
  const parameters = useSearchParams();
  const asked = parameters.get(comparedParameter);
  const set = useMemo(() => comparedSet(asked, { scenarios, active }), [asked, scenarios, active]);
  const choose = useCallback(
    (ids: readonly string[]) => {
      const rest = new URLSearchParams(parameters);
      rest.delete(comparedParameter);
      // Ids and commas need no escapes, and an address that is sent is also read.
      const query = [rest.toString(), `${comparedParameter}=${ids.join(",")}`].filter(Boolean);
      window.history.pushState(null, "", `?${query.join("&")}`);
    },
    [parameters],
  );
  return { ...set, choose };
}
