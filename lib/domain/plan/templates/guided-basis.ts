import { addMonths, monthIndex, type Month } from "@/lib/domain/calendar/month";
import type { LineInput } from "@/lib/domain/plan/lines/registry";
import type { ApplicationField } from "@/lib/domain/plan/settings";
import { autonomousDriving } from "./autonomous-driving";
import { customerService } from "./customer-service";
import { educationTutor } from "./education-tutor";
import { financialRisk } from "./financial-risk";
import { general } from "./general";
import type { TemplateLanguage } from "./languages";
import { medicalDiagnosis } from "./medical-diagnosis";
import { modelProfiles, type ModelKind } from "./model-kind";
import { guidedWords } from "./texts/guided";
import { planOfTemplate, type GuidedLines, type Template } from "./template";

const templateOfField: Readonly<Record<ApplicationField, Template>> = {
  health: medicalDiagnosis,
  finance: financialRisk,
  education: educationTutor,
  "customer-service": customerService,
  driving: autonomousDriving,
  other: general,
};

type LineOfKind<K extends LineInput["kind"]> = Extract<LineInput, { kind: K }>;

/** A field's template as the guided start sees it: its plan, and the lines that answers set. */
export type GuidedBasis = Readonly<{
  guided: GuidedLines<string>;
  name: string;
  months: number;
  openingCash: number;
  lines: readonly LineInput[];
  run: LineOfKind<"training-run">;
  dataset: LineOfKind<"dataset">;
  round: LineOfKind<"funding-round">;
  /** Months from the first to the one that earns. */
  launchAfter: number;
  /** Heads of the roles that start no later than the launch. */
  peopleAtLaunch: number;
}>;

type Begin = Readonly<{ field: ApplicationField; start: Month; language: TemplateLanguage }>;

/** The plan that the answers of a field are worked into, in the months that it starts in. */
export function guidedBasis({ field, start, language }: Begin): GuidedBasis {
  const template = templateOfField[field];
  const { guided } = template;
  const { lines = [], name, months, openingCash } = planOfTemplate(template, { start, language });
  const revenue = lineOf(lines, guided.revenue, "subscription-revenue");
  return {
    ...{ guided, name, months, openingCash, lines },
    run: lineOf(lines, guided.run, "training-run"),
    dataset: lineOf(lines, guided.dataset, "dataset"),
    round: lineOf(lines, guided.round, "funding-round"),
    launchAfter: monthIndex(revenue.start) - monthIndex(start),
    peopleAtLaunch: lines.reduce(
      (sum, line) => sum + (isHiredBy(line, revenue.start) ? line.headcount : 0),
      0,
    ),
  };
}

/** Whether a line is a role whose people are there in a month. */
export function isHiredBy(line: LineInput, month: Month): line is LineOfKind<"role"> {
  return line.kind === "role" && line.start <= month;
}

/** @throws {RangeError} when a template names a line that it does not have */
function lineOf<K extends LineInput["kind"]>(
  lines: readonly LineInput[],
  id: string,
  kind: K,
): LineOfKind<K> {
  const found = lines.find((line): line is LineOfKind<K> => line.id === id && line.kind === kind);
  if (!found) throw new RangeError(`guidedBasis: no ${kind} is called "${id}"`);
  return found;
}

/** What one example of the training data holds: the field's own, or what is usual for the kind. */
export function tokensPerExample(basis: GuidedBasis, modelKind: ModelKind): number {
  const isOwn = modelKind === basis.guided.modelKind;
  return isOwn ? basis.dataset.tokensPerUnit : modelProfiles[modelKind].tokensPerUnit;
}

/** What the training data of the answers are counted in: CT studies, documents, hours of speech. */
export function exampleWord(answers: Begin & Readonly<{ modelKind: ModelKind }>): string {
  const basis = guidedBasis(answers);
  const own = basis.dataset.unitName;
  if (answers.modelKind === basis.guided.modelKind && own !== undefined) return own;
  return guidedWords[answers.language].datasets[answers.modelKind].unitName;
}

/** The month that lies as far from another start as this one does from its own. */
export function launchMonth(basis: GuidedBasis, start: Month): Month {
  return addMonths(start, basis.launchAfter);
}
