import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pastPlanResponse } from "@/lib/contracts/change";
import { estimateResponse } from "@/lib/contracts/estimate";
import { healthResponse } from "@/lib/contracts/health";
import { acceleratorContract, priceContract } from "@/lib/contracts/library";
import { lineState, removeLineResponse } from "@/lib/contracts/line";
import { listPlansResponse, planDocument, settingsResponse } from "@/lib/contracts/plan";
import { problemResponse } from "@/lib/contracts/problem";
import { projectionResponse } from "@/lib/contracts/projection";
import { regressionResponse } from "@/lib/contracts/regression";
import { listRunsResponse, runResponse } from "@/lib/contracts/run";
import { northlight } from "@/lib/domain/plan/templates/northlight";
import { holdDatabase } from "@/lib/server/held-database";
import { seed } from "@/lib/server/seed";
import {
  operatingCost,
  scratchDatabase,
  smallPlan,
  storeScratchPlan,
  type Scratch,
} from "@/lib/server/testing/scratch-database";
import * as accelerator from "./accelerators/[id]/route";
import * as accelerators from "./accelerators/route";
import * as estimates from "./estimates/route";
import * as health from "./health/route";
import * as changes from "./plans/[id]/changes/route";
import * as planFile from "./plans/[id]/file/route";
import * as line from "./plans/[id]/lines/[lineId]/route";
import * as lines from "./plans/[id]/lines/route";
import * as order from "./plans/[id]/order/route";
import * as restore from "./plans/[id]/restore/route";
import * as plan from "./plans/[id]/route";
import * as pastPlan from "./plans/[id]/versions/[version]/route";
import * as plans from "./plans/route";
import * as price from "./prices/[id]/route";
import * as prices from "./prices/route";
import * as projections from "./projections/route";
import * as regressions from "./regressions/route";
import * as run from "./runs/[id]/route";
import * as runs from "./runs/route";

let scratch: Scratch;

beforeEach(async () => {
  scratch = await scratchDatabase();
  await storeScratchPlan(scratch.database);
  holdDatabase(scratch.database);
});

afterEach(() => scratch.discard());

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;
type Options<P> = { params?: P; body?: unknown; version?: number; query?: string; method?: string };

