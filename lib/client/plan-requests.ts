import {
  deletePlanResponse,
  listPlansResponse,
  planDocument,
  planOrder,
  settingsResponse,
  type ChangeSettingsRequest,
  type CreatePlanRequest,
} from "@/lib/contracts/plan";
import { planPath, plansPath } from "./plan-paths";
import { answerOf, request } from "./request";

export const listPlans = (signal: AbortSignal) =>
  answerOf({ method: "GET", path: plansPath, response: listPlansResponse, signal });

export const getPlan = (id: string, signal: AbortSignal) =>
  answerOf({ method: "GET", path: planPath(id), response: planDocument, signal });

export const findPlan = (id: string) =>
  request({ method: "GET", path: planPath(id), response: planDocument });

export const createPlan = (body: CreatePlanRequest) =>
  request({ method: "POST", path: plansPath, body, response: planDocument });

export type SettingsChange = Readonly<{ body: ChangeSettingsRequest; version: number }>;

export const changeSettings = (id: string, { body, version }: SettingsChange) =>
  request({ method: "PATCH", path: planPath(id), body, version, response: settingsResponse });

/** What a refused change of settings found in its place, if that is why it was refused. */
export const staleSettings = (current: unknown) => settingsResponse.safeParse(current);

/** What a refused removal found in its place, if that is why it was refused. */
export const staleOrder = (current: unknown) => planOrder.safeParse(current);

export const deletePlan = (id: string, version: number) =>
  request({ method: "DELETE", path: planPath(id), version, response: deletePlanResponse });

export const restorePlan = (id: string, version: number) =>
  request({ method: "POST", path: `${planPath(id)}/restore`, version, response: planDocument });
