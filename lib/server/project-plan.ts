import "server-only";
import type { z } from "zod";
import type { projectionRequest, ProjectionResponse } from "@/lib/contracts/projection";
import { addMonths } from "@/lib/domain/calendar/month";
import { gpuModelUses } from "@/lib/domain/plan/gpu-use";
import type { Metric, Metrics } from "@/lib/domain/plan/metrics";
import { project, type Projection } from "@/lib/domain/plan/project";
import { resolve } from "@/lib/domain/plan/scenario";
import { refuse, refuseDomain, succeed, type Outcome } from "./outcome";

type Wish = z.output<typeof projectionRequest>;
type Series = ArrayLike<number>;

/** A plan's projection in one of its scenarios, unrounded, as plain arrays. */
export function projectPlan({ plan, scenario, asked }: Wish): Outcome<ProjectionResponse> {
  if (asked !== undefined && !isInHorizon(asked, plan))
    return refuse("invalid", { errors: [{ path: ["asked"], code: "outsideHorizon", params: {} }] });
  const resolved = resolve(plan, scenario);
  if (!resolved.ok) return refuseDomain(resolved.failure);
  return succeed(plainProjection(project(resolved.plan, asked)));
}

function isInHorizon(asked: string, { start, months }: Wish["plan"]): boolean {
  return asked >= start && asked < addMonths(start, months);
}

function plainProjection(projection: Projection): ProjectionResponse {
  const { months, cash, flows, budgets, headcount, trainingTokens, coverage } = projection;
  return {
    months: [...months],
    cash: plainRecord(cash),
    flows: plainRecord(flows),
    interest: plain(projection.interest),
    revenue: plain(projection.revenue),
    budgets: mapRecord(budgets, plainRecord),
    lines: Object.fromEntries([...projection.lines].map(([id, io]) => [id, plainRecord(io)])),
    headcount: plainRecord(headcount),
    gpuHours: Object.fromEntries(
      [...projection.gpuHours].map(([model, hours]) => [model, gpuHoursOf(hours)]),
    ),
    trainingTokens: plainRecord(trainingTokens),
    coverage: mapRecord(coverage, (values) => [...values]) as ProjectionResponse["coverage"],
    metrics: { ...plainMetrics(projection.metrics), effectivePrice: effectivePrices(projection) },
  };
}

function gpuHoursOf({ demanded, owned, reserved, onDemand, idle }: GpuHours) {
  return plainRecord({ demanded, owned, reserved, onDemand, idle });
}

type GpuHours = Projection["gpuHours"] extends ReadonlyMap<string, infer Hours> ? Hours : never;

/** What a used hour of each GPU model really costs, by month (R56). */
function effectivePrices(projection: Projection) {
  return Object.fromEntries(
    gpuModelUses(projection).map(({ model, effectivePriceByMonth }) => [
      model,
      effectivePriceByMonth.map(valueOf),
    ]),
  );
}

type PlainMetrics = Omit<ProjectionResponse["metrics"], "effectivePrice">;

function plainMetrics(metrics: Metrics): PlainMetrics {
  const { asked, runway, fundedRunway, lowestCash } = metrics;
  return {
    ...{ asked, runway, fundedRunway, lowestCash },
    netBurn: plain(metrics.netBurn),
    cashOutMonth: metrics.cashOutMonth.value,
    unfundedCashOutMonth: metrics.unfundedCashOutMonth.value,
    raiseBy: metrics.raiseBy.value?.month ?? null,
    floorMonth: metrics.floorMonth.value,
    annualisedRevenue: plain(metrics.annualisedRevenue),
    burnMultiple: metrics.burnMultiple.map(valueOf),
    grossMargin: metrics.grossMargin.map(valueOf),
    defaultAlive: metrics.defaultAlive.value,
  };
}

function valueOf(metric: Metric<number>): number | null {
  return metric.value;
}

function plain(series: Series): number[] {
  return Array.from(series);
}

function plainRecord<K extends string>(record: Readonly<Record<K, Series>>): Record<K, number[]> {
  return mapRecord(record, plain);
}

function mapRecord<K extends string, V, W>(record: Readonly<Record<K, V>>, map: (value: V) => W) {
  const entries = Object.entries<V>(record).map(([key, value]) => [key, map(value)]);
  return Object.fromEntries(entries) as Record<K, W>;
}
