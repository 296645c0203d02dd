import { z } from "zod";
import { monthIndex, type Month } from "@/lib/domain/calendar/month";
import { monthSchema } from "@/lib/domain/calendar/month-schema";
import { longestName } from "@/lib/domain/plan/identifier";
import { median } from "@/lib/domain/plan/quantity";
import { applicationFields, type ApplicationField } from "@/lib/domain/plan/settings";
import { guidedBasis, launchMonth, tokensPerExample } from "./guided-basis";
import { templateLanguages, type TemplateLanguage } from "./languages";
import { modelKinds, modelProfiles, type ModelKind } from "./model-kind";

/** How far after the first month a launch or a round may lie. */
const farthestMonths = 60;

/** Plans start early enough to end, launch and all, before the months run out (2099-12). */
const latestStart = "2089-12";

/** Sixty times what the largest public runs have read: beyond, a figure is a slip of the keys. */
const mostTokens = 1e15;

/** The six answers: field, model, money, team, data, when. Amounts in USD. */
export const guidedAnswersSchema = z
  .strictObject({
    language: z.enum(templateLanguages),
    name: z.string().trim().min(1).max(longestName),
    field: z.enum(applicationFields),
    modelKind: z.enum(modelKinds),
    parameters: z.number().min(1e6).max(1e12),
    openingCash: z.number().min(0).max(1e12),
    /** 0: no round is planned, and its month says nothing. */
    roundAmount: z.number().min(0).max(1e12),
    roundMonth: monthSchema,
    /** Employees when the product launches. */
    people: z.number().int().min(1).max(2000),
    /** Examples to train on: documents, images, hours of speech, events. */
    dataUnits: z.number().min(1).max(mostTokens),
    /** How often the model reads them; more than four times is hardly worth it. */
    passes: z.number().min(1).max(4),
    start: monthSchema,
    launch: monthSchema,
  })
  .check((context) => {
    if (context.issues.length > 0) return;
    for (const { field, code } of answerFaults(context.value)) {
      context.issues.push({
        code: "custom",
        input: context.value,
        path: [field],
        params: { code },
      });
    }
  });

export type GuidedAnswers = z.output<typeof guidedAnswersSchema>;

type Fault = Readonly<{ field: keyof GuidedAnswers; code: string }>;

/** What is wrong between answers that are each right by themselves. */
function answerFaults(answers: GuidedAnswers): Fault[] {
  const { start, launch, roundAmount, roundMonth } = answers;
  if (start > latestStart) return [{ field: "start", code: "startTooLate" }];
  const tokens = answers.dataUnits * tokensPerExample(guidedBasis(answers), answers.modelKind);
  return [
    ...dateFaults("launch", start, launch),
    ...(roundAmount > 0 ? dateFaults("roundMonth", start, roundMonth) : []),
    ...(tokens > mostTokens ? [{ field: "dataUnits" as const, code: "dataTooLarge" }] : []),
  ];
}

function dateFaults(field: "launch" | "roundMonth", start: Month, date: Month): Fault[] {
  const after = monthIndex(date) - monthIndex(start);
  if (after < 0) return [{ field, code: "beforeFirstMonth" }];
  return after > farthestMonths ? [{ field, code: "tooFarAhead" }] : [];
}

type Begin = Readonly<{
  field: ApplicationField;
  /** The field's own kind when absent. */
  modelKind?: ModelKind;
  start: Month;
  language: TemplateLanguage;
}>;

/** Sensible answers of a field: those that give its template back, in the months asked. */
export function usualAnswers({ field, modelKind, start, language }: Begin): GuidedAnswers {
  const basis = guidedBasis({ field, start, language });
  const kind = modelKind ?? basis.guided.modelKind;
  const isOwn = kind === basis.guided.modelKind;
  const profile = modelProfiles[kind];
  return {
    ...{ language, field, start },
    name: basis.name,
    modelKind: kind,
    parameters: isOwn ? basis.run.parameters : profile.parameters,
    openingCash: basis.openingCash,
    roundAmount: median(basis.round.amount),
    roundMonth: basis.round.closes,
    people: basis.peopleAtLaunch,
    dataUnits: isOwn ? median(basis.dataset.units) : profile.dataUnits,
    passes: 3,
    launch: launchMonth(basis, start),
  };
}
