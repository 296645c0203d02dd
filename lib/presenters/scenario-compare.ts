import { deltaOf, figuresOf, type Delta, type Figures } from "@/lib/domain/plan/compare";
import { budgets, type Budget } from "@/lib/domain/plan/lines/line-kind";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { project, type Projection } from "@/lib/domain/plan/project";
import { resolve, type ScenarioFailure } from "@/lib/domain/plan/scenario";
import { measures, type DeltaUnit, type FigureWords } from "./compare-measures";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact, formatPercent } from "./number-format";
import type { PlanContext } from "./plan-context";
import { scenarioColor, scenarioName } from "./scenario-words";
import { totalOf } from "./series-peak";
import type { Translator } from "./translator";

/** A scenario that is compared: the plan as it is in it, and what that does month by month. */
export type Compared = Readonly<{
  id: string;
  name: string;
  color: Budget;
  plan: Plan;
  /** How many of its changes concern lines that are gone (R60). */
  skipped: number;
  projection: Projection;
}>;

/** A cell of a comparison; the first scenario has no distance, as it is what all are measured by. */
export type CompareCell = FigureWords & Readonly<{ delta?: string; isSame?: boolean }>;

export type CompareRow = Readonly<{ id: string; label: string; cells: readonly CompareCell[] }>;

/** The metrics of scenarios side by side, each with its distance from the first (UX: sign, amount, percent). */
export function metricRows(
  compared: readonly Compared[],
  context: PlanContext,
): readonly CompareRow[] {
  const figures = compared.map(({ projection }) => figuresOf(projection));
  const last = compared[0]?.projection.months.at(-1);
  if (last === undefined) return [];
  const month = formatMonth(last, context.locale);
  return measures.map((measure) => ({
    id: measure.id,
    label: context.t(`compare.measure.${measure.id}`, { month }),
    cells: figures.map((own, column) => ({
      ...measure.words(own, context),
      ...(column === 0 || !measure.distance
        ? {}
        : distanceWords(measure.distance, { now: own, base: figures[0]! }, context)),
    })),
  }));
}

type Distance = NonNullable<(typeof measures)[number]["distance"]>;
type Pair = Readonly<{ now: Figures; base: Figures }>;

function distanceWords({ unit, between }: Distance, { now, base }: Pair, context: PlanContext) {
  const delta = between(now, base);
  return delta ? deltaWords(delta, unit, context) : {};
}

/** A distance with its sign, and its percentage where it is one of amounts; "n/a" from a base of zero. */
function deltaWords(
  delta: Delta,
  unit: DeltaUnit,
  context: PlanContext,
): Readonly<{ delta: string; isSame: boolean }> {
  const { t, locale } = context;
  if (delta.amount === 0 && !delta.isAtLeast) return { delta: t("compare.same"), isSame: true };
  const amount = amountWords(delta.amount, unit, context);
  const percent =
    delta.share === null
      ? t("metric.notAvailable")
      : formatPercent(delta.share, { locale, signed: true });
  const hasShare = unit === "money" || unit === "count" || delta.share !== null;
  const both = hasShare && unit !== "points" ? t("compare.delta", { amount, percent }) : amount;
  return { delta: delta.isAtLeast ? t("compare.atLeast", { delta: both }) : both, isSame: false };
}

function amountWords(
  amount: number,
  unit: DeltaUnit,
  { t, locale, currency }: PlanContext,
): string {
  const signed = { locale, signed: true };
  switch (unit) {
    case "money":
      return formatCompact(amount, { ...signed, currency });
    case "count":
      return formatCompact(amount, signed);
    case "months":
      return t("compare.months", { amount: formatExact(amount, signed), count: Math.abs(amount) });
    case "points":
      return t("compare.points", { amount: formatExact(amount * 100, { ...signed, digits: 1 }) });
  }
}

export type BudgetRow = CompareRow &
  Readonly<{
    /** None for the total. */
    budget: Budget | null;
    /** Share of the largest amount of a budget in the table, for the bars. */
    shares: readonly number[];
  }>;

/** What each budget pays over all months, in each scenario, and the sum of the four. */
export function budgetRows(
  compared: readonly Compared[],
  context: PlanContext,
): readonly BudgetRow[] {
  const paid = compared.map(({ projection }) =>
    budgets.map((budget) => totalOf(projection.budgets[budget].out)),
  );
  const largest = Math.max(...paid.flat(), 0);
  const rows = budgets.map((budget, row): BudgetRow => {
    const amounts = paid.map((totals) => totals[row]!);
    return {
      ...{ id: budget, budget, label: context.t(`budget.${budget}`) },
      cells: amountCells(amounts, context),
      shares: amounts.map((amount) => (largest > 0 ? amount / largest : 0)),
    };
  });
  const totals = paid.map(totalOf);
  const total = { id: "total", budget: null, label: context.t("compare.total"), shares: [] };
  return [...rows, { ...total, cells: amountCells(totals, context) }];
}

function amountCells(amounts: readonly number[], context: PlanContext): readonly CompareCell[] {
  const { locale, currency } = context;
  return amounts.map((amount, column) => ({
    value: formatExact(amount, { locale, currency }),
    ...(column === 0 ? {} : deltaWords(deltaOf(amount, amounts[0]!)!, "money", context)),
  }));
}

