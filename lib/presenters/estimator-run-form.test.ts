import { describe, expect, it } from "vitest";
import { PUBLIC_RUNS } from "@/lib/domain/estimator/public-runs";
import {
  changedFields,
  differingFields,
  emptyRunTexts,
  readRun,
  runTexts,
  type RunTexts,
} from "./estimator-run-form";

const filled: RunTexts = {
  ...emptyRunTexts("2027-05-31"),
  model: "Aster 7B",
  organisation: "Northlight",
  parameters: "7B",
  tokens: "140B",
  gpuCount: "64",
  wallClockHours: "110",
  gpuHours: "7040",
};

function read(texts: Partial<RunTexts>) {
  return readRun({ ...filled, ...texts }, { id: "own-1", locale: "en" });
}

describe("readRun", () => {
  it("makes a run of the company's own", () => {
    expect(read({})).toEqual({
      ok: true,
      run: {
        id: "own-1",
        model: "Aster 7B",
        organisation: "Northlight",
        date: "2027-05-31",
        domain: "language",
        kind: "pretrain",
        architecture: "dense",
        parameters: 7e9,
        tokens: 1.4e11,
        tokensUnit: "tokens",
        gpuModel: "h100-sxm",
        gpuCount: 64,
        wallClockHours: 110,
        gpuHours: 7040,
        gpuHoursBasis: "own-log",
        confidence: "high",
        verification: "own-record",
        inDefaultFit: true,
        origin: "own",
      },
    });
  });

  it("multiplies GPUs by hours where GPU-hours are not given", () => {
    const run = { gpuHours: 64 * 110, gpuHoursBasis: "count-times-wall-clock" };
    expect(read({ gpuHours: "" })).toMatchObject({ ok: true, run });
  });

  it("names every field that cannot be used, with the reason", () => {
    const texts = {
      model: " ",
      date: "31 May",
      activeParameters: "9B",
      tokens: "many",
      gpuHours: "",
      wallClockHours: "",
      sourceUrl: "our wiki",
    };
    expect(read(texts)).toEqual({
      ok: false,
      problems: {
        model: { kind: "required" },
        date: { kind: "notDay" },
        activeParameters: { kind: "aboveParameters" },
        tokens: { kind: "notNumber" },
        gpuHours: { kind: "required" },
        sourceUrl: { kind: "notAddress" },
      },
    });
  });

  it("says why typed GPU-hours are refused, not that they are missing", () => {
    const problems = { gpuHours: { kind: "tooSmall", minimum: "0.001" } };
    expect(read({ gpuHours: "0", wallClockHours: "", gpuCount: "" })).toEqual({
      ok: false,
      problems,
    });
  });

  it("takes only addresses of the web", () => {
    const problems = { sourceUrl: { kind: "notAddress" } };
    expect(read({ sourceUrl: "javascript:alert(1)" })).toEqual({ ok: false, problems });
  });
});

describe("runTexts", () => {
  it("gives back the same run when it is read again", () => {
    const first = read({ activeParameters: "1.3B", notes: "two restarts" });
    if (!first.ok) throw new Error("the filled form does not read");
    const again = readRun(runTexts(first.run), { id: "own-1", locale: "zh" });
    expect(again).toEqual(first);
  });

  it("says every public run in texts that read without a problem with numbers", () => {
    const kinds = PUBLIC_RUNS.flatMap((run) => {
      const again = readRun(runTexts(run), { id: run.id, locale: "en" });
      return again.ok ? [] : Object.values(again.problems).map(({ kind }) => kind);
    });
    expect(kinds).toEqual([]);
  });
});

describe("differingFields", () => {
  it("names what two versions do not agree on", () => {
    const theirs = { ...filled, tokens: "150B", notes: "checked" };
    expect(differingFields(filled, theirs)).toEqual(["tokens", "notes"]);
  });
});

describe("changedFields", () => {
  it("sends whole fields, and null for those taken away", () => {
    const before = read({ notes: "two restarts" });
    const after = read({ tokens: "", model: "Aster 7B v2" });
    if (!before.ok || !after.ok) throw new Error("a form does not read");
    expect(changedFields(before.run, after.run)).toEqual({
      model: "Aster 7B v2",
      tokens: null,
      tokensUnit: null,
      notes: null,
    });
  });
});
