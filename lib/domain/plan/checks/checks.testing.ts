import { applyEdit } from "@/lib/domain/plan/edit";
import type { LineInput } from "@/lib/domain/plan/lines/registry";
import { planFileSchema, planFormat, type PlanFile } from "@/lib/domain/plan/plan-file";
import type { Check, Finding } from "./check";
import { checkContext, type CheckContext, type CheckFacts } from "./check-context";
import { findingsOf, remedyOf } from "./run-checks";

/** Before the plans of these tests begin: all of them can still be changed. */
const usualFacts: CheckFacts = { now: "2026-12", skipped: [], runsAddedSince: {} };

/** A plan of two years with ten million in the bank, read for its checks. */
export function contextOf(
  lines: readonly LineInput[],
  settings: Partial<PlanFile> = {},
  facts: Partial<CheckFacts> = {},
): CheckContext {
  const plan = planFileSchema.parse({
    format: planFormat,
    name: "Test",
    currency: "USD",
    start: "2027-01",
    months: 24,
    openingCash: 10_000_000,
    lines,
    ...settings,
  });
  return checkContext(plan, { ...usualFacts, ...facts });
}

/** The values of a finding without what they are meant as. */
export function bare({ values }: Finding): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, { kind: _, ...value }]) => {
      const [inner] = Object.values(value);
      return [name, Array.isArray(inner) ? inner.join() : inner];
    }),
  );
}

/** The only finding of a check. */
export function onlyFinding(check: Check, context: CheckContext): Finding {
  const findings = findingsOf(check, context);
  if (findings.length !== 1) throw new Error(`${check.id} found ${findings.length}, not one`);
  return findings[0]!;
}

/** What the remedy of the only finding edits, and what the check finds after it. */
export function mending(check: Check, context: CheckContext) {
  const remedy = remedyOf(onlyFinding(check, context), context);
  if (!remedy) return null;
  const plan = remedy.edits.reduce(applyEdit, context.plan);
  const { action, edits, addedSpending } = remedy;
  return { action, edits, addedSpending, after: findingsOf(check, checkContext(plan, context)) };
}

// The lines that tests are made of: as plain as their kinds allow.

export const cost = (monthly: number, more: Partial<LineInput> = {}): LineInput => ({
  id: "cost",
  kind: "operating-cost",
  name: "Cost",
  category: "other",
  start: "2027-01",
  monthly,
  ...(more as object),
});

export const round = (more: object = {}): LineInput => ({
  id: "round",
  kind: "funding-round",
  name: "Round",
  amount: 1_000_000,
  closes: "2027-06",
  ...more,
});

export const role = (more: object = {}): LineInput => ({
  id: "role",
  kind: "role",
  name: "Engineers",
  discipline: "algorithm-engineer",
  headcount: 2,
  start: "2027-01",
  annualSalary: 120_000,
  ...more,
});

/** 14,600 GPU-hours without restarts on 10 GPUs: two months of 7,300. */
export const run = (more: object = {}): LineInput => ({
  id: "run",
  kind: "training-run",
  name: "Run",
  start: "2027-06",
  parameters: 7e9,
  tokens: 4e11,
  gpuModel: "h100-sxm",
  gpuCount: 10,
  gpuHours: 14_600,
  restartOverhead: 0,
  pricePerGpuHour: 2,
  ...more,
});

/** 1e11 tokens at a million dollars: four passes feed a run of 4e11. */
export const dataset = (more: object = {}): LineInput => ({
  id: "data",
  kind: "dataset",
  name: "Corpus",
  source: "licensed",
  start: "2027-01",
  units: 1e8,
  tokensPerUnit: 1000,
  acquisitionCostPerUnit: 0.01,
  ...more,
});

export const reservation = (more: object = {}): LineInput => ({
  id: "reserved",
  kind: "gpu-reservation",
  name: "Reserved",
  start: "2027-06",
  gpuModel: "h100-sxm",
  gpuCount: 10,
  months: 2,
  pricePerGpuHour: 1.5,
  ...more,
});

export const subscription = (more: object = {}): LineInput => ({
  id: "sales",
  kind: "subscription-revenue",
  name: "Customers",
  start: "2027-01",
  customersAtStart: 100,
  newPerMonth: 0,
  pricePerMonth: 100,
  ...more,
});

export const service = (more: object = {}): LineInput => ({
  id: "serving",
  kind: "inference",
  name: "Serving",
  start: "2027-01",
  tokensPerMonth: 1e9,
  tokensPerSecondPerGpu: 2000,
  utilisation: 0.5,
  gpuModel: "h100-sxm",
  pricePerGpuHour: 2,
  ...more,
});
