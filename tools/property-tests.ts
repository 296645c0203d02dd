import fc from "fast-check";

/**
 * Laws are tried on the same examples on every machine, so that a red run is red for everybody.
 * `FOURFOLD_SEED` and `FOURFOLD_RUNS` look further: a counterexample that they find becomes a named test.
 */
fc.configureGlobal({
  seed: Number(process.env.FOURFOLD_SEED ?? 20270101),
  ...(process.env.FOURFOLD_RUNS ? { numRuns: Number(process.env.FOURFOLD_RUNS) } : {}),
});