const lineDashes = ["solid", "dashed", "dotted", "dashdot"] as const;

/** How the line of a column is drawn: the first solid, the others each in its way. */
export function lineDash(column: number): (typeof lineDashes)[number] {
  return lineDashes[column] ?? "dotted";
}

/** Closing cash of scenarios on one scale: with the floor and each month of running out. */
export function comparedCash(compared: readonly Compared[], context: PlanContext) {
  const { t, currency } = context;
  return {
    title: comparedFinding(compared, context),
    subtitle: t("cash.subtitle", { currency }),
    summary: comparedSummary(compared, context),
    keys: compared[0]?.projection.months ?? [],
    series: compared.map(({ id, name, color, projection }, column) => ({
      id,
      label: name,
      color,
      form: "line" as const,
      dash: lineDash(column),
      values: [...projection.cash.closing],
    })),
    references: floorsOf(compared, context),
    markers: compared.flatMap((scenario) => outMarker(scenario, context)),
  };
}

/** The floor; where scenarios have different ones, each under the name of the first that has it. */
function floorsOf(compared: readonly Compared[], { t, locale, currency }: PlanContext) {
  const owners = new Map<number, string>();
  for (const { name, plan } of compared) {
    if (plan.cashFloor !== undefined && !owners.has(plan.cashFloor))
      owners.set(plan.cashFloor, name);
  }
  return [...owners].map(([value, name]) => {
    const amount = formatCompact(value, { locale, currency });
    const label =
      owners.size > 1 ? t("compare.floorOf", { amount, name }) : t("cash.floor", { amount });
    return { id: `floor-${value}`, value, label, tone: "warn" as const };
  });
}

function outMarker({ id, projection }: Compared, { t, locale }: PlanContext) {
  const out = projection.metrics.cashOutMonth.value;
  if (out === null) return [];
  const value = projection.cash.closing[projection.months.indexOf(out)]!;
  const label = t("compare.outMark", { month: formatMonth(out, locale) });
  return [{ id: `out-${id}`, key: out, value, label, tone: "bad" as const }];
}

/** How long cash lasts in the scenarios, in one sentence: the chart's title. */
export function comparedFinding(compared: readonly Compared[], context: PlanContext): string {
  const { t, locale } = context;
  const byRunway = [...compared].sort((one, other) => monthsOf(other) - monthsOf(one));
  const [best, worst] = [byRunway[0], byRunway.at(-1)];
  if (!best || !worst) return "";
  const out = compared.filter(({ projection }) => projection.metrics.cashOutMonth.value !== null);
  const monthOf = ({ projection }: Compared) =>
    formatMonth(projection.metrics.cashOutMonth.value ?? projection.months.at(-1)!, locale, "long");
  const values = {
    ...{ count: compared.length, out: out.length, month: monthOf(best), best: best.name },
    ...{ worst: worst.name, first: monthOf(worst) },
  };
  if (out.length === 0)
    return t("compare.noneOut", { ...values, ...highestEnd(compared, context) });
  if (out.length < compared.length) return t("compare.someOut", values);
  return t(monthsOf(best) === monthsOf(worst) ? "compare.allOutAlike" : "compare.allOut", values);
}

const monthsOf = ({ projection }: Compared) => projection.metrics.fundedRunway.months;

const endOf = ({ projection }: Compared) => projection.cash.closing.at(-1)!;

function highestEnd(compared: readonly Compared[], { locale, currency }: PlanContext) {
  const highest = compared.reduce((most, one) => (endOf(one) > endOf(most) ? one : most));
  return { best: highest.name, amount: formatCompact(endOf(highest), { locale, currency }) };
}

function comparedSummary(
  compared: readonly Compared[],
  { t, locale, currency }: PlanContext,
): string {
  return compared
    .map((scenario) => {
      const { cash } = scenario.projection;
      const money = (value: number) => formatCompact(value, { locale, currency });
      return t("compare.summary", {
        name: scenario.name,
        opening: money(cash.opening[0]!),
        closing: money(endOf(scenario)),
        lowest: money(scenario.projection.metrics.lowestCash.amount),
        month: formatMonth(scenario.projection.metrics.lowestCash.month, locale, "long"),
      });
    })
    .join(" ");
}

/** A scenario that does not fit the plan any more, and why. */
export type FailedScenario = Readonly<{ id: string; name: string; failure: ScenarioFailure }>;

export type Comparison = Readonly<{
  compared: readonly Compared[];
  failed: readonly FailedScenario[];
}>;

/** Resolves and projects scenarios, in the order asked for; those that do not resolve stand apart. */
export function compareScenarios(source: Plan, ids: readonly string[], t: Translator): Comparison {
  const [compared, failed]: [Compared[], FailedScenario[]] = [[], []];
  for (const id of ids) {
    const name = scenarioName(source.scenarios, id, t);
    const resolution = resolve(source, id);
    if (!resolution.ok) failed.push({ id, name, failure: resolution.failure });
    else {
      const { plan, skipped } = resolution;
      const color = scenarioColor(source.scenarios, id);
      compared.push({ id, name, color, plan, skipped: skipped.length, projection: project(plan) });
    }
  }
  return { compared, failed };
}
