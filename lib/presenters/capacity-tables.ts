import type { Plan } from "@/lib/domain/plan/plan-file";
import {
  gpuModelUses,
  holdingUses,
  type GpuModelUse,
  type HoldingUse,
} from "@/lib/domain/plan/gpu-use";
import type { Metric } from "@/lib/domain/plan/metrics";
import type { CreditUse, Projection } from "@/lib/domain/plan/project";
import { modelName } from "./capacity-chart";
import { formatMonth } from "./month-format";
import { formatCompact, formatExact, formatPercent } from "./number-format";
import type { PlanContext } from "./plan-context";
import { totalOf } from "./series-peak";

export type FactCell = Readonly<{
  text: string;
  /** All digits, on hover. */
  exact?: string;
  tone?: "good" | "warn" | "neutral";
}>;
export type FactColumn = Readonly<{ id: string; label: string; unit?: string; isText?: boolean }>;
export type FactRow = Readonly<{ id: string; name: string; cells: readonly FactCell[] }>;
export type FactTable = Readonly<{
  columns: readonly FactColumn[];
  rows: readonly FactRow[];
  note: string;
}>;

/** Amounts below it round to nothing in the currency. */
const half = 0.5;

/** For each GPU model: where its hours come from, how well they are used, what one really costs. */
export function modelTable(projection: Projection, context: PlanContext): FactTable {
  const { t, currency } = context;
  const sources = ["demanded", "owned", "reserved", "onDemand", "idle"] as const;
  return {
    columns: [
      { id: "model", label: t("capacity.model") },
      ...sources.map((id) => ({ id, label: t(`capacity.${id}`) })),
      { id: "utilisation", label: t("capacity.utilisation") },
      {
        id: "price",
        label: t("capacity.effectivePrice"),
        unit: t("capacity.perHour", { currency }),
      },
    ],
    rows: gpuModelUses(projection).map((use) => ({
      id: use.model,
      name: modelName(use.model),
      cells: [...sources.map((id) => hoursCell(use.hours[id], context)), ...useCells(use, context)],
    })),
    note: t("capacity.modelNote"),
  };
}

function useCells({ utilisation, effectivePrice }: GpuModelUse, context: PlanContext): FactCell[] {
  const { locale } = context;
  const price = (value: number) => ({
    text: formatExact(value, { locale, digits: 2 }),
    exact: formatExact(value, { locale }),
  });
  return [
    metricCell(utilisation, share(context), context),
    metricCell(effectivePrice, price, context),
  ];
}

function hoursCell(hours: number, { locale }: PlanContext): FactCell {
  return {
    text: formatCompact(hours, { locale }),
    exact: formatExact(hours, { locale, digits: 0 }),
  };
}

function share({ locale }: PlanContext) {
  return (value: number): FactCell => ({
    text: formatPercent(value, { locale, digits: 0 }),
    exact: formatPercent(value, { locale, digits: 2 }),
  });
}

function metricCell(
  metric: Metric<number>,
  cellOf: (value: number) => FactCell,
  { t }: PlanContext,
): FactCell {
  if (metric.value !== null) return cellOf(metric.value);
  return { text: t("metric.notAvailable"), exact: t(`capacity.reason.${metric.reason}`) };
}

/** For each line that holds GPUs: what it costs, what of it is used, and whether renting beats it. */
export function holdingTable(plan: Plan, projection: Projection, context: PlanContext): FactTable {
  const { t, currency } = context;
  const names = new Map(plan.lines.map(({ id, name }) => [id, name]));
  const unit = t("capacity.hours");
  return {
    columns: [
      { id: "line", label: t("table.line") },
      { id: "cost", label: t("capacity.cost"), unit: currency },
      { id: "held", label: t("capacity.held"), unit },
      { id: "used", label: t("capacity.used"), unit },
      { id: "idle", label: t("capacity.idleShare") },
      { id: "utilisation", label: t("capacity.utilisation") },
      { id: "breakEven", label: t("capacity.breakEven") },
      { id: "verdict", label: t("capacity.verdict"), isText: true },
    ],
    rows: holdingUses(projection).map((use) => ({
      id: use.line,
      name: names.get(use.line) ?? use.line,
      cells: holdingCells(use, context),
    })),
    note: t("capacity.holdingNote"),
  };
}

function holdingCells(use: HoldingUse, context: PlanContext): FactCell[] {
  const { locale } = context;
  const { utilisation } = use;
  const idle: Metric<number> =
    utilisation.value === null ? utilisation : { value: 1 - utilisation.value };
  return [
    { text: formatExact(use.cost, { locale, digits: 0 }) },
    hoursCell(use.hoursHeld, context),
    hoursCell(use.hoursUsed, context),
    metricCell(idle, share(context), context),
    metricCell(utilisation, share(context), context),
    metricCell(use.breakEven, share(context), context),
    verdictCell(use, context),
  ];
}

/** Whether holding pays, in words and by how much. */
function verdictCell(
  { saving, holding }: HoldingUse,
  { t, locale, currency }: PlanContext,
): FactCell {
  if (saving.value === null)
    return { text: t(`capacity.reason.${saving.reason}`), tone: "neutral" };
  const amount = formatExact(Math.abs(saving.value), { locale, currency });
  if (Math.abs(saving.value) < half) return { text: t("capacity.even"), tone: "neutral" };
  if (saving.value < 0) return { text: t("capacity.rentingCheaper", { amount }), tone: "warn" };
  return { text: t(`capacity.pays.${holding}`, { amount }), tone: "good" };
}

/** For each credit: what it pays in the plan, and what of it is lost. */
export function creditTable(plan: Plan, projection: Projection, context: PlanContext): FactTable {
  const { t, locale, currency } = context;
  const rows = plan.lines.flatMap((line): FactRow[] => {
    const use = projection.creditsByLine.get(line.id);
    if (line.kind !== "cloud-credit" || !use) return [];
    const money = (amount: number) => ({ text: formatExact(amount, { locale, digits: 0 }) });
    const expires = formatMonth(line.expires, locale, "long");
    const cells = [money(totalOf(use.drawn)), money(use.left), fateCell(use, expires, context)];
    return [{ id: line.id, name: line.name, cells }];
  });
  return {
    columns: [
      { id: "line", label: t("table.line") },
      { id: "drawn", label: t("capacity.drawn"), unit: currency },
      { id: "left", label: t("capacity.left"), unit: currency },
      { id: "fate", label: t("capacity.fate"), isText: true },
    ],
    rows,
    note: t("capacity.creditNote"),
  };
}

function fateCell({ left, lapses }: CreditUse, month: string, { t }: PlanContext): FactCell {
  if (left < half) return { text: t("capacity.spent"), tone: "good" };
  if (lapses) return { text: t("capacity.lapses", { month }), tone: "warn" };
  return { text: t("capacity.usable", { month }), tone: "neutral" };
}
