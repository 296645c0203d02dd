import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import { physicalGpuHours } from "@/lib/domain/estimator/physical-rule";
import type { Interval } from "@/lib/domain/plan/quantity";
import type { LineNumbers } from "./template";

type Role = Extract<LineNumbers, { kind: "role" }>;
type Run = Extract<LineNumbers, { kind: "training-run" }>;

/**
 * What a company pays on top of a salary. Benefits: employers in US private industry paid 29.7 %
 * of compensation beyond wages in March 2024 (BLS, Employer Costs for Employee Compensation);
 * without paid leave and premium pay, which a salary holds already, that is near 23 % of it. The
 * raise, the recruiting fee and the equipment are assumptions.
 */
const onTopOfSalary = {
  benefitsRate: 0.23,
  annualRaise: 0.035,
  recruitingRate: 0.12,
  equipmentPerHire: 4_000,
};

/** A cohort on the terms that every role of the templates has. */
export function staff(terms: Omit<Role, "kind" | keyof typeof onTopOfSalary>): Role {
  return { kind: "role", ...onTopOfSalary, ...terms };
}

/** H100 on demand at the specialists, USD for a GPU-hour: RunPod 2.99 (2025-03-03) to Lambda 3.99 (2025–2026). */
export const h100OnDemand = { low: 2.99, high: 3.99 };

/** H100 held for a year, USD for a GPU-hour: an assumption, a quarter under the on-demand price. */
export const h100Reserved = { low: 2.2, high: 3 };

/** L40S on demand, USD for a GPU-hour: RunPod 0.86 (2025-03-03); the upper end is an assumption. */
export const l40sOnDemand = { low: 0.86, high: 1.5 };

/** A run on rented H100, its hours by the physical rule. */
export function h100Run(
  run: Omit<Run, "kind" | "gpuModel" | "gpuHours" | "pricePerGpuHour">,
): Run & Readonly<{ gpuHours: Interval }> {
  const { parameters, tokens } = run;
  const gpuHours = plannedHours({ parameters, tokens, gpuModel: "h100-sxm" });
  const rented = { gpuModel: "h100-sxm", pricePerGpuHour: h100OnDemand };
  return { kind: "training-run", ...rented, ...run, gpuHours };
}

/** How far 90 % of runs lie from the rule: their scatter is 0.2 decades, and 10^(1.645·0.2) ≈ 2.13. */
const scatterFactor = 2.13;

/**
 * GPU-hours of a planned run as an interval: 6·N·D at the typical utilisation, and the scatter of
 * the public runs about it. Ends of three digits, since more would claim knowledge.
 *
 * @throws {RangeError} when the GPU's speed is not known
 */
export function plannedHours(
  run: Readonly<{ parameters: number; tokens: number; gpuModel: string }>,
): Interval {
  const gpu = acceleratorOf(run.gpuModel);
  if (!gpu) throw new RangeError(`plannedHours: the speed of "${run.gpuModel}" is not known`);
  const hours = physicalGpuHours({ ...run, peakTflops: gpu.peakTflops });
  const end = (value: number) => Number(value.toPrecision(3));
  return { low: end(hours / scatterFactor), high: end(hours * scatterFactor) };
}
