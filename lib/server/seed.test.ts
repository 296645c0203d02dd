import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PUBLIC_RUNS } from "@/lib/domain/estimator/public-runs";
import { planFileSchema } from "@/lib/domain/plan/plan-file";
import { northlight } from "@/lib/domain/plan/templates/northlight";
import { addRun } from "./add-run";
import { deletePlan } from "./delete-plan";
import { listPlans } from "./list-plans";
import { listRuns } from "./list-runs";
import { readPlan } from "./read-plan";
import { insertRuns } from "./run-store";
import { scratchDatabase, storeScratchPlan, type Scratch } from "./testing/scratch-database";
import { seed } from "./seed";

let scratch: Scratch;

beforeEach(async () => {
  scratch = await scratchDatabase();
});

afterEach(() => scratch.discard());

const firstPublicRun = PUBLIC_RUNS[0]!;

describe("seed", () => {
  it("puts the demonstration plan and the public runs into an empty database", async () => {
    await seed(scratch.database);
    const stored = await readPlan(scratch.database, "northlight");
    expect(stored.ok && stored.value.plan).toEqual(planFileSchema.parse(northlight));
    const { runs } = await listRuns(scratch.database);
    expect(runs.map(({ run }) => run)).toEqual(PUBLIC_RUNS);
  });

  it("changes nothing the second time", async () => {
    await seed(scratch.database);
    const before = await listRuns(scratch.database);
    await seed(scratch.database);
    expect(await listRuns(scratch.database)).toEqual(before);
    expect((await listPlans(scratch.database)).plans).toHaveLength(1);
  });

  it("does not bring the demonstration plan back once it was deleted", async () => {
    await seed(scratch.database);
    await deletePlan(scratch.database, { planId: "northlight", planVersion: 1 });
    await seed(scratch.database);
    expect((await listPlans(scratch.database)).plans).toEqual([]);
  });

  it("adds no plan where there is one", async () => {
    await storeScratchPlan(scratch.database);
    await seed(scratch.database);
    expect((await listPlans(scratch.database)).plans.map(({ id }) => id)).toEqual(["plan"]);
  });

  it("renews public runs of an older version and keeps what a person chose", async () => {
    const outdated = { ...firstPublicRun, gpuHours: 1 };
    const dropped = { ...firstPublicRun, id: "no-longer-shipped" };
    await scratch.database.write((connection) =>
      insertRuns(connection, [
        { run: outdated, version: 4, isExcluded: true, position: 9 },
        { run: dropped, version: 1, isExcluded: false, position: 10 },
      ]),
    );
    await seed(scratch.database);
    const { runs } = await listRuns(scratch.database);
    expect(runs[0]).toEqual({ run: firstPublicRun, version: 5, isExcluded: true });
    expect(runs).toHaveLength(PUBLIC_RUNS.length);
  });

  it("leaves a run of the company's own alone that has a public run's id", async () => {
    const own = { ...firstPublicRun, origin: "own" as const, gpuHours: 1 };
    await addRun(scratch.database, { run: own, isExcluded: false });
    await seed(scratch.database);
    const { runs } = await listRuns(scratch.database);
    expect(runs.find(({ run }) => run.id === own.id)?.run).toEqual(own);
  });
});
