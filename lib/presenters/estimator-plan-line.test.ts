import { describe, expect, it } from "vitest";
import { addLineRequest } from "@/lib/contracts/line";
import { estimateRun } from "@/lib/domain/estimator/estimate";
import { fitGpuHoursModel } from "@/lib/domain/estimator/model";
import { PUBLIC_RUNS } from "@/lib/domain/estimator/public-runs";
import { FIRST_ESTIMATE } from "./estimator-form";
import {
  planLineEffect,
  planLineTexts,
  type PlanLineTexts,
  type PlannedEstimate,
  readPlanLine,
} from "./estimator-plan-line";

const plan = {
  id: "northlight",
  name: "Northlight",
  currency: "USD",
  start: "2027-01",
  months: 36,
  lines: 12,
  version: 1,
  updatedAt: "2026-11-01T00:00:00.000Z",
};

function planned(): PlannedEstimate {
  const fitted = fitGpuHoursModel(PUBLIC_RUNS, { id: "runs-2026-11-01", date: "2026-11-01" });
  if (!fitted.ok) throw new Error(fitted.failure.kind);
  const answer = estimateRun(fitted.model, FIRST_ESTIMATE.run);
  if (!answer.ok) throw new Error(answer.failure.kind);
  return { input: FIRST_ESTIMATE, estimate: answer.estimate, model: fitted.model };
}

const estimated = planned();
const texts = planLineTexts(estimated, { plan, locale: "en", name: "7B base" });

function read(changes: Partial<PlanLineTexts>, at = plan) {
  return readPlanLine({ ...texts, ...changes }, estimated, {
    plan: at,
    lineId: "run",
    locale: "en",
  });
}

describe("planLineTexts", () => {
  it("opens with the run's own values and the usual rates", () => {
    expect(texts).toEqual({
      name: "7B base",
      start: "Jan 2027",
      gpuCount: "64",
      pricePerGpuHour: "2.5",
      restartOverhead: "10%",
      experimentsRate: "0%",
    });
  });

  it("does not carry a price into another currency", () => {
    const euros = { ...plan, currency: "EUR" };
    const opened = planLineTexts(estimated, { plan: euros, locale: "en", name: "7B base" });
    expect(opened.pricePerGpuHour).toBe("");
  });
});

describe("readPlanLine", () => {
  it("freezes the estimate, with its 90 % interval and its model, in a line that the contract takes", () => {
    const line = read({ start: "Sep 2027" });
    if (!line.ok) throw new Error("the dialog's own texts do not read");
    const { median, interval90 } = estimated.estimate.gpuHours;
    const [low, high] = interval90;
    expect(line.request.line).toEqual({
      kind: "training-run",
      id: "run",
      name: "7B base",
      start: "2027-09",
      parameters: 7e9,
      tokens: 1.4e11,
      gpuModel: "h100-sxm",
      gpuCount: 64,
      pricePerGpuHour: 2.5,
      restartOverhead: 0.1,
      experimentsRate: 0,
      gpuHours: { from: "estimator", model: "runs-2026-11-01", median, low, high },
    });
    expect(line.request.models).toEqual({ "runs-2026-11-01": estimated.model });
    expect(addLineRequest.safeParse(line.request).success).toBe(true);
  });

  it("names every field that cannot be used, with the reason", () => {
    const bad = {
      name: " ",
      start: "Sep 2040",
      gpuCount: "",
      pricePerGpuHour: "€2",
      restartOverhead: "-5%",
      experimentsRate: "ten",
    };
    expect(read(bad)).toEqual({
      ok: false,
      problems: {
        name: { kind: "required" },
        start: { kind: "outsidePlan" },
        gpuCount: { kind: "empty" },
        pricePerGpuHour: { kind: "otherCurrency", found: "€" },
        restartOverhead: { kind: "tooSmall", minimum: "0%" },
        experimentsRate: { kind: "notNumber" },
      },
    });
  });

  it("takes the plan's first and last month, and none beyond", () => {
    const months = ["2026-12", "2027-01", "2029-12", "2030-01"];
    expect(months.map((start) => read({ start }).ok)).toEqual([false, true, true, false]);
  });
});

describe("planLineEffect", () => {
  it("counts restarts and trials, and the months that the GPUs need", () => {
    const line = read({
      gpuCount: "2",
      restartOverhead: "20%",
      experimentsRate: "50%",
      start: "2027-11",
    });
    if (!line.ok) throw new Error("the texts do not read");
    const frozen = { from: "estimator" as const, model: "m", median: 4000, low: 2000, high: 8000 };
    const request = { ...line.request, line: { ...line.request.line, gpuHours: frozen } };
    // 4000 · 1.2 · 1.5 = 7200 GPU-hours, at 2 · 730 a month: 4.9 months; 7200 · 2.5 = 18,000.
    expect(planLineEffect(request as typeof line.request, { plan, locale: "en" })).toEqual({
      hours: "7.2k",
      cost: "$18k",
      duration: "150 days",
      from: "Nov 2027",
      until: "Mar 2028",
      span: "manyMonths",
    });
  });
});
