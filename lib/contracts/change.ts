import { z } from "zod";
import { idSchema } from "@/lib/domain/plan/identifier";
import { versionSchema } from "./version";

export const changeActions = [
  "createPlan",
  "changeSettings",
  "deletePlan",
  "restorePlan",
  "addLine",
  "changeLine",
  "removeLine",
  "orderLines",
  "addScenario",
  "changeScenario",
  "removeScenario",
  "promoteScenario",
  "replaceContent",
] as const;

/** One write of a plan. `before` and `after` hold what it changed, as it was and as it became. */
export const changeRecord = z.object({
  /** The plan's version that this change made. */
  version: versionSchema,
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.enum(changeActions),
  /** The line or scenario that it is about, if it is about one. */
  subject: idSchema.nullable(),
  before: z.unknown(),
  after: z.unknown(),
});

/** Newest first; `before` pages on from the oldest version seen. */
export const changesQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const changesResponse = z.object({ changes: z.array(changeRecord) });

export type ChangeAction = (typeof changeActions)[number];
export type ChangeRecord = z.output<typeof changeRecord>;
export type ChangesQuery = z.output<typeof changesQuery>;
export type ChangesResponse = z.output<typeof changesResponse>;
