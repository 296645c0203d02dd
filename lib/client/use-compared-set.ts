"use client";

import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { withParameter } from "./address-parameter";
import { comparedParameter, comparedSet } from "./compared-set";

/** A choice that the address has been told of and does not show yet. */
type Choice = Readonly<{
  ids: readonly string[];
  asked: string;
  /** What the address showed when this was chosen, and may show until it has caught up. */
  behind: readonly (string | null)[];
}>;

/**
 * The scenarios compared, as the address has them: each choice is a step of Back and Forward.
 *
 * The router tells of a new address a moment after it was written. Until then the choice itself is
 * shown, so that a box ticked is ticked at once and the next tick builds on it.
 */
export function useComparedSet({ scenarios }: Plan, active: string) {
  const parameters = useSearchParams();
  const asked = parameters.get(comparedParameter);
  const set = useMemo(() => comparedSet(asked, { scenarios, active }), [asked, scenarios, active]);
  const [choice, setChoice] = useState<Choice | null>(null);
  const isBehind = choice !== null && choice.asked !== asked && choice.behind.includes(asked);
  if (choice !== null && !isBehind) setChoice(null);
  const choose = (ids: readonly string[]) => {
    const next = ids.join(",");
    const behind = isBehind ? [...choice.behind, choice.asked] : [asked];
    setChoice({ ids, asked: next, behind });
    window.history.pushState(
      null,
      "",
      `${window.location.pathname}${withParameter(parameters.toString(), comparedParameter, next)}`,
    );
  };
  return { ...set, ids: isBehind ? choice.ids : set.ids, choose };
}
