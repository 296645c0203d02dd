import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import type { GpuHoursByMonth } from "@/lib/domain/plan/capacity";
import type { Projection } from "@/lib/domain/plan/project";
import { formatMonth } from "./month-format";
import { formatCompact, formatPercent } from "./number-format";
import type { PlanContext } from "./plan-context";
import { peakOf, totalOf } from "./series-peak";

/** How each source of GPU-hours is drawn: what is held in full, what is rented striped, idle hollow. */
const sources = [
  { id: "owned", color: "text", texture: "solid" },
  { id: "reserved", color: "compute", texture: "solid" },
  { id: "onDemand", color: "compute", texture: "hatched" },
  { id: "idle", color: "text", texture: "outlined" },
] as const;

export type ModelChoice = Readonly<{ value: string; label: string }>;

/** The GPU models of a plan, those with most hours demanded or held first. */
export function modelChoices({ gpuHours }: Projection): readonly ModelChoice[] {
  const weight = ({ demanded, idle }: GpuHoursByMonth) => totalOf(demanded) + totalOf(idle);
  return [...gpuHours]
    .sort(([, one], [, other]) => weight(other) - weight(one))
    .map(([model]) => ({ value: model, label: modelName(model) }));
}

export function modelName(model: string): string {
  return acceleratorOf(model)?.name ?? model;
}

/** GPU-hours of one model by month: where they come from, and what is held in vain. */
export function capacityChart(projection: Projection, model: string | null, context: PlanContext) {
  const { t } = context;
  const hours = model === null ? undefined : projection.gpuHours.get(model);
  const drawn = sources.filter(({ id }) => hours && totalOf(hours[id]) > 0);
  const values = capacityValues(projection, model, context);
  return {
    title: t(`capacity.${capacityFinding(hours)}`, values),
    subtitle: t("capacity.subtitle", values),
    summary: t("capacity.summary", values),
    keys: projection.months,
    series: (drawn.length > 0 ? drawn : [sources[2]]).map(({ id, ...paint }) => ({
      ...{ id, ...paint, label: t(`capacity.${id}`), form: "bar" as const, stack: "gpu" },
      values: hours ? [...hours[id]] : projection.months.map(() => 0),
    })),
  };
}

/** An idle share that is written as 0 %. */
const hardlyAny = 0.005;

function capacityFinding(hours: GpuHoursByMonth | undefined) {
  const demanded = hours ? totalOf(hours.demanded) : 0;
  const held = hours ? heldIn(hours) : 0;
  if (!hours || demanded + held === 0) return "none";
  if (held === 0) return "allRented";
  if (demanded === 0) return "unused";
  return totalOf(hours.idle) / held < hardlyAny ? "allUsed" : "finding";
}

function heldIn({ owned, reserved, idle }: GpuHoursByMonth): number {
  return totalOf(owned) + totalOf(reserved) + totalOf(idle);
}

function capacityValues(
  { gpuHours, months }: Projection,
  model: string | null,
  { locale }: PlanContext,
) {
  const none = new Float64Array(months.length);
  const hours = (model === null ? undefined : gpuHours.get(model)) ?? {
    ...{ demanded: none, owned: none, reserved: none, onDemand: none, idle: none },
  };
  const count = (series: Float64Array) => formatCompact(totalOf(series), { locale });
  const share = (part: Float64Array, whole: number) =>
    formatPercent(whole > 0 ? totalOf(part) / whole : 0, { locale, digits: 0 });
  const peak = peakOf(hours.demanded);
  return {
    model: model === null ? "" : modelName(model),
    peak: formatCompact(hours.demanded[peak]!, { locale }),
    month: formatMonth(months[peak]!, locale, "long"),
    held: formatCompact(heldIn(hours), { locale }),
    idleShare: share(hours.idle, heldIn(hours)),
    rentedShare: share(hours.onDemand, totalOf(hours.demanded)),
    demanded: count(hours.demanded),
    owned: count(hours.owned),
    reserved: count(hours.reserved),
    onDemand: count(hours.onDemand),
    idle: count(hours.idle),
  };
}
