import { monthIndex } from "@/lib/domain/calendar/month";
import type { Discipline } from "@/lib/domain/plan/discipline";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import type { LineInput } from "@/lib/domain/plan/lines/registry";
import { dateFieldsOf, planFormat, type PlanFile } from "@/lib/domain/plan/plan-file";
import { median } from "@/lib/domain/plan/quantity";
import { mostMonths } from "@/lib/domain/plan/settings";
import type { GuidedAnswers } from "./guided-answers";
import { guidedBasis, tokensPerExample, type GuidedBasis } from "./guided-basis";
import { isOwnKind, scaled, scaledQuantity, scalingOf, type Scaling } from "./guided-scaling";
import { modelProfiles } from "./model-kind";
import { guidedWords } from "./texts/guided";
import { plannedHours } from "./usual-terms";

type LineOfKind<K extends LineInput["kind"]> = Extract<LineInput, { kind: K }>;

type Words = (typeof guidedWords)["en" | "zh"];

type Guide = Readonly<{
  answers: GuidedAnswers;
  basis: GuidedBasis;
  scaling: Scaling;
  words: Words;
}>;

/** Months that the plan goes on after its launch, at least: a year and a half of selling. */
const monthsOfSelling = 18;

/**
 * The plan that six answers come to: the field's template, its dates moved with the launch, its
 * amounts scaled to team, data and model. Each changed line's note says which answer it follows.
 *
 * Money is what was answered and no more: other rounds and loans stand in the plan switched off,
 * and so do reserved and owned GPUs, since nobody was asked for them. Every accepted answer gives
 * a plan that its schema accepts.
 */
export function guidedPlan(answers: GuidedAnswers): PlanFile {
  const basis = guidedBasis(answers);
  const scaling = scalingOf(answers, basis);
  const guide = { answers, basis, scaling, words: guidedWords[answers.language] };
  const launchAfter = monthIndex(answers.launch) - monthIndex(answers.start);
  return {
    format: planFormat,
    name: answers.name,
    currency: "USD",
    start: answers.start,
    months: Math.min(mostMonths, Math.max(basis.months, launchAfter + monthsOfSelling)),
    openingCash: answers.openingCash,
    interestOnCash: 0.03,
    field: answers.field,
    lines: basis.lines.flatMap((line) => answered(line, guide) ?? []),
  };
}

/** A line of the template as the answers have it; null when they leave no place for it. */
function answered(line: LineInput, guide: Guide): LineInput | null {
  switch (line.kind) {
    case "funding-round":
      return answeredRound(line, guide);
    case "loan":
    case "gpu-reservation":
    case "gpu-purchase":
      return { ...retimed(line, guide), off: true, note: said(line, guide, guide.words.notAsked) };
    case "cloud-credit":
      return line;
    case "subscription-revenue":
    case "usage-revenue":
      return answeredRevenue(line, guide);
    case "operating-cost":
      return answeredCost(line, guide);
    case "role":
      return answeredRole(line, guide);
    case "contractor":
      return answeredContractor(line, guide);
    case "dataset":
      return answeredDataset(line, guide);
    case "training-run":
      return answeredRun(line, guide);
    case "inference":
      return answeredService(line, guide);
    case "compliance":
      return answeredCompliance(line, guide);
    case "compute-service":
      return retimed(line, guide);
  }
}

/** The line with its dates moved; its note says so where the dates follow the answered launch. */
function retimed<L extends LineInput>(line: L, { scaling }: Guide): L {
  const values: Readonly<Record<string, unknown>> = line;
  const dates = dateFieldsOf(line).flatMap((field) => {
    const date = values[field];
    return typeof date === "string" ? [[field, scaling.month(date)]] : [];
  });
  return { ...line, ...Object.fromEntries(dates) };
}

/** What the answers did to the line, before what the template says of its figures. */
function said({ note }: LineInput, { answers }: Guide, sentence: string): string {
  return [sentence, note].join(answers.language === "en" ? " " : "");
}

function answeredRound(line: LineOfKind<"funding-round">, guide: Guide): LineInput | null {
  const { answers, basis, words } = guide;
  if (line.id !== basis.guided.round)
    return { ...retimed(line, guide), off: true, note: said(line, guide, words.notAsked) };
  if (answers.roundAmount === 0) return null;
  const { roundAmount: amount, roundMonth: closes } = answers;
  const { id, kind, name, instrument, probability } = line;
  return {
    ...{ id, kind, name, amount, closes, note: words.round },
    ...(instrument && { instrument }),
    ...(probability !== undefined && { probability }),
  };
}

function answeredRevenue(
  line: LineOfKind<"subscription-revenue" | "usage-revenue">,
  guide: Guide,
): LineInput {
  const { people } = guide.scaling;
  const note = said(line, guide, guide.words.revenue);
  if (line.kind === "usage-revenue") {
    const tokensPerMonth = scaledQuantity(line.tokensPerMonth, people);
    return { ...retimed(line, guide), tokensPerMonth, note };
  }
  const newPerMonth = scaledQuantity(line.newPerMonth, people);
  const customersAtStart = Math.round((line.customersAtStart ?? 0) * people);
  return { ...retimed(line, guide), newPerMonth, customersAtStart, note };
}

/** Desks grow with the people who sit at them; other running costs stay as the template has them. */
function answeredCost(line: LineOfKind<"operating-cost">, guide: Guide): LineInput {
  const moved = retimed(line, guide);
  if (line.category !== "office" || line.monthly === undefined) return moved;
  const monthly = scaledQuantity(line.monthly, guide.scaling.people);
  return { ...moved, monthly, note: said(line, guide, guide.words.office) };
}

