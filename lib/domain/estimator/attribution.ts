/** To be shown wherever the public runs or the accelerators are listed. */
export const EPOCH_ATTRIBUTION =
  "Includes data from Epoch AI, Data on AI Models and Machine Learning Hardware, CC BY";

/** To be shown wherever the public runs are listed. Vendors are never ranked by them. */
export const MLPERF_ATTRIBUTION =
  "MLPerf Training v4.0 and v5.1 results, retrieved from the MLCommons results repositories; MLPerf is a trademark of MLCommons";
