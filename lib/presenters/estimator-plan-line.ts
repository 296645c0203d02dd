import type { AddLineRequest } from "@/lib/contracts/line";
import type { PlanSummary } from "@/lib/contracts/plan";
import { addMonths, monthIndex } from "@/lib/domain/calendar/month";
import type { RunEstimate } from "@/lib/domain/estimator/estimate";
import type { FrozenModel } from "@/lib/domain/estimator/frozen-model";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import { type LineInput, lineSchema } from "@/lib/domain/plan/lines/registry";
import { runGpuHours } from "@/lib/domain/plan/lines/training-run";
import type { Locale } from "@/lib/i18n/locale";
import { formatDuration } from "./estimator-answer";
import { type EstimateInput, type FieldProblem, readWithin } from "./estimator-form";
import { formatMonth } from "./month-format";
import { parseMonth, type MonthFailure } from "./month-parse";
import { formatCompact, formatEditable, formatExact, formatPercent } from "./number-format";
import { parseNumber } from "./number-parse";

export const PLAN_LINE_FIELDS = [
  "name",
  "start",
  "gpuCount",
  "pricePerGpuHour",
  "restartOverhead",
  "experimentsRate",
] as const;

export type PlanLineField = (typeof PLAN_LINE_FIELDS)[number];
export type PlanLineTexts = Readonly<Record<PlanLineField, string>>;
export type PlanLineProblem = FieldProblem | MonthFailure | Readonly<{ kind: "outsidePlan" }>;

/** An estimate that somebody wants in a plan: the run, the answer, and the model that gave it. */
export type PlannedEstimate = Readonly<{
  input: EstimateInput;
  estimate: RunEstimate;
  model: FrozenModel;
}>;

/** The rates that a training run has when nobody says otherwise. */
const usual = { restartOverhead: 0.1, experimentsRate: 0 } as const;

/**
 * The dialog as it opens on a plan. A price in another currency is not carried over: nothing here
 * knows the rate of exchange.
 */
export function planLineTexts(
  { input }: PlannedEstimate,
  { plan, locale, name }: Readonly<{ plan: PlanSummary; locale: Locale; name: string }>,
): PlanLineTexts {
  const { gpuCount, pricePerGpuHour } = input.run;
  const isSameCurrency = plan.currency === input.currency;
  const number = (value: number | undefined) =>
    value === undefined ? "" : formatEditable(value, { locale });
  return {
    name,
    start: formatMonth(plan.start, locale),
    gpuCount: number(gpuCount),
    pricePerGpuHour: isSameCurrency ? number(pricePerGpuHour) : "",
    restartOverhead: formatPercent(usual.restartOverhead, { locale }),
    experimentsRate: formatPercent(usual.experimentsRate, { locale }),
  };
}

export type ReadPlanLine =
  | Readonly<{ ok: true; request: AddLineRequest }>
  | Readonly<{ ok: false; problems: Readonly<Partial<Record<PlanLineField, PlanLineProblem>>> }>;

type Place = Readonly<{ plan: PlanSummary; lineId: string; locale: Locale }>;

/** The line that the dialog describes, with the estimate frozen in it and its model beside it. */
export function readPlanLine(
  texts: PlanLineTexts,
  planned: PlannedEstimate,
  place: Place,
): ReadPlanLine {
  const { numbers, problems } = readPlanLineNumbers(texts, place);
  const start = parseMonth(texts.start);
  const name = texts.name.trim();
  if (!start.ok) problems.start = start.failure;
  else if (!isInside(place.plan, start.value)) problems.start = { kind: "outsidePlan" };
  if (name === "") problems.name = { kind: "required" };
  if (!start.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const line = trainingRunLine(planned, {
    id: place.lineId,
    name,
    start: start.value,
    ...(numbers as Record<keyof typeof numbers, number>),
  });
  const { model } = planned;
  return { ok: true, request: { line, models: { [model.id]: model } } };
}

function isInside(plan: PlanSummary, month: string): boolean {
  const offset = monthIndex(month) - monthIndex(plan.start);
  return offset >= 0 && offset < plan.months;
}

function readPlanLineNumbers(texts: PlanLineTexts, { plan, locale }: Place) {
  const problems: Partial<Record<PlanLineField, PlanLineProblem>> = {};
  const read = (field: "gpuCount" | "pricePerGpuHour", bounds: { least: number; most: number }) => {
    const currency = field === "pricePerGpuHour" ? { currency: plan.currency } : {};
    const number = readWithin(texts[field], { ...bounds, ...currency, locale });
    if (number.ok) return number.value;
    problems[field] = number.problem;
    return undefined;
  };
  const readRate = (field: "restartOverhead" | "experimentsRate", most: number) => {
    const rate = parseNumber(texts[field], { percent: true });
    if (!rate.ok) problems[field] = rate.failure;
    else if (rate.value < 0) problems[field] = { kind: "tooSmall", minimum: "0%" };
    else if (rate.value > most)
      problems[field] = { kind: "tooBig", maximum: `${formatExact(most * 100, { locale })}%` };
    else return rate.value;
    return undefined;
  };
  const numbers = {
    gpuCount: read("gpuCount", { least: 1, most: 1e7 }),
    pricePerGpuHour: read("pricePerGpuHour", { least: 0, most: 1e6 }),
    restartOverhead: readRate("restartOverhead", 10),
    experimentsRate: readRate("experimentsRate", 100),
  };
  return { numbers, problems };
}

type LineFields = Readonly<{
  id: string;
  name: string;
  start: string;
  gpuCount: number;
  pricePerGpuHour: number;
  restartOverhead: number;
  experimentsRate: number;
}>;

/** The interval that a plan keeps is the one of 90 %: all its quantities are meant so. */
function trainingRunLine({ input, estimate, model }: PlannedEstimate, fields: LineFields) {
  const { median, interval90 } = estimate.gpuHours;
  const [low, high] = interval90;
  const { parameters, activeParameters, tokens, gpuModel } = input.run;
  return {
    kind: "training-run",
    ...fields,
    ...{ parameters, tokens, gpuModel },
    ...(activeParameters === undefined ? {} : { activeParameters }),
    gpuHours: { from: "estimator", model: model.id, median, low, high },
  } satisfies LineInput;
}

/** What the line will mean for the plan: all its GPU-hours, their price, and until when they run. */
export function planLineEffect(
  { line }: AddLineRequest,
  { plan, locale }: Readonly<{ plan: PlanSummary; locale: Locale }>,
) {
  const run = lineSchema.parse(line);
  if (run.kind !== "training-run" || typeof run.pricePerGpuHour !== "number")
    throw new RangeError(`planLineEffect: not a training run at one price: ${run.kind}`);
  const hours = runGpuHours(run);
  const months = Math.max(1, Math.ceil(hours / (run.gpuCount * hoursPerMonth) - 1e-9));
  const money = { locale, currency: plan.currency };
  return {
    hours: formatCompact(hours, { locale }),
    cost: formatCompact(hours * run.pricePerGpuHour, money),
    duration: formatDuration(hours / run.gpuCount, locale),
    from: formatMonth(run.start, locale),
    until: formatMonth(addMonths(run.start, months - 1), locale),
    span: months === 1 ? "oneMonth" : "manyMonths",
  };
}
