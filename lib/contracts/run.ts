import { z } from "zod";
import { historicalRunSchema } from "@/lib/domain/estimator/historical-run";
import { versionSchema } from "./version";

/** A historical run as it is kept. `isExcluded`: a person left it out of the fit. */
export const storedRun = z.object({
  version: versionSchema,
  isExcluded: z.boolean(),
  run: historicalRunSchema,
});

export const mostRuns = 100_000;

export const listRunsResponse = z.object({ runs: z.array(storedRun) });

export const addRunRequest = z.strictObject({
  run: historicalRunSchema.refine((run) => run.origin === "own", {
    path: ["origin"],
    params: { code: "notAChoice" },
  }),
  isExcluded: z.boolean().default(false),
});

/** Whole fields; null takes an optional one away. A public run takes only `isExcluded`. */
export const changeRunRequest = z.strictObject({
  set: z.record(z.string(), z.unknown()).optional(),
  isExcluded: z.boolean().optional(),
});

export const runResponse = z.object({ run: storedRun });
export const currentRun = z.object({ run: storedRun.nullable() });
export const removeRunResponse = z.object({ removed: storedRun });

export type StoredRun = z.output<typeof storedRun>;
export type ListRunsResponse = z.output<typeof listRunsResponse>;
export type AddRunRequest = z.input<typeof addRunRequest>;
export type ChangeRunRequest = z.input<typeof changeRunRequest>;
export type RunResponse = z.output<typeof runResponse>;
export type RemoveRunResponse = z.output<typeof removeRunResponse>;
