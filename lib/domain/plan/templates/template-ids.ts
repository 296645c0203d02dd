/** The templates of a field each, in the order in which they are offered. */
export const fieldTemplateIds = [
  "medical-diagnosis",
  "financial-risk",
  "education-tutor",
  "customer-service",
  "autonomous-driving",
] as const;
export type FieldTemplateId = (typeof fieldTemplateIds)[number];

/** What a new plan can begin from. Apart from the templates themselves, which only the server reads. */
export const templateIds = [...fieldTemplateIds, "northlight", "empty"] as const;
export type TemplateId = (typeof templateIds)[number];
