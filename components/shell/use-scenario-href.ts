import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { scenarioParameter, withScenario } from "@/lib/client/scenario-address";

/** Addresses as they are followed from here: within a plan one stays in the scenario shown. */
export function useScenarioHref(): (href: string) => string {
  const here = usePathname();
  const scenario = useSearchParams().get(scenarioParameter);
  return useCallback(
    (href: string) => (isOfSamePlan(href, here) ? withScenario(href, scenario) : href),
    [here, scenario],
  );
}

function isOfSamePlan(href: string, here: string): boolean {
  const planOf = (path: string) => /^\/plans\/([^/]+)/.exec(path)?.[1];
  return planOf(href) !== undefined && planOf(href) === planOf(here);
}
