import {
  lineState,
  orderLinesResponse,
  removeLineResponse,
  type AddLineRequest,
  type ChangeLineRequest,
} from "@/lib/contracts/line";
import { planPath } from "./plan-paths";
import { request } from "./request";

const linesPath = (plan: string) => `${planPath(plan)}/lines`;
const linePath = (plan: string, line: string) => `${linesPath(plan)}/${encodeURIComponent(line)}`;

export const addLine = (plan: string, body: AddLineRequest) =>
  request({ method: "POST", path: linesPath(plan), body, response: lineState });

type Change = Readonly<{ line: string; body: ChangeLineRequest; version: number }>;

export const changeLine = (plan: string, { line, body, version }: Change) =>
  request({ method: "PATCH", path: linePath(plan, line), body, version, response: lineState });

export const removeLine = (plan: string, { line, version }: { line: string; version: number }) =>
  request({
    method: "DELETE",
    path: linePath(plan, line),
    version,
    response: removeLineResponse,
  });

export const orderLines = (
  plan: string,
  { lines, version }: { lines: string[]; version: number },
) =>
  request({
    method: "PUT",
    path: `${planPath(plan)}/order`,
    body: { lines },
    version,
    response: orderLinesResponse,
  });