function answeredRole(line: LineOfKind<"role">, guide: Guide): LineInput | null {
  const headcount = guide.scaling.heads.get(line.id);
  if (!headcount) return null;
  return { ...retimed(line, guide), headcount, note: said(line, guide, guide.words.role) };
}

function answeredContractor(line: LineOfKind<"contractor">, guide: Guide): LineInput {
  const people = Math.max(1, Math.round(line.people * guide.scaling.people));
  return { ...retimed(line, guide), people, note: said(line, guide, guide.words.contractor) };
}

function answeredDataset(line: LineOfKind<"dataset">, guide: Guide): LineInput | null {
  const { answers, basis, scaling, words } = guide;
  const isMain = line.id === basis.guided.dataset;
  if (!isOwnKind(answers, basis)) return isMain ? datasetOfKind(line, guide) : null;
  const months = scaling.duration(line.start, line.acquisitionMonths ?? 0);
  const grown = {
    ...retimed(line, guide),
    ...(line.storageGB !== undefined && {
      storageGB: scaledQuantity(line.storageGB, scaling.data),
    }),
    acquisitionMonths: months,
  };
  if (isMain)
    return { ...grown, units: answers.dataUnits, note: said(line, guide, words.mainData) };
  const units = scaledQuantity(line.units, scaling.data);
  return { ...grown, units, note: said(line, guide, words.data) };
}

/** The field's main dataset, of another kind of model than the field is usual for. */
function datasetOfKind(line: LineOfKind<"dataset">, guide: Guide): LineInput {
  const { answers, scaling, words } = guide;
  const profile = modelProfiles[answers.modelKind];
  return {
    id: line.id,
    kind: "dataset",
    ...words.datasets[answers.modelKind],
    source: line.source,
    start: scaling.month(line.start),
    acquisitionMonths: scaling.duration(line.start, line.acquisitionMonths ?? 0),
    units: answers.dataUnits,
    tokensPerUnit: profile.tokensPerUnit,
    acquisitionCostPerUnit: profile.costPerUnit,
  };
}

function answeredRun(line: LineOfKind<"training-run">, guide: Guide): LineInput | null {
  const { answers, basis, scaling, words } = guide;
  if (line.id === basis.guided.run) return mainRun(line, guide);
  if (!isOwnKind(answers, basis)) return null;
  const parameters = Math.max(1, scaled(line.parameters, scaling.parameters));
  const tokens = Math.max(1, scaled(line.tokens, scaling.data));
  const sized = { ...retimed(line, guide), parameters, tokens, team: scaledTeam(line, guide) };
  return withHours(sized, 2, said(line, guide, words.run));
}

/** The first model: its size, and every example read as often as was answered. */
function mainRun(line: LineOfKind<"training-run">, guide: Guide): LineInput {
  const { answers, basis, scaling, words } = guide;
  const { parameters, passes, dataUnits, modelKind } = answers;
  const tokens = Math.max(1, passes * dataUnits * tokensPerExample(basis, modelKind));
  const moved = { ...retimed(line, guide), parameters, tokens, team: scaledTeam(line, guide) };
  const months = monthIndex(answers.launch) - monthIndex(scaling.month(line.start));
  if (isOwnKind(answers, basis)) return withHours(moved, months, said(line, guide, words.mainRun));
  const named = { ...moved, name: words.models[modelKind] };
  return withHours(named, months, `${words.mainRun}${words.otherKind}`);
}

const gpusOfServer = 8;
const mostGpus = 1e7;
/** Longer than a quarter no first run should take; more GPUs for a shorter time cost the same. */
const longestRunMonths = 3;

/** GPU-hours by the physical rule, and whole servers enough to be done in the months there are. */
function withHours(
  run: LineOfKind<"training-run">,
  monthsLeft: number,
  note: string,
): LineOfKind<"training-run"> {
  const { parameters, tokens, gpuModel, restartOverhead = 0.1, experimentsRate = 0 } = run;
  const gpuHours = plannedHours({ parameters, tokens, gpuModel });
  const hours = median(gpuHours) * (1 + restartOverhead) * (1 + experimentsRate);
  const months = Math.min(longestRunMonths, Math.max(1, monthsLeft));
  const servers = Math.ceil(hours / (hoursPerMonth * months) / gpusOfServer);
  const gpuCount = Math.min(mostGpus, gpusOfServer * Math.max(1, servers));
  return { ...run, gpuHours, gpuCount, note };
}

/** The template's team by the same factor as the people, but at least one of each discipline. */
function scaledTeam({ team = {} }: LineOfKind<"training-run">, { scaling }: Guide) {
  const entries = Object.entries(team) as [Discipline, number][];
  return Object.fromEntries(
    entries.map(([discipline, heads]) => [
      discipline,
      Math.max(1, Math.floor(heads * scaling.people)),
    ]),
  );
}

function answeredService(line: LineOfKind<"inference">, guide: Guide): LineInput | null {
  const { answers, basis, scaling, words } = guide;
  const tokensPerSecondPerGpu = scaled(line.tokensPerSecondPerGpu, 1 / scaling.parameters);
  const served = { ...retimed(line, guide), tokensPerSecondPerGpu };
  const note = said(line, guide, words.serving);
  if (line.tokensPerMonth === undefined) return { ...served, note };
  if (!isOwnKind(answers, basis)) return null;
  return { ...served, tokensPerMonth: scaledQuantity(line.tokensPerMonth, scaling.data), note };
}

function answeredCompliance(line: LineOfKind<"compliance">, guide: Guide): LineInput {
  const setupMonths = guide.scaling.duration(line.start, line.setupMonths ?? 0);
  return { ...retimed(line, guide), setupMonths };
}
