import { z } from "zod";
import { webAddress } from "./source-fields";

export const RUN_DOMAINS = [
  "language",
  "code",
  "multimodal",
  "vision",
  "image-generation",
  "video",
  "speech",
  "biology",
  "earth-science",
  "forecasting",
  "graph",
  "recommendation",
  "robotics",
  "other",
] as const;

export const RUN_KINDS = ["pretrain", "reproduction", "finetune"] as const;
export const RUN_ARCHITECTURES = ["dense", "mixture-of-experts"] as const;
/** GPU-hours are as stated, or stated count × stated time; never derived from operations. */
export const GPU_HOURS_BASES = [
  "stated",
  "count-times-wall-clock",
  "epoch-dataset",
  "own-log",
] as const;
export const CONFIDENCES = ["high", "medium", "low"] as const;
/** Who read what: the primary source, a note of Epoch AI's that quotes it, or one's own books. */
export const VERIFICATIONS = ["primary-source", "epoch-note", "own-record"] as const;

/** The unit in which tokens must be counted for a run to enter the default fit. */
export const TOKENS = "tokens";

const text = (longest: number) => z.string().trim().min(1).max(longest);
const positive = z.number().positive();
const day = z.iso.date();

/**
 * One finished training run with its GPU-hours: what the estimator learns from.
 *
 * The row of a public run and of the company's own is the same; `origin` tells them apart, and a
 * public one names its source.
 */
export const historicalRunSchema = z
  .strictObject({
    id: text(100),
    model: text(120),
    organisation: text(120),
    /** Day of publication, or on which the run ended. */
    date: day,
    domain: z.enum(RUN_DOMAINS),
    kind: z.enum(RUN_KINDS),
    architecture: z.enum(RUN_ARCHITECTURES),
    parameters: positive.optional(),
    /** Of a mixture of experts: the parameters that one token passes through. */
    activeParameters: positive.optional(),
    /** What was seen in training, repeats included; not the size of the dataset. */
    tokens: positive.optional(),
    tokensUnit: text(40).optional(),
    /** An accelerator's id, or a name whose speed is not known. */
    gpuModel: text(80),
    gpuCount: positive.optional(),
    wallClockHours: positive.optional(),
    gpuHours: positive,
    gpuHoursBasis: z.enum(GPU_HOURS_BASES),
    precision: text(40).optional(),
    sourceTitle: text(200).optional(),
    sourceUrl: webAddress.optional(),
    /** Where in the source: a table, a section, a page. */
    sourceQuoteRef: text(300).optional(),
    confidence: z.enum(CONFIDENCES),
    verification: z.enum(VERIFICATIONS),
    /** Whether the default fit may use the run. */
    inDefaultFit: z.boolean(),
    origin: z.enum(["public", "own"]),
    notes: text(1000).optional(),
  })
  .refine((run) => run.origin === "own" || (run.sourceTitle && run.sourceUrl), {
    path: ["sourceUrl"],
    message: "a public run names its source",
  })
  .refine((run) => withinWhole(run.activeParameters, run.parameters), {
    path: ["activeParameters"],
    message: "cannot be more than the parameters",
  });

export type HistoricalRun = Readonly<z.infer<typeof historicalRunSchema>>;

function withinWhole(part: number | undefined, whole: number | undefined): boolean {
  return part === undefined || (whole !== undefined && part <= whole);
}
