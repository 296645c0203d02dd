import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { changesResponse, pastPlanResponse, type ChangesQuery } from "@/lib/contracts/change";
import { planPath } from "./plan-paths";
import { historyKey } from "./plan-queries";
import { answerOf } from "./request";

/** What of a plan's history is asked for. */
export type HistoryFilter = Pick<ChangesQuery, "line" | "scenario" | "group">;

const changesPerPage = 50;

/** The changes of a plan, newest first, a page at a time. */
export const changesQuery = (plan: string, filter: HistoryFilter) =>
  infiniteQueryOptions({
    queryKey: [...historyKey(plan), filter],
    queryFn: ({ pageParam, signal }) =>
      answerOf({
        method: "GET",
        path: `${planPath(plan)}/changes?${parametersOf(filter, pageParam)}`,
        ...{ response: changesResponse, signal },
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ changes, hasEarlier }) =>
      (hasEarlier && changes.at(-1)?.version) || undefined,
  });

function parametersOf(filter: HistoryFilter, before: number | null): string {
  const parameters = new URLSearchParams({ limit: String(changesPerPage) });
  if (before !== null) parameters.set("before", String(before));
  for (const [name, value] of Object.entries(filter)) if (value) parameters.set(name, value);
  return parameters.toString();
}

/** A plan as one of its changes left it. It never changes, so it is read once. */
export const pastPlanQuery = (plan: string, version: number) =>
  queryOptions({
    queryKey: ["past-plan", plan, version],
    queryFn: ({ signal }) =>
      answerOf({
        method: "GET",
        path: `${planPath(plan)}/versions/${version}`,
        ...{ response: pastPlanResponse, signal },
      }),
    staleTime: Infinity,
  });
