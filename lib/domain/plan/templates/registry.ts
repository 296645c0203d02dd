import { planFormat, type PlanFile } from "@/lib/domain/plan/plan-file";
import { autonomousDriving } from "./autonomous-driving";
import { customerService } from "./customer-service";
import { educationTutor } from "./education-tutor";
import { financialRisk } from "./financial-risk";
import { medicalDiagnosis } from "./medical-diagnosis";
import { northlight } from "./northlight";
import { planOfTemplate, type Template, type TemplateStart } from "./template";
import type { FieldTemplateId, TemplateId } from "./template-ids";

const fieldTemplates: Readonly<Record<FieldTemplateId, Template>> = {
  "medical-diagnosis": medicalDiagnosis,
  "financial-risk": financialRisk,
  "education-tutor": educationTutor,
  "customer-service": customerService,
  "autonomous-driving": autonomousDriving,
};

/**
 * The plan file that a template stands for.
 *
 * A template of a field begins in the month asked and speaks the language asked, the empty plan
 * begins there; the demonstration Northlight keeps its own months and its English names.
 */
export function templateFile(id: TemplateId, begin: TemplateStart): PlanFile {
  if (id === "northlight") return northlight;
  if (id === "empty") return emptyPlan(begin);
  return planOfTemplate(fieldTemplates[id], begin);
}

function emptyPlan({ start, language }: TemplateStart): PlanFile {
  return {
    format: planFormat,
    name: language === "zh" ? "新计划" : "New plan",
    currency: "USD",
    start,
    months: 36,
    openingCash: 0,
  };
}
