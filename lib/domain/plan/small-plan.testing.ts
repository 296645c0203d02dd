import type { LineInput } from "./lines/registry";
import { planFileSchema, type Plan, type PlanFile } from "./plan-file";
import { project, type Projection } from "./project";
import type { Series } from "./window";

/** A plan from January 2027 that holds nothing but some lines, small enough to be worked by hand. */
export function smallPlan(lines: readonly LineInput[], settings: Partial<PlanFile> = {}): Plan {
  const axis = { currency: "USD", start: "2027-01", months: 24, openingCash: 0 };
  const file = { format: "fourfold.plan/1", name: "Small", ...axis, ...settings, lines };
  return planFileSchema.parse(file);
}

export function projectLines(
  lines: readonly LineInput[],
  settings: Partial<PlanFile> = {},
): Projection {
  return project(smallPlan(lines, settings));
}

/** The first values of a series. */
export function firstOf(series: Series, count: number): number[] {
  return [...series.slice(0, count)];
}

/** What a line pays in the first months. */
export function paidBy({ lines }: Projection, line: string, months: number): number[] {
  return firstOf(lines.get(line)!.out, months);
}
