import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { historicalRunSchema } from "@/lib/domain/estimator/historical-run";
import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";
import { addRun } from "./add-run";
import { changeRun } from "./change-run";
import { fitStoredRuns } from "./fit-stored-runs";
import { readCheckFacts } from "./read-check-facts";
import { seed } from "./seed";
import { scratchDatabase, type Scratch } from "./testing/scratch-database";

let scratch: Scratch;

beforeEach(async () => {
  scratch = await scratchDatabase();
  await seed(scratch.database);
});

afterEach(() => scratch.discard());

const now = new Date(2026, 10, 24);

async function currentModel(): Promise<FrozenModel> {
  const fitted = await fitStoredRuns(scratch.database, now);
  if (!fitted.ok) throw new Error(fitted.failure.kind);
  return fitted.model;
}

async function runsAddedSince(model: FrozenModel) {
  const facts = await readCheckFacts(scratch.database, { models: { [model.id]: model } }, now);
  return facts.runsAddedSince[model.id];
}

const ownRun = historicalRunSchema.parse({
  ...{ id: "our-1", model: "Ours 1B", organisation: "Us", date: "2026-10-01" },
  ...{ domain: "language", kind: "pretrain", architecture: "dense" },
  ...{ parameters: 1e9, tokens: 2e10, tokensUnit: "tokens", gpuModel: "h100-sxm" },
  ...{ gpuHours: 140, gpuHoursBasis: "own-log", confidence: "high" },
  ...{ verification: "own-record", inDefaultFit: true, origin: "own" },
});

describe("readCheckFacts", () => {
  it("counts the runs that a frozen model has not learned from", async () => {
    const model = await currentModel();
    expect(await runsAddedSince(model)).toBe(0);
    await addRun(scratch.database, { run: ownRun, isExcluded: false });
    expect(await runsAddedSince(model)).toBe(1);
  });

  it("does not count a run that is left out of the fit", async () => {
    const model = await currentModel();
    await addRun(scratch.database, { run: ownRun, isExcluded: false });
    const wish = { runId: ownRun.id, version: 1, isExcluded: true };
    const left = await changeRun(scratch.database, wish);
    expect(left.ok).toBe(true);
    expect(await runsAddedSince(model)).toBe(0);
  });

  it("says the month on the clock, and of a plan without estimates nothing else", async () => {
    const facts = await readCheckFacts(scratch.database, { models: {} }, now);
    expect(facts).toEqual({ now: "2026-11", runsAddedSince: {} });
  });
});
