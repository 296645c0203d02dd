import type { CreatePlanRequest } from "@/lib/contracts/plan";
import type * as planRequests from "./plan-requests";
import type { Answer } from "./request";

type Requests = typeof planRequests;

/**
 * Makes a request with code that is fetched for the first of them. A server that does not hand out
 * the code does not take the request either: both are told the same way.
 */
async function ask<T>(make: (requests: Requests) => Promise<Answer<T>>): Promise<Answer<T>> {
  const requests = await import("./plan-requests").catch(() => null);
  return requests ? make(requests) : { ok: false, failure: { kind: "unreachable" } };
}

export const findPlan = (id: string) => ask((requests) => requests.findPlan(id));

export const createPlan = (body: CreatePlanRequest) => ask((requests) => requests.createPlan(body));

export const changeSettings = (id: string, change: planRequests.SettingsChange) =>
  ask((requests) => requests.changeSettings(id, change));

export const deletePlan = (id: string, version: number) =>
  ask((requests) => requests.deletePlan(id, version));

export const restorePlan = (id: string, version: number) =>
  ask((requests) => requests.restorePlan(id, version));
