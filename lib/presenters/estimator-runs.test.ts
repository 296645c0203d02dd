import { describe, expect, it } from "vitest";
import type { StoredRun } from "@/lib/contracts/run";
import { fitGpuHoursModel } from "@/lib/domain/estimator/model";
import { PUBLIC_RUNS } from "@/lib/domain/estimator/public-runs";
import {
  canChoose,
  countRuns,
  FIRST_VIEW,
  fitState,
  pageOf,
  queryOfView,
  runFacts,
  runRow,
  type RunsView,
  viewedRuns,
  viewOfQuery,
} from "./estimator-runs";

const runs: readonly StoredRun[] = PUBLIC_RUNS.map((run) => ({
  run,
  version: 1,
  isExcluded: false,
}));

function stored(id: string): StoredRun {
  const found = runs.find(({ run }) => run.id === id);
  if (!found) throw new Error(`no run ${id}`);
  return found;
}

function viewedIds(view: Partial<RunsView>): string[] {
  return viewedRuns(runs, { ...FIRST_VIEW, ...view }, "en").map(({ run }) => run.id);
}

describe("fitState", () => {
  it("has in the fit exactly the runs that the model uses", () => {
    const fitted = fitGpuHoursModel(PUBLIC_RUNS, { id: "public", date: "2026-11-01" });
    const inFit = runs.filter((one) => fitState(one).isIn).map(({ run }) => run.id);
    expect(fitted.ok && fitted.model.runsUsed).toEqual(inFit);
  });

  it.each([
    ["mlperf-retinanet-openimages-v4-0-4x-h100", "otherDomain"],
    ["mlperf-llama-2-70b-lora-v4-0-4x-h100", "benchmark"],
    ["vicuna-7b-v1-3", "finetune"],
    ["nllb-200-54-5b-moe", "noTokens"],
    ["llama-3-2-1b", "setAside"],
  ])("says why %s is out: %s", (id, reason) => {
    expect(fitState(stored(id))).toEqual({ isIn: false, reason });
  });

  it("names the person's own choice before any other reason", () => {
    const excluded = { ...stored("llama-2-7b"), isExcluded: true };
    expect(fitState(excluded)).toEqual({ isIn: false, reason: "excluded" });
    expect(canChoose(excluded)).toBe(true);
  });

  it("says what a marked run lacks", () => {
    const own = { ...stored("llama-2-7b").run, gpuModel: "our own chip" };
    const state = fitState({ run: own, version: 1, isExcluded: false });
    expect(state).toEqual({ isIn: false, reason: "unknownAccelerator" });
  });
});

describe("viewedRuns", () => {
  it("shows all of them, the largest first, when nothing is asked", () => {
    const hours = viewedRuns(runs, FIRST_VIEW, "en").map(({ run }) => run.gpuHours);
    expect(hours).toHaveLength(361);
    expect(hours).toEqual(hours.toSorted((one, other) => other - one));
  });

  it("finds runs by the beginning of every word, in any name that is shown", () => {
    expect(viewedIds({ search: "meta llama-2 70", place: "in" })).toEqual(["llama-2-70b"]);
    expect(viewedIds({ search: "no such model" })).toEqual([]);
  });

  it("finds Chinese names by any part", () => {
    const run = { ...stored("llama-2-7b").run, model: "医疗对话模型 7B" };
    const own = [{ run, version: 1, isExcluded: false }];
    const found = (search: string) => viewedRuns(own, { ...FIRST_VIEW, search }, "zh").length;
    expect(["对话", "医疗 7b", "7b", "法律"].map(found)).toEqual([1, 1, 1, 0]);
  });

  it("keeps to the fit, to a domain and to an origin", () => {
    expect(viewedIds({ place: "in" })).toHaveLength(77);
    expect(viewedIds({ place: "out" })).toHaveLength(284);
    expect(viewedIds({ domain: "code" })).toHaveLength(4);
    expect(viewedIds({ origin: "own" })).toEqual([]);
  });

  it("puts runs without the value last, whichever the direction", () => {
    const hasNone = (id: string) => stored(id).run.parameters === undefined;
    for (const isDescending of [true, false]) {
      const ids = viewedIds({ sort: "parameters", isDescending });
      const first = ids.findIndex(hasNone);
      expect(first).toBeGreaterThan(0);
      expect(ids.slice(first).every(hasNone)).toBe(true);
    }
  });

  it("sorts names as people count: 7B before 13B before 70B", () => {
    const ids = viewedIds({ search: "llama 2", place: "in", sort: "model", isDescending: false });
    expect(ids).toEqual(["llama-2-7b", "llama-2-13b", "llama-2-70b"]);
  });
});

describe("queryOfView", () => {
  it("says nothing of what is as at first", () => {
    expect(queryOfView(FIRST_VIEW)).toBe("");
  });

  it("makes an address that gives the same view", () => {
    const view: RunsView = {
      search: "llama 3 & co",
      domain: "image-generation",
      place: "out",
      origin: "public",
      sort: "date",
      isDescending: false,
      page: 3,
      open: "llama-3-8b",
    };
    expect(viewOfQuery(Object.fromEntries(new URLSearchParams(queryOfView(view))))).toEqual(view);
  });
});

describe("viewOfQuery", () => {
  it("takes what it does not know as not said", () => {
    const query = { domain: "astrology", sort: "__proto__", page: "-3", fit: ["in", "out"] };
    expect(viewOfQuery(query)).toEqual({ ...FIRST_VIEW, place: "in" });
  });
});

describe("pageOf", () => {
  it("cuts 361 rows into 8 pages of up to 50", () => {
    expect(pageOf(runs, 1)).toMatchObject({ pages: 8, from: 1, to: 50 });
    expect(pageOf(runs, 8)).toMatchObject({ page: 8, from: 351, to: 361 });
  });

  it("shows the last page when the one asked for is gone", () => {
    expect(pageOf(runs.slice(0, 60), 8)).toMatchObject({ page: 2, from: 51, to: 60 });
    expect(pageOf([], 8)).toEqual({ shown: [], page: 1, pages: 1, from: 0, to: 0 });
  });
});

describe("runRow", () => {
  it("writes a run as the trade does", () => {
    expect(runRow(stored("llama-2-7b"), "en")).toMatchObject({
      model: "Llama 2 7B",
      date: "Jul 18, 2023",
      parameters: "6.74B",
      tokens: "2T",
      gpu: "A100 80GB SXM",
      gpuHours: "184k",
      exactGpuHours: "184,320",
      isOwn: false,
      source: { host: "github.com", title: "Llama 2 model card" },
    });
  });

  it("names a unit that is not tokens", () => {
    const row = runRow(stored("mlperf-retinanet-openimages-v4-0-4x-h100"), "en");
    expect(row).toMatchObject({
      tokens: "4.68M",
      tokensUnit: "samples seen",
      gpu: "4 × H100 80GB SXM",
    });
  });
});

describe("countRuns", () => {
  it("counts all, those in the fit, and own ones", () => {
    expect(countRuns(runs)).toEqual({ total: 361, inFit: 77, own: 0 });
  });
});

describe("runFacts", () => {
  it("leaves out what is not known", () => {
    const facts = runFacts(stored("llama-2-7b").run, "en");
    expect(facts.map(({ id }) => id)).toEqual([
      "organisation",
      "date",
      "parameters",
      "tokens",
      "gpu",
      "gpuHours",
      "precision",
    ]);
    expect(facts[2]?.value).toBe("6.74B (6,740,000,000)");
  });
});