async function call<P>(handler: Handler<P>, options: Options<P> = {}): Promise<Response> {
  const { params, body, version, query = "" } = options;
  const request = new Request(`http://localhost/api${query}`, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(version === undefined ? {} : { "if-match": `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve(params as P) });
}

async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = problemResponse.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

const planId = { id: "plan" };
const legal = { id: "plan", lineId: "legal" };

describe("/api/health", () => {
  it("says that the data answers", async () => {
    const answer = await call(health.GET);
    expect(healthResponse.parse(await answer.json()).status).toBe("ok");
  });
});

describe("/api/plans", () => {
  it("creates a plan from a template and lists it first", async () => {
    const created = await call(plans.POST, { body: { template: "northlight" } });
    const { id } = planDocument.parse(await created.json());
    expect(created.status).toBe(201);
    expect(created.headers.get("location")).toBe(`/api/plans/${id}`);
    expect(created.headers.get("etag")).toBe('"1"');
    const listed = listPlansResponse.parse(await (await call(plans.GET)).json());
    expect(listed.plans.map((summary) => summary.id)).toEqual([id, "plan"]);
  });

  it("names what is wrong inside a plan file", async () => {
    const mangled = { ...northlight, months: 0, lines: [{ ...operatingCost("a", 1), salary: 1 }] };
    const refused = await call(plans.POST, { body: { file: mangled } });
    const { code, errors } = await problemOf(refused);
    expect(code).toBe("invalid");
    expect(errors?.map(({ path }) => path)).toEqual([
      ["file", "months"],
      ["file", "lines", 0, "salary"],
    ]);
    const listed = listPlansResponse.parse(await (await call(plans.GET)).json());
    expect(listed.plans.map((summary) => summary.id)).toEqual(["plan"]);
  });

  it("takes a template in a month and a language, and refuses others at their place", async () => {
    const wish = { template: "education-tutor", start: "2028-09", language: "zh" };
    const created = await call(plans.POST, { body: wish });
    const { plan: made } = planDocument.parse(await created.json());
    expect(made).toMatchObject({ name: "教育陪学", start: "2028-09", field: "education" });
    const refused = await call(plans.POST, { body: { ...wish, start: "2028", language: "fr" } });
    const { errors } = await problemOf(refused);
    expect(errors?.map(({ path }) => path)).toEqual([["start"], ["language"]]);
  });
});

describe("/api/plans/[id]", () => {
  it("reads, changes, deletes and restores a plan", async () => {
    const read = await call(plan.GET, { params: planId });
    expect(planDocument.parse(await read.json()).plan.name).toBe("Small");
    const renamed = await call(plan.PATCH, {
      ...{ params: planId, version: 1, body: { set: { name: "Large" } } },
    });
    expect(settingsResponse.parse(await renamed.json()).planVersion).toBe(2);
    expect(renamed.headers.get("etag")).toBe('"2"');
    expect((await call(plan.DELETE, { params: planId, version: 2 })).status).toBe(200);
    const gone = await call(plan.GET, { params: planId });
    expect(await problemOf(gone)).toMatchObject({ status: 404, code: "planDeleted" });
    const back = await call(restore.POST, { params: planId, version: 3 });
    expect(planDocument.parse(await back.json()).plan.name).toBe("Large");
  });

  it("knows no plan of another id", async () => {
    const missing = await call(plan.GET, { params: { id: "none" } });
    expect(await problemOf(missing)).toMatchObject({ status: 404, code: "notFound" });
  });

  it.each([
    ["PATCH", plan.PATCH],
    ["DELETE", plan.DELETE],
    ["restore", restore.POST],
    ["order", order.PUT],
  ])("wants to be told the version by %s", async (_name, handler) => {
    const refused = await call(handler, { params: planId, body: {} });
    expect(await problemOf(refused)).toMatchObject({ status: 428, code: "versionMissing" });
  });

  it("answers a stale write with 412 and the settings as they are", async () => {
    const body = { set: { name: "Large" } };
    await call(plan.PATCH, { params: planId, version: 1, body });
    const { status, current } = await problemOf(
      await call(plan.PATCH, { params: planId, version: 1, body }),
    );
    expect(status).toBe(412);
    expect(settingsResponse.parse(current)).toMatchObject({ settingsVersion: 2 });
  });

  it("gives the plan as a file", async () => {
    const file = await call(planFile.GET, { params: planId });
    expect(file.headers.get("content-disposition")).toContain("Small.fourfold.json");
    expect(await file.json()).toMatchObject({ format: "fourfold.plan/1", name: "Small" });
  });

  it("pages through the changes, newest first", async () => {
    await call(plan.PATCH, { params: planId, version: 1, body: { set: { name: "Large" } } });
    const all = await (await call(changes.GET, { params: planId })).json();
    expect(all.changes.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    const older = await call(changes.GET, { params: planId, query: "?before=2&limit=5" });
    expect((await older.json()).changes).toHaveLength(1);
    const wrong = await call(changes.GET, { params: planId, query: "?limit=many" });
    expect(await problemOf(wrong)).toMatchObject({ status: 422, errors: [{ path: ["limit"] }] });
  });

  it("gives the plan as a change left it, and finds no version that was not made", async () => {
    await call(plan.PATCH, { params: planId, version: 1, body: { set: { name: "Large" } } });
    const of = (version: string) => call(pastPlan.GET, { params: { ...planId, version } });
    const past = pastPlanResponse.parse(await (await of("1")).json());
    expect(past).toMatchObject({ version: 1, settings: { name: "Small" }, scenarios: [] });
    expect(past.lines.map(({ id }) => id)).toEqual(["office", "legal"]);
    for (const version of ["3", "0", "first", "1.5"])
      expect(await problemOf(await of(version))).toMatchObject({ status: 404, code: "notFound" });
  });
});

describe("/api/plans/[id]/lines", () => {
  const wish = { line: operatingCost("new", 5), after: "office" };

  it("adds a line once, however often it is sent", async () => {
    const added = await call(lines.POST, { params: planId, body: wish });
    expect(added.status).toBe(201);
    expect(lineState.parse(await added.json())).toMatchObject({ version: 2, after: "office" });
    const again = await call(lines.POST, { params: planId, body: wish });
    expect([again.status, again.headers.get("etag")]).toEqual([200, '"2"']);
  });

  it("refuses another line under the same id with 409", async () => {
    const body = { line: operatingCost("legal", 5) };
    const refused = await call(lines.POST, { params: planId, body });
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: "lineExists" });
  });

  it("changes, removes and orders lines", async () => {
    const body = { set: { monthly: { low: 5_000, high: 9_000 } } };
    const changed = await call(line.PATCH, { params: legal, version: 1, body });
    expect(changed.headers.get("etag")).toBe('"2"');
    const ordered = await call(order.PUT, {
      ...{ params: planId, version: 2, body: { lines: ["legal", "office"] } },
    });
    expect(await ordered.json()).toEqual({ planVersion: 3, order: ["legal", "office"] });
    const removed = await call(line.DELETE, { params: legal, version: 2 });
    expect(removeLineResponse.parse(await removed.json()).removed.after).toBeNull();
  });

  it("brings the frozen model of an estimated run along, and never another under its name", async () => {
    await seed(scratch.database);
    const asked = { parameters: 7e9, tokens: 1.4e11, gpuModel: "h100-sxm" };
    const { model, estimate } = estimateResponse.parse(
      await (await call(estimates.POST, { body: asked })).json(),
    );
    const [low, high] = estimate.gpuHours.interval90;
    const gpuHours = { from: "estimator", model: model.id, median: estimate.gpuHours.median };
    const trainingRun = {
      ...{ id: "run", kind: "training-run", name: "7B", start: "2027-09", gpuCount: 8 },
      ...{ ...asked, pricePerGpuHour: 2.4, gpuHours: { ...gpuHours, low, high } },
    };
    const body = { line: trainingRun, models: { [model.id]: model } };
    expect((await call(lines.POST, { params: planId, body })).status).toBe(201);
    const read = planDocument.parse(await (await call(plan.GET, { params: planId })).json());
    expect(read.plan.models).toEqual({ [model.id]: model });
    const forged = { ...body, models: { [model.id]: { ...model, smearing: 9 } } };
    const other = { ...forged, line: { ...trainingRun, id: "run2" } };
    const refused = await call(lines.POST, { params: planId, body: other });
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: "modelExists" });
  });
});

describe("/api/projections", () => {
  it("projects a plan file in a scenario", async () => {
    const scenarios = [
      { id: "rich", name: "Rich", changes: [{ plan: { openingCash: 2_000_000 } }] },
    ];
    const asked = { plan: { ...smallPlan, scenarios }, scenario: "rich" };
    const answer = await call(projections.POST, { body: asked });
    const { cash, lines: byLine, metrics } = projectionResponse.parse(await answer.json());
    // 14,000 + 6,000 a month leave 1,980,000 after the first month.
    expect(cash.closing[0]).toBe(1_980_000);
    expect(byLine.office?.out[35]).toBe(14_000);
    expect(metrics).toMatchObject({ runway: { months: 36, beyond: true }, cashOutMonth: null });
  });

  it("says what a used GPU-hour costs, null where none is used (R56)", async () => {
    const run = {
      ...{ id: "run", kind: "training-run", name: "Run", start: "2027-02", parameters: 1 },
      ...{ tokens: 1, gpuModel: "h100-sxm", gpuCount: 1, gpuHours: 730, restartOverhead: 0 },
    };
    const plan = { ...smallPlan, lines: [{ ...run, pricePerGpuHour: 2.5 }] };
    const answer = await call(projections.POST, { body: { plan } });
    const { effectivePrice } = projectionResponse.parse(await answer.json()).metrics;
    expect(effectivePrice["h100-sxm"]?.slice(0, 3)).toEqual([null, 2.5, null]);
  });

  it.each([
    [{ plan: smallPlan, scenario: "none" }, "unknownScenario"],
    [{ plan: smallPlan, asked: "2031-01" }, "invalid"],
    [{ plan: { ...smallPlan, lines: "none" } }, "invalid"],
    [{}, "invalid"],
  ])("refuses %#", async (body, code) => {
    const refused = await call(projections.POST, { body });
    expect(await problemOf(refused)).toMatchObject({ status: 422, code });
  });
});

describe("/api/regressions", () => {
  it("fits a line with inference and predicts", async () => {
    const body = { x: [[1], [2], [3], [4]], y: [3, 5, 7, 10], columns: ["a"], predict: [[5]] };
    const answer = regressionResponse.parse(await (await call(regressions.POST, { body })).json());
    // By hand: slope 11.5 / 5, intercept 6.25 - 2.3 * 2.5, prediction 0.5 + 2.3 * 5.
    expect(answer.coefficients[0]?.name).toBe("(intercept)");
    expect(answer.coefficients[0]?.estimate).toBeCloseTo(0.5, 12);
    expect(answer.coefficients[1]?.estimate).toBeCloseTo(2.3, 12);
    expect(answer.predictions[0]?.fit).toBeCloseTo(12, 12);
  });

  it("names the columns that depend on each other", async () => {
    const body = {
      x: [
        [1, 2],
        [2, 4],
        [3, 6],
        [5, 10],
      ],
      y: [1, 2, 3, 4],
      columns: ["a", "b"],
    };
    const refused = await call(regressions.POST, { body });
    expect(await problemOf(refused)).toMatchObject({ status: 422, code: "dependentColumns" });
  });
});

describe("/api/runs", () => {
  it("lists runs and changes one by its version", async () => {
    await seed(scratch.database);
    const { runs: stored } = listRunsResponse.parse(await (await call(runs.GET)).json());
    const params = { id: stored[0]!.run.id };
    const body = { isExcluded: true };
    const changed = await call(run.PATCH, { params, version: 1, body });
    expect(runResponse.parse(await changed.json()).run.isExcluded).toBe(true);
    const refused = await call(run.DELETE, { params, version: 2 });
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: "publicRun" });
  });

  it("takes no public run from outside", async () => {
    await seed(scratch.database);
    const { runs: stored } = listRunsResponse.parse(await (await call(runs.GET)).json());
    const body = { run: { ...stored[0]!.run, id: "forged" } };
    const refused = await call(runs.POST, { body });
    expect(await problemOf(refused)).toMatchObject({ errors: [{ path: ["run", "origin"] }] });
  });
});

describe("/api/accelerators and /api/prices", () => {
  const value = {
    ...{ id: "quote", gpuModel: "Our Board", provider: "Nearby Cloud", date: "2026-11-02" },
    ...{ term: "on-demand", amountUsd: 2.1 },
  };

  it("list what is shipped, and take an own accelerator with its price", async () => {
    await seed(scratch.database);
    const board = { id: "board", name: "Our Board", peakTflops: 640 };
    expect((await call(accelerators.POST, { body: { value: board } })).status).toBe(201);
    expect((await call(accelerators.POST, { body: { value: board } })).status).toBe(200);
    expect((await call(prices.POST, { body: { value } })).headers.get("etag")).toBe('"1"');
    const gpus = acceleratorContract.list.parse(await (await call(accelerators.GET)).json());
    const listed = priceContract.list.parse(await (await call(prices.GET)).json());
    expect([gpus.entries.length, listed.entries.length]).toEqual([41, 124]);
  });

  it("correct and hide a public entry by its version, and remove none", async () => {
    await seed(scratch.database);
    const params = { id: "h20" };
    const body = { set: { peakTflops: 150 }, isHidden: true };
    const changed = await call(accelerator.PATCH, { params, version: 1, body });
    expect(acceleratorContract.entry.parse(await changed.json()).entry).toMatchObject({
      ...{ version: 2, isHidden: true, value: { peakTflops: 150 } },
    });
    const stale = await problemOf(await call(accelerator.PATCH, { params, version: 1, body }));
    expect(stale.status).toBe(412);
    expect(acceleratorContract.current.parse(stale.current).entry?.version).toBe(2);
    const refused = await call(accelerator.DELETE, { params, version: 2 });
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: "publicEntry" });
  });

  it("remove an own price, and want to be told its version", async () => {
    await call(prices.POST, { body: { value } });
    const params = { id: "quote" };
    const untold = await call(price.DELETE, { params });
    expect(await problemOf(untold)).toMatchObject({ status: 428, code: "versionMissing" });
    expect((await call(price.DELETE, { params, version: 1 })).status).toBe(200);
    const gone = await call(price.PATCH, { params, version: 1, body: { isHidden: true } });
    expect(await problemOf(gone)).toMatchObject({ status: 404, code: "notFound" });
  });

  it("name each field of a price that cannot be one", async () => {
    const body = { value: { ...value, amountUsd: -1, date: "soon" } };
    const refused = await problemOf(await call(prices.POST, { body }));
    expect(refused.errors?.map(({ path }) => path)).toEqual([
      ["value", "date"],
      ["value", "amountUsd"],
    ]);
  });
});

describe("a route that fails", () => {
  it("tells the terminal why and the caller nothing", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await scratch.database.write(
      (connection) => connection.$executeRaw`UPDATE "Line" SET "body" = '{"secret":1}'`,
    );
    const failed = await call(plan.GET, { params: planId });
    const text = await failed.clone().text();
    expect(await problemOf(failed)).toMatchObject({ status: 500, code: "internal" });
    expect(text).not.toMatch(/secret|zod|at /i);
    expect(written.mock.calls.join()).toContain("secret");
    written.mockRestore();
  });
});
