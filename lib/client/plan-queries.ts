import { queryOptions } from "@tanstack/react-query";

/** Requests and their contracts are fetched when the first is made: the first page needs none. */
const requests = () => import("./plan-requests");

/** All plans, the latest changed first. */
export const plansQuery = () =>
  queryOptions({
    queryKey: ["plans"],
    queryFn: async ({ signal }) => (await requests()).listPlans(signal),
  });

/** The list of a plan's changes, whatever is asked of it: each write adds one. */
export const historyKey = (id: string) => ["changes", id] as const;

/** One plan as it is saved, with the versions that writes have to name. */
export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ["plan", id],
    queryFn: async ({ signal }) => (await requests()).getPlan(id, signal),
    staleTime: Infinity,
  });
