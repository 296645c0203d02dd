import { planFormat, type PlanFile } from "@/lib/domain/plan/plan-file";
import type { Month } from "@/lib/domain/calendar/month";
import { northlight } from "./northlight";

export const templateIds = ["northlight", "empty"] as const;
export type TemplateId = (typeof templateIds)[number];

/**
 * The plan file that a template stands for.
 *
 * @param start first month of an empty plan; a template with lines keeps its own months
 */
export function templateFile(id: TemplateId, start: Month): PlanFile {
  return id === "northlight" ? northlight : emptyPlan(start);
}

function emptyPlan(start: Month): PlanFile {
  return {
    format: planFormat,
    name: "New plan",
    currency: "USD",
    start,
    months: 36,
    openingCash: 0,
  };
}
