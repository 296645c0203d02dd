/** The languages that a template is written in; its numbers are the same in each. */
export const templateLanguages = ["en", "zh"] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];
