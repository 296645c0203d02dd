import { firstBinding, isShort, type Binding } from "@/lib/domain/plan/binding";
import { budgets, type Budget } from "@/lib/domain/plan/lines/line-kind";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Projection } from "@/lib/domain/plan/project";
import { coverageMark, coverageText, resourceList } from "./coverage-text";
import { joined } from "./joined";
import { formatMonth } from "./month-format";
import type { PlanContext } from "./plan-context";

/** One resource in one month: enough, short, or nothing asked of it. */
export type CoverageCell = Readonly<{
  state: "short" | "enough" | "none";
  /** The digit drawn in a cell that is short. */
  mark: string;
  /** Two digits, or a word, for table and tooltip. */
  value: string;
  /** All of it in words. */
  label: string;
}>;

export type CoverageRow = Readonly<{
  id: Budget;
  label: string;
  color: Budget;
  /** How many months are short, at the end of the row. */
  note: string;
  cells: readonly CoverageCell[];
}>;

/** How far each resource covers what the plan asks of it, month by month (R42–R46). */
export function coverageStrip(plan: Plan, projection: Projection, context: PlanContext) {
  const rows = budgets.map((budget) => coverageRow(budget, projection, context));
  return {
    title: coverageFinding(plan, projection, context),
    subtitle: context.t("coverage.subtitle"),
    summary: coverageSummary(projection, context),
    keys: projection.months,
    rows,
    first: firstCell(projection),
  };
}

/** What binds first, and the run that starts then: the strip's title. */
export function coverageFinding(plan: Plan, projection: Projection, context: PlanContext): string {
  const { t, locale } = context;
  const binding = firstBinding(projection);
  if (!binding) {
    const isAsked = projection.coverage.tightest.some((budget) => budget !== null);
    const last = formatMonth(projection.months.at(-1)!, locale, "long");
    return t(isAsked ? "coverage.enough" : "coverage.nothing", { last });
  }
  const resources = resourceList(binding.short, context);
  const month = formatMonth(binding.month, locale, "long");
  const run = runStarting(plan, binding);
  if (!run) return t("coverage.finding", { resources, month });
  return t("coverage.findingRun", { resources, month, run });
}

/** The name of the training run that starts in the month that binds first, where one does. */
function runStarting({ lines }: Plan, { month, short }: Binding): string | null {
  const needsMore = short.some((budget) => budget !== "funds");
  const run = lines.find(
    (line) => line.kind === "training-run" && !line.off && line.start === month,
  );
  return run && needsMore ? run.name : null;
}

function coverageRow(budget: Budget, projection: Projection, context: PlanContext): CoverageRow {
  const { t } = context;
  const cells = projection.coverage[budget].map((_, month) =>
    coverageCell(budget, month, projection, context),
  );
  const short = cells.filter(({ state }) => state === "short").length;
  return {
    id: budget,
    label: t(`budget.${budget}`),
    color: budget,
    note: t(noteKey(cells, short), { short }),
    cells,
  };
}

function noteKey(cells: readonly CoverageCell[], short: number): string {
  if (short > 0) return "coverage.months";
  const isAsked = cells.some(({ state }) => state !== "none");
  return isAsked ? "coverage.enoughNote" : "coverage.noDemand";
}

function coverageCell(
  budget: Budget,
  month: number,
  { coverage, months }: Projection,
  { t, locale }: PlanContext,
): CoverageCell {
  const covered = coverage[budget][month] ?? null;
  const place = {
    resource: t(`budget.${budget}`),
    month: formatMonth(months[month]!, locale, "long"),
  };
  if (covered === null) {
    const label = t("coverage.cellNone", place);
    return { state: "none", mark: "", value: t("coverage.noDemand"), label };
  }
  const value = coverageText(covered, locale);
  const state = isShort(covered) ? "short" : "enough";
  const label = t(state === "short" ? "coverage.cellShort" : "coverage.cellEnough", {
    ...place,
    value,
  });
  return { state, mark: state === "short" ? coverageMark(covered) : "", value, label };
}

function coverageSummary(projection: Projection, { t, locale }: PlanContext): string {
  const parts = budgets.flatMap((budget) => {
    const short = projection.months.filter((_, month) =>
      isShort(projection.coverage[budget][month]),
    );
    if (!short[0]) return [];
    const month = formatMonth(short[0], locale, "long");
    return [t("coverage.part", { resource: t(`budget.${budget}`), count: short.length, month })];
  });
  if (parts.length === 0) return t("coverage.summaryEnough");
  return t("coverage.summary", { parts: joined(parts, locale) });
}

/** Where a reader who comes by keyboard begins: what binds first. */
function firstCell(projection: Projection) {
  const binding = firstBinding(projection);
  if (!binding) return { row: 0, column: 0 };
  return {
    row: budgets.indexOf(binding.tightest),
    column: projection.months.indexOf(binding.month),
  };
}
