import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { historicalRunSchema } from "@/lib/domain/estimator/historical-run";
import { PUBLIC_RUNS } from "@/lib/domain/estimator/public-runs";
import { addEntry } from "./add-entry";
import { addRun } from "./add-run";
import { changeEntry } from "./change-entry";
import { changeRun } from "./change-run";
import { estimatePlannedRun } from "./estimate-planned-run";
import { ACCELERATOR_CATALOGUE } from "./library-catalogue";
import { listRuns } from "./list-runs";
import { removeRun } from "./remove-run";
import { seed } from "./seed";
import { scratchDatabase, type Scratch } from "./testing/scratch-database";

let scratch: Scratch;

beforeEach(async () => {
  scratch = await scratchDatabase();
  await seed(scratch.database);
});

afterEach(() => scratch.discard());

const publicId = PUBLIC_RUNS[0]!.id;
const ownRun = historicalRunSchema.parse({
  ...{ id: "our-1", model: "Ours 1B", organisation: "Us", date: "2026-10-01" },
  ...{ domain: "language", kind: "pretrain", architecture: "dense" },
  ...{ parameters: 1e9, tokens: 2e10, tokensUnit: "tokens", gpuModel: "h100-sxm" },
  ...{ gpuHours: 140, gpuHoursBasis: "own-log", confidence: "high" },
  ...{ verification: "own-record", inDefaultFit: true, origin: "own" },
});

const add = (gpuHours = 140) =>
  addRun(scratch.database, { run: { ...ownRun, gpuHours }, isExcluded: false });

describe("addRun", () => {
  it("puts an own run after the public ones, once", async () => {
    expect(await add()).toMatchObject({ ok: true, value: { isNew: true, run: { version: 1 } } });
    expect(await add()).toMatchObject({ ok: true, value: { isNew: false } });
    const { runs } = await listRuns(scratch.database);
    expect(runs.at(-1)?.run).toEqual(ownRun);
    expect(runs).toHaveLength(PUBLIC_RUNS.length + 1);
  });

  it("refuses another run under an id that is taken", async () => {
    await add();
    expect(await add(150)).toMatchObject({ failure: { code: "runExists" } });
  });
});

describe("changeRun", () => {
  it("changes the fields of an own run, by version", async () => {
    await add();
    const wish = { runId: "our-1", version: 1, set: { gpuHours: 99, precision: "bf16" } };
    expect(await changeRun(scratch.database, wish)).toMatchObject({
      value: { version: 2, run: { gpuHours: 99, precision: "bf16" } },
    });
    expect(await changeRun(scratch.database, wish)).toMatchObject({
      failure: { code: "stale", current: { run: { version: 2, run: { gpuHours: 99 } } } },
    });
  });

  it.each([
    [{ gpuHours: -1 }, ["set", "gpuHours"]],
    [{ origin: "public" }, ["set", "origin"]],
    [{ id: "x" }, ["set", "id"]],
  ])("names the field of %j", async (set, path) => {
    await add();
    const changed = await changeRun(scratch.database, { runId: "our-1", version: 1, set });
    expect(changed).toMatchObject({ failure: { code: "invalid", errors: [{ path }] } });
  });

  it("leaves a public run out of the fit, and edits nothing else of it", async () => {
    const wish = { runId: publicId, version: 1 };
    const edited = await changeRun(scratch.database, { ...wish, set: { gpuHours: 1 } });
    expect(edited).toEqual({ ok: false, failure: { code: "publicRun" } });
    const excluded = await changeRun(scratch.database, { ...wish, isExcluded: true });
    expect(excluded).toMatchObject({ value: { version: 2, isExcluded: true } });
  });
});

describe("removeRun", () => {
  it("takes own runs only", async () => {
    await add();
    const own = await removeRun(scratch.database, { runId: "our-1", version: 1 });
    expect(own).toMatchObject({ ok: true, value: { removed: { run: ownRun } } });
    const shipped = await removeRun(scratch.database, { runId: publicId, version: 1 });
    expect(shipped).toEqual({ ok: false, failure: { code: "publicRun" } });
  });
});

describe("estimatePlannedRun", () => {
  const planned = { parameters: 7e9, tokens: 1.4e11, gpuModel: "h100-sxm", gpuCount: 32 };

  it("answers from the stored runs with the model that it used", async () => {
    const before = await estimatePlannedRun(scratch.database, planned);
    // Fitted by statsmodels to the 77 rows of the default fit: 6,190 GPU-hours at the median.
    expect(before.ok && Math.round(before.value.estimate.gpuHours.median / 10)).toBe(619);
    expect(before.ok && before.value.model.n).toBe(77);
  });

  it("leaves out what a person left out, under another model's name", async () => {
    const before = await estimatePlannedRun(scratch.database, planned);
    await changeRun(scratch.database, { runId: publicId, version: 1, isExcluded: true });
    const after = await estimatePlannedRun(scratch.database, planned);
    expect(after.ok && after.value.model.runsUsed).not.toContain(publicId);
    expect(after.ok && before.ok && after.value.model.id).not.toBe(
      before.ok && before.value.model.id,
    );
  });

  it("knows the speed of an own accelerator, by its name", async () => {
    const value = { id: "board", name: "Our Board", peakTflops: 2 * 989.4 };
    await addEntry(scratch.database, ACCELERATOR_CATALOGUE, { value, isHidden: false });
    const wish = { ...planned, gpuModel: "Our Board" };
    const [own, usual] = [
      await estimatePlannedRun(scratch.database, wish),
      await estimatePlannedRun(scratch.database, planned),
    ];
    if (!own.ok || !usual.ok) throw new Error("no estimate");
    // Twice the H100's peak: 2^slope times its hours, by the same model.
    const { model } = usual.value;
    expect(own.value.model.id).toBe(model.id);
    expect(own.value.estimate.gpuHours.median / usual.value.estimate.gpuHours.median).toBeCloseTo(
      2 ** model.coefficients.peakTflops,
      12,
    );
  });

  it("fits and estimates with a corrected speed, under another model's name", async () => {
    const before = await estimatePlannedRun(scratch.database, planned);
    const set = { peakTflops: 800 };
    const wish = { id: "h100-sxm", version: 1, set };
    await changeEntry(scratch.database, ACCELERATOR_CATALOGUE, wish);
    const after = await estimatePlannedRun(scratch.database, planned);
    if (!before.ok || !after.ok) throw new Error("no estimate");
    expect(after.value.model.id).not.toBe(before.value.model.id);
    expect(after.value.model.coefficients).not.toEqual(before.value.model.coefficients);
  });

  it("says that it does not know an accelerator", async () => {
    const wish = { ...planned, gpuModel: "abacus" };
    expect(await estimatePlannedRun(scratch.database, wish)).toEqual({
      ok: false,
      failure: { code: "unknownAccelerator", params: { gpuModel: "abacus" } },
    });
  });
});
