import { isPlannedMonth, type Month } from "@/lib/domain/calendar/month";
import { fieldFailures } from "@/lib/domain/plan/field-failures";
import { applicationFields } from "@/lib/domain/plan/settings";
import {
  guidedAnswersSchema,
  usualAnswers,
  type GuidedAnswers,
} from "@/lib/domain/plan/templates/guided-answers";
import { modelKinds } from "@/lib/domain/plan/templates/model-kind";
import type { Locale } from "@/lib/i18n/locale";
import { parseMonth } from "./month-parse";
import { formatEditable } from "./number-format";
import { parseNumber } from "./number-parse";
import type { SettingFailure } from "./plans-settings-form";

export type GuidedField = Exclude<keyof GuidedAnswers, "language">;

/** The six questions in their order, each with what it asks for. */
export const guidedSteps = [
  { id: "field", fields: ["field", "name"] },
  { id: "model", fields: ["modelKind", "parameters"] },
  { id: "money", fields: ["openingCash", "roundAmount", "roundMonth"] },
  { id: "team", fields: ["people"] },
  { id: "data", fields: ["dataUnits", "passes"] },
  { id: "when", fields: ["start", "launch"] },
] as const satisfies readonly Readonly<{ id: string; fields: readonly GuidedField[] }>[];

export type GuidedStep = (typeof guidedSteps)[number]["id"];

const guidedFields: readonly GuidedField[] = guidedSteps.flatMap(({ fields }) => fields);

/** What a person gave, as typed; all else is as usual in the field. */
export type GivenTexts = Readonly<Partial<Record<GuidedField, string>>>;
export type GuidedTexts = Readonly<Record<GuidedField, string>>;
export type GuidedFailures = Readonly<Partial<Record<GuidedField, SettingFailure>>>;

export type GuidedContext = Readonly<{ thisMonth: Month; locale: Locale }>;

export type ReadGuided =
  | Readonly<{ ok: true; answers: GuidedAnswers }>
  | Readonly<{ ok: false; failures: GuidedFailures }>;

/** The whole form: what was given, and the usual answers of the chosen field everywhere else. */
export function guidedTexts(given: GivenTexts, context: GuidedContext): GuidedTexts {
  const usual = usualTexts(given, context);
  const texts = guidedFields.map((field) => [field, given[field] ?? usual[field]]);
  return Object.fromEntries(texts) as GuidedTexts;
}

/** Sizes of models are written `7B` by the trade in both languages. */
function usualTexts(given: GivenTexts, context: GuidedContext): GuidedTexts {
  const answers = usualOf(given, context);
  const { locale } = context;
  const texts = guidedFields.map((field) => {
    const value = answers[field];
    if (typeof value !== "number") return [field, value];
    return [field, formatEditable(value, { locale: field === "parameters" ? "en" : locale })];
  });
  return Object.fromEntries(texts) as GuidedTexts;
}

/** What is usual for the field, the kind and the first month that were given. */
function usualOf(given: GivenTexts, { thisMonth, locale }: GuidedContext): GuidedAnswers {
  return usualAnswers({
    field: oneOf(applicationFields, given.field) ?? "health",
    modelKind: oneOf(modelKinds, given.modelKind),
    start: startOf(given) ?? thisMonth,
    language: locale,
  });
}

function oneOf<T extends string>(choices: readonly T[], text: string | undefined): T | undefined {
  return choices.find((choice) => choice === text);
}

/** A first month that the other months can be counted from. */
function startOf({ start }: GivenTexts): Month | undefined {
  const read = parseMonth(start ?? "");
  // The usual months lie some years after the first: both have to be months that may be planned in.
  return read.ok && isPlannedMonth(read.value) && read.value < "2095" ? read.value : undefined;
}

const monthFields: ReadonlySet<GuidedField> = new Set(["roundMonth", "start", "launch"]);
const textFields: ReadonlySet<GuidedField> = new Set(["field", "name", "modelKind"]);

/** Reads all six answers, or says what is wrong with each field that has none. */
export function readGuided(given: GivenTexts, context: GuidedContext): ReadGuided {
  const texts = guidedTexts(given, context);
  const usual = usualOf(given, context);
  const read = guidedFields.map((field) => [field, readText(field, texts[field])] as const);
  const unread = read.flatMap(([field, one]) => (one.ok ? [] : [[field, one.failure] as const]));
  const values = read.flatMap(([field, one]) => (one.ok ? [[field, one.value]] : []));
  const answers = { ...usual, ...Object.fromEntries(values) };
  const checked = guidedAnswersSchema.safeParse(answers);
  if (checked.success && unread.length === 0) return { ok: true, answers: checked.data };
  const ruled = ruledFailures(answers, usual);
  return { ok: false, failures: { ...ruled, ...Object.fromEntries(unread) } };
}

/**
 * What the schema says of the answers. It compares fields with each other only where each is right
 * by itself: those that are not are set to the usual for a second reading, so that all is said.
 */
function ruledFailures(answers: object, usual: GuidedAnswers): GuidedFailures {
  const bounds = failuresIn(answers);
  const mended = Object.keys(bounds).map((field) => [field, usual[field as GuidedField]]);
  return { ...failuresIn({ ...answers, ...Object.fromEntries(mended) }), ...bounds };
}

function failuresIn(answers: object): GuidedFailures {
  const checked = guidedAnswersSchema.safeParse(answers);
  const failures = checked.success ? [] : fieldFailures(checked.error);
  const byField = failures.map((failure) => [
    failure.path[0] ?? "start",
    { source: "field", failure },
  ]);
  return Object.fromEntries(byField.reverse()) as GuidedFailures;
}

type ReadText =
  Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; failure: SettingFailure }>;

function readText(field: GuidedField, text: string): ReadText {
  if (textFields.has(field)) return { ok: true, value: text };
  const read = monthFields.has(field) ? parseMonth(text) : parseNumber(text, { currency: "USD" });
  if (read.ok) return read;
  const found = "found" in read.failure ? read.failure.found : "";
  return { ok: false, failure: { source: "number", code: read.failure.kind, found } };
}

/** The first question with an answer that cannot be used. */
export function firstFailedStep(failures: GuidedFailures): GuidedStep | undefined {
  return guidedSteps.find(({ fields }) => fields.some((field) => failures[field]))?.id;
}

type Address = Readonly<{ step: GuidedStep; given: GivenTexts }>;

/** The address of a step: what was given stands in it, so that a reload keeps it. */
export function guidedQuery({ step, given }: Address): string {
  const entries = guidedFields.flatMap((field) => {
    const text = given[field];
    return text === undefined ? [] : [[field, text]];
  });
  return new URLSearchParams([["step", step], ...entries]).toString();
}

/** What an address says; an unknown step is the first. */
export function guidedOfQuery(query: URLSearchParams): Address {
  const step = guidedSteps.find(({ id }) => id === query.get("step"))?.id ?? "field";
  const entries = guidedFields.flatMap((field) => {
    const text = query.get(field);
    return text === null ? [] : [[field, text]];
  });
  return { step, given: Object.fromEntries(entries) as GivenTexts };
}
