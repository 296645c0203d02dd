import { z } from "zod";
import { frozenModelSchema } from "@/lib/domain/estimator/frozen-model";
import { idSchema } from "@/lib/domain/plan/identifier";
import { lineSchema } from "@/lib/domain/plan/lines/registry";
import { mostLines } from "@/lib/domain/plan/settings";
import { planOrder } from "./plan";
import { versionSchema } from "./version";

/** The line above, or null for the first place. */
const after = idSchema.nullable();
const models = z.record(idSchema, frozenModelSchema).optional();

export const lineState = z.object({
  planVersion: versionSchema,
  version: versionSchema,
  line: lineSchema,
  after,
});

/** What a stale change or removal is answered with: the line as it is, or that it is gone. */
export const currentLine = z.union([
  lineState,
  z.object({
    planVersion: versionSchema,
    version: z.null(),
    line: z.null(),
    after: z.null(),
  }),
]);

/** Without `after` the line goes last; `models` brings the frozen models that it names. */
export const addLineRequest = z.strictObject({ line: lineSchema, after: after.optional(), models });

/** Whole fields; null restores the default or takes an optional one away. */
export const changeLineRequest = z.strictObject({
  set: z.record(z.string(), z.unknown()),
  models,
});

export const removeLineResponse = z.object({
  planVersion: versionSchema,
  removed: z.object({ line: lineSchema, after }),
});

export const orderLinesRequest = z.strictObject({ lines: z.array(idSchema).max(mostLines) });
export const orderLinesResponse = planOrder;

export type LineState = z.output<typeof lineState>;
export type CurrentLine = z.output<typeof currentLine>;
export type AddLineRequest = z.input<typeof addLineRequest>;
export type ChangeLineRequest = z.input<typeof changeLineRequest>;
export type RemoveLineResponse = z.output<typeof removeLineResponse>;
export type OrderLinesRequest = z.input<typeof orderLinesRequest>;
export type OrderLinesResponse = z.output<typeof orderLinesResponse>;
