import { z } from "zod";
import { monthSchema, reachedMonthSchema } from "@/lib/domain/calendar/month-schema";
import { idSchema } from "@/lib/domain/plan/identifier";
import { planFileSchema } from "@/lib/domain/plan/plan-file";
import { baseScenario } from "@/lib/domain/plan/base-scenario";

/** A plan file, the scenario to project, and the month from which the metrics are seen. */
export const projectionRequest = z.strictObject({
  plan: planFileSchema,
  scenario: idSchema.default(baseScenario),
  asked: monthSchema.optional(),
});

const series = z.array(z.number());
const gaps = z.array(z.number().nullable());
const inAndOut = z.object({ in: series, out: series });
const budget = z.enum(["funds", "talent", "data", "compute"]);
const runway = z.object({ months: z.int(), beyond: z.boolean() });
const month = reachedMonthSchema.nullable();

/** Every series has one number for each month; null where a value does not exist. */
export const projectionResponse = z.object({
  months: z.array(reachedMonthSchema),
  cash: z.object({ opening: series, closing: series }),
  flows: z.object({
    operatingReceipts: series,
    funding: series,
    loanDraws: series,
    operatingPayments: series,
    capitalPayments: series,
    debtService: series,
  }),
  interest: series,
  revenue: series,
  budgets: z.record(budget, inAndOut),
  lines: z.record(idSchema, inAndOut),
  headcount: z.object({ employees: series, contractors: series }),
  gpuHours: z.record(
    z.string(),
    z.object({
      demanded: series,
      owned: series,
      reserved: series,
      onDemand: series,
      idle: series,
    }),
  ),
  trainingTokens: z.object({ usable: series, needed: series }),
  coverage: z.object({
    funds: gaps,
    talent: gaps,
    data: gaps,
    compute: gaps,
    tightest: z.array(budget.nullable()),
  }),
  metrics: z.object({
    asked: reachedMonthSchema,
    netBurn: series,
    runway,
    fundedRunway: runway,
    cashOutMonth: month,
    unfundedCashOutMonth: month,
    raiseBy: month,
    lowestCash: z.object({ month: reachedMonthSchema, amount: z.number() }),
    floorMonth: month,
    annualisedRevenue: series,
    burnMultiple: gaps,
    grossMargin: gaps,
    effectivePrice: z.record(z.string(), gaps),
    defaultAlive: z.enum(["alive", "dead"]).nullable(),
  }),
});

export type ProjectionRequest = z.input<typeof projectionRequest>;
export type ProjectionResponse = z.output<typeof projectionResponse>;
