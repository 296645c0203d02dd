import { addMonths, type Month } from "@/lib/domain/calendar/month";
import type { LineInput } from "@/lib/domain/plan/lines/registry";
import { planFormat, type PlanFile } from "@/lib/domain/plan/plan-file";
import type { TemplateLanguage } from "./languages";
import type { ModelKind } from "./model-kind";
import { usualTermsInEnglish } from "./texts/usual-terms.en";
import { usualTermsInChinese } from "./texts/usual-terms.zh";

type WithoutWords<L> = L extends unknown ? Omit<L, "id" | "name" | "note" | "unitName"> : never;

/** A line of a template without its words: what it is and how much. */
export type LineNumbers = WithoutWords<LineInput>;

/** What a line is called, where its figures come from and, for a dataset, what is counted. */
export type LineWords = Readonly<{ name: string; note: string; unitName?: string }>;

/** A template's words in one language, by the ids of its lines. */
export type TemplateWords<Id extends string> = Readonly<{
  plan: string;
  lines: Readonly<Record<Id, LineWords>>;
}>;

/** The month that lies so many months after the plan's first. */
export type MonthAfter = (months: number) => Month;

/** The lines that the guided start's answers set, and the kind of model that the field needs. */
export type GuidedLines<Id extends string> = Readonly<{
  modelKind: ModelKind;
  run: Id;
  dataset: Id;
  revenue: Id;
  round: Id;
}>;

export type TemplateSettings = Pick<
  PlanFile,
  "months" | "openingCash" | "cashFloor" | "interestOnCash" | "field"
>;

/** A plan that another founder can begin from: numbers once, words in each language. */
export type Template<Id extends string = string> = Readonly<{
  settings: TemplateSettings;
  lines: (month: MonthAfter) => Readonly<Record<Id, LineNumbers>>;
  guided: GuidedLines<Id>;
  words: Readonly<Record<TemplateLanguage, TemplateWords<Id>>>;
}>;

/** A template whose words name exactly its lines, in both languages. */
export function defineTemplate<const Id extends string>(template: Template<Id>): Template<Id> {
  return template;
}

export type TemplateStart = Readonly<{ start: Month; language: TemplateLanguage }>;

/**
 * The plan file of a template, its months counted from the first one.
 *
 * In US dollars in both languages: the sources are in dollars, and a rate of exchange would be one
 * more assumption inside every figure.
 */
export function planOfTemplate(template: Template, { start, language }: TemplateStart): PlanFile {
  const words = template.words[language];
  const lines = template.lines((months) => addMonths(start, months));
  return {
    format: planFormat,
    name: words.plan,
    currency: "USD",
    start,
    ...template.settings,
    lines: Object.entries(lines).map(([id, numbers]) =>
      worded({ id, numbers, language }, words.lines[id]),
    ),
  };
}

type Unworded = Readonly<{ id: string; numbers: LineNumbers; language: TemplateLanguage }>;

/** @throws {RangeError} when the line has no words: a template is complete or it is none */
function worded({ id, numbers, language }: Unworded, words: LineWords | undefined): LineInput {
  if (!words) throw new RangeError(`planOfTemplate: line "${id}" has no words`);
  const note = [words.note, ...usualTermsOf(numbers, language)].join(language === "en" ? " " : "");
  return { id, ...words, ...numbers, note };
}

const usualTerms = { en: usualTermsInEnglish, zh: usualTermsInChinese };

/** Where the figures come from that a line shares with all others of its kind. */
function usualTermsOf(numbers: LineNumbers, language: TemplateLanguage): readonly string[] {
  const terms = usualTerms[language];
  switch (numbers.kind) {
    case "role":
      return [terms.role];
    case "training-run":
      return [terms.run];
    case "inference":
      return [numbers.gpuModel === "l40s" ? terms.l40s : terms.h100];
    case "dataset":
      return numbers.storageGB === undefined ? [] : [terms.storage];
    default:
      return [];
  }
}
