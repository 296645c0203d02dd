import { planDocument } from "@/lib/contracts/plan";
import {
  removeScenarioResponse,
  scenarioState,
  type AddScenarioRequest,
  type ChangeScenarioRequest,
  type ReplaceContentRequest,
} from "@/lib/contracts/scenario";
import { planPath } from "./plan-paths";
import { request } from "./request";

const scenariosPath = (plan: string) => `${planPath(plan)}/scenarios`;
const scenarioPath = (plan: string, scenario: string) =>
  `${scenariosPath(plan)}/${encodeURIComponent(scenario)}`;

export const addScenario = (plan: string, body: AddScenarioRequest) =>
  request({ method: "POST", path: scenariosPath(plan), body, response: scenarioState });

type Change = Readonly<{ scenario: string; body: ChangeScenarioRequest; version: number }>;

export const changeScenario = (plan: string, { scenario, body, version }: Change) =>
  request({
    method: "PATCH",
    path: scenarioPath(plan, scenario),
    ...{ body, version, response: scenarioState },
  });

type Removal = Readonly<{ scenario: string; version: number }>;

export const removeScenario = (plan: string, { scenario, version }: Removal) =>
  request({
    method: "DELETE",
    path: scenarioPath(plan, scenario),
    ...{ version, response: removeScenarioResponse },
  });

type Replacement = Readonly<{ body: ReplaceContentRequest; version: number }>;

export const replaceContent = (plan: string, { body, version }: Replacement) =>
  request({
    method: "PUT",
    path: `${planPath(plan)}/content`,
    ...{ body, version, response: planDocument },
  });
