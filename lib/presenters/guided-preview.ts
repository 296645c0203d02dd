import { planFileSchema, type Plan } from "@/lib/domain/plan/plan-file";
import { project, type Projection } from "@/lib/domain/plan/project";
import { runGpuHours } from "@/lib/domain/plan/lines/training-run";
import { median } from "@/lib/domain/plan/quantity";
import type { GuidedAnswers } from "@/lib/domain/plan/templates/guided-answers";
import { guidedBasis, tokensPerExample } from "@/lib/domain/plan/templates/guided-basis";
import { guidedPlan } from "@/lib/domain/plan/templates/guided-plan";
import { medianGpuHours } from "@/lib/domain/plan/gpu-hours";
import { hoursPerMonth } from "@/lib/domain/plan/hours-per-month";
import type { Locale } from "@/lib/i18n/locale";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact, formatMonthCount, formatPercent } from "./number-format";
import { runwayText } from "./plan-metrics";
import type { PlanContext } from "./plan-context";
import type { Translator } from "./translator";

/** What six answers come to: the plan, projected. */
export type GuidedPreview = Readonly<{ plan: Plan; projection: Projection; runId: string }>;

export function guidedPreview(answers: GuidedAnswers): GuidedPreview {
  const plan = planFileSchema.parse(guidedPlan(answers));
  return { plan, projection: project(plan), runId: guidedBasis(answers).guided.run };
}

export type PreviewFigure = Readonly<{
  id: "runway" | "cashOut" | "largest" | "gpuHours";
  label: string;
  value: string;
  exact?: string;
  note: string;
  tone?: "bad" | "good";
}>;

/** Words of the namespace `guided.preview`, and a plan's own for what the overview says too. */
type PreviewContext = Readonly<{ t: Translator; plan: PlanContext }>;

/** The four figures beside the questions. */
export function previewFigures(
  preview: GuidedPreview,
  context: PreviewContext,
): readonly PreviewFigure[] {
  return [
    runwayFigure(preview, context),
    cashOutFigure(preview, context),
    largestFigure(preview, context),
    hoursFigure(preview, context),
  ];
}

function runwayFigure({ projection }: GuidedPreview, { t, plan }: PreviewContext): PreviewFigure {
  const { fundedRunway, runway, cashOutMonth } = projection.metrics;
  return {
    id: "runway",
    label: t("runway"),
    value: runwayText(fundedRunway, plan),
    note: t("runwayNote", { unfunded: runwayText(runway, plan) }),
    tone: cashOutMonth.value === null ? "good" : "bad",
  };
}

function cashOutFigure({ projection }: GuidedPreview, { t, plan }: PreviewContext): PreviewFigure {
  const { cashOutMonth, raiseBy } = projection.metrics;
  const { locale } = plan;
  const raise = raiseBy.value;
  const note =
    raise === null ? t("noRaise") : t("raiseBy", { month: formatMonth(raise.month, locale) });
  const out = cashOutMonth.value;
  return {
    id: "cashOut",
    label: t("cashOut"),
    value: out === null ? t("noCashOut") : formatMonth(out, locale),
    note,
    ...(out !== null && { tone: "bad" as const }),
  };
}

function largestFigure({ plan, projection }: GuidedPreview, context: PreviewContext) {
  const { locale, currency } = context.plan;
  const paid = plan.lines.map(({ id, name }) => {
    return { name, amount: sumOf(projection.lines.get(id)?.out) };
  });
  const total = paid.reduce((sum, { amount }) => sum + amount, 0);
  const largest = paid.reduce((most, one) => (one.amount > most.amount ? one : most), {
    name: "",
    amount: 0,
  });
  const share = formatPercent(total > 0 ? largest.amount / total : 0, { locale, digits: 0 });
  return {
    id: "largest",
    label: context.t("largest"),
    value: formatCompact(largest.amount, { locale, currency }),
    exact: formatExact(largest.amount, { locale, currency }),
    note: context.t("largestNote", { name: largest.name, share }),
  } as const;
}

function sumOf(series: Float64Array | undefined): number {
  return series?.reduce((sum, amount) => sum + amount, 0) ?? 0;
}

/** Hours of the one run by the physical rule; what it costs with its restarts and trials below. */
function hoursFigure({ plan, runId }: GuidedPreview, context: PreviewContext): PreviewFigure {
  const { locale, currency } = context.plan;
  const run = plan.lines.find(({ id }) => id === runId);
  if (run?.kind !== "training-run" || run.gpuHours === undefined)
    throw new RangeError(`previewFigures: the plan has no run "${runId}" with its hours`);
  const hours = medianGpuHours(run.gpuHours);
  const all = runGpuHours(run);
  const months = Math.ceil(all / (run.gpuCount * hoursPerMonth));
  return {
    id: "gpuHours",
    label: context.t("gpuHours"),
    value: formatCompact(hours, { locale }),
    exact: formatExact(hours, { locale, digits: 0 }),
    note: context.t("gpuHoursNote", {
      cost: formatCompact(all * median(run.pricePerGpuHour), { locale, currency }),
      gpus: formatExact(run.gpuCount, { locale }),
      time: formatMonthCount(months, locale),
    }),
  };
}

/** The figures that a question's help speaks of, written out. */
export function hintValues(answers: GuidedAnswers, locale: Locale) {
  const basis = guidedBasis(answers);
  const perExample = tokensPerExample(basis, answers.modelKind);
  const tokens = answers.dataUnits * perExample;
  const compact = (value: number) => formatCompact(value, { locale });
  return {
    perExample: formatExact(perExample, { locale }),
    tokens: compact(tokens),
    read: compact(tokens * answers.passes),
    share: formatExact(Math.round((tokens * answers.passes) / answers.parameters), { locale }),
  };
}
