import { z } from "zod";
import { historicalRunSchema, type HistoricalRun } from "./historical-run";
import rows from "./data/public-runs.json";

/**
 * The 361 public runs that the product ships, each with its source (270 kB: for the server and
 * the seed, not for a page).
 *
 * `inDefaultFit` marks 77: language and code, parameters and tokens known, not of low confidence,
 * no distilled or weight-shared models, no partial runs of a benchmark.
 */
export const PUBLIC_RUNS: readonly HistoricalRun[] = z.array(historicalRunSchema).parse(rows);
