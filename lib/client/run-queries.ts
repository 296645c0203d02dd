import { queryOptions } from "@tanstack/react-query";
import { estimateResponse, type EstimateRequest } from "@/lib/contracts/estimate";
import {
  listRunsResponse,
  removeRunResponse,
  runResponse,
  type AddRunRequest,
  type ChangeRunRequest,
} from "@/lib/contracts/run";
import { answerOf, request } from "./request";

const runsPath = "/api/runs";
const runPath = (id: string) => `${runsPath}/${encodeURIComponent(id)}`;

/** All historical runs that the estimator may learn from, with their versions. */
export const runsQuery = () =>
  queryOptions({
    queryKey: ["runs"],
    queryFn: ({ signal }) =>
      answerOf({ method: "GET", path: runsPath, response: listRunsResponse, signal }),
  });

export const addRun = (body: AddRunRequest) =>
  request({ method: "POST", path: runsPath, body, response: runResponse });

export const changeRun = (
  id: string,
  { body, version }: { body: ChangeRunRequest; version: number },
) => request({ method: "PATCH", path: runPath(id), body, version, response: runResponse });

export const removeRun = (id: string, version: number) =>
  request({ method: "DELETE", path: runPath(id), version, response: removeRunResponse });

export const estimateRun = (body: EstimateRequest) =>
  request({ method: "POST", path: "/api/estimates", body, response: estimateResponse });
