import {
  type HistoricalRun,
  historicalRunSchema,
  RUN_ARCHITECTURES,
  RUN_DOMAINS,
  RUN_KINDS,
  TOKENS,
} from "@/lib/domain/estimator/historical-run";
import { fieldFailures } from "@/lib/domain/plan/field-failures";
import type { Locale } from "@/lib/i18n/locale";
import { type FieldProblem, readWithin, withoutAbsent } from "./estimator-form";
import { formatEditable } from "./number-format";

export const RUN_FIELDS = [
  "model",
  "organisation",
  "date",
  "domain",
  "kind",
  "architecture",
  "parameters",
  "activeParameters",
  "tokens",
  "gpuModel",
  "gpuCount",
  "wallClockHours",
  "gpuHours",
  "sourceTitle",
  "sourceUrl",
  "notes",
] as const;

export type RunField = (typeof RUN_FIELDS)[number];
/** The form of an own run as it is typed, and whether the fit may use the run. */
export type RunTexts = Readonly<Record<RunField, string>> & Readonly<{ inDefaultFit: boolean }>;

export type RunProblem = FieldProblem | Readonly<{ kind: "tooLong" | "notDay" | "notAddress" }>;

export type ReadRun =
  | Readonly<{ ok: true; run: HistoricalRun }>
  | Readonly<{ ok: false; problems: Readonly<Partial<Record<RunField, RunProblem>>> }>;

/** A form with nothing in it but what is usual. */
export function emptyRunTexts(today: string): RunTexts {
  const blank = Object.fromEntries(RUN_FIELDS.map((field) => [field, ""]));
  return {
    ...(blank as Record<RunField, string>),
    date: today,
    domain: RUN_DOMAINS[0],
    kind: RUN_KINDS[0],
    architecture: RUN_ARCHITECTURES[0],
    gpuModel: "h100-sxm",
    inDefaultFit: true,
  };
}

/** The form that says a run again. */
export function runTexts(run: HistoricalRun): RunTexts {
  const text = (field: RunField) => {
    const value = run[field];
    if (value === undefined) return "";
    return typeof value === "number" ? formatEditable(value, { locale: "en" }) : value;
  };
  const entries = RUN_FIELDS.map((field) => [field, text(field)]);
  return {
    ...(Object.fromEntries(entries) as Record<RunField, string>),
    inDefaultFit: run.inDefaultFit,
  };
}

type Measured = Readonly<{
  parameters: number | undefined;
  activeParameters: number | undefined;
  tokens: number | undefined;
  gpuCount: number | undefined;
  wallClockHours: number | undefined;
  gpuHours: number | undefined;
}>;

/**
 * Reads the form of an own run, or says what is wrong with each field.
 *
 * GPU-hours left empty are the GPUs times the hours, where both are given.
 */
export function readRun(
  texts: RunTexts,
  { id, locale }: Readonly<{ id: string; locale: Locale }>,
): ReadRun {
  const { measured, problems } = readNumbers(texts, locale);
  const gpuHours = measured.gpuHours ?? productOf(measured.gpuCount, measured.wallClockHours);
  if (gpuHours === undefined && !problems.gpuHours) problems.gpuHours = { kind: "required" };
  const read = historicalRunSchema.safeParse({
    ...ownRun(texts, { ...measured, gpuHours }),
    id,
    gpuHoursBasis: measured.gpuHours === undefined ? "count-times-wall-clock" : "own-log",
  });
  if (!read.success) addSchemaProblems(problems, fieldFailures(read.error));
  if (!read.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, run: read.data };
}

const numberBounds = {
  parameters: 1e15,
  activeParameters: 1e15,
  tokens: 1e18,
  gpuCount: 1e7,
  wallClockHours: 1e6,
  gpuHours: 1e13,
} as const;

function readNumbers(texts: RunTexts, locale: Locale) {
  const problems: Partial<Record<RunField, RunProblem>> = {};
  const read = (field: keyof typeof numberBounds): number | undefined => {
    if (texts[field].trim() === "") return undefined;
    const least = field === "gpuHours" || field === "wallClockHours" ? 0.001 : 1;
    const number = readWithin(texts[field], { least, most: numberBounds[field], locale });
    if (number.ok) return number.value;
    problems[field] = number.problem;
    return undefined;
  };
  const measured: Measured = {
    parameters: read("parameters"),
    activeParameters: read("activeParameters"),
    tokens: read("tokens"),
    gpuCount: read("gpuCount"),
    wallClockHours: read("wallClockHours"),
    gpuHours: read("gpuHours"),
  };
  if ((measured.activeParameters ?? 0) > (measured.parameters ?? Infinity))
    problems.activeParameters = { kind: "aboveParameters" };
  return { measured, problems };
}

function productOf(count: number | undefined, hours: number | undefined): number | undefined {
  return count === undefined || hours === undefined ? undefined : count * hours;
}

function ownRun(texts: RunTexts, measured: Measured) {
  const { sourceTitle, sourceUrl, notes, inDefaultFit } = texts;
  const { model, organisation, date, domain, kind, architecture, gpuModel } = texts;
  const given = (text: string) => (text.trim() === "" ? undefined : text);
  return {
    ...{ model, organisation, date, domain, kind, architecture, gpuModel, inDefaultFit },
    ...withoutAbsent({
      ...measured,
      tokensUnit: measured.tokens === undefined ? undefined : TOKENS,
      sourceTitle: given(sourceTitle),
      sourceUrl: given(sourceUrl),
      notes: given(notes),
    }),
    confidence: "high",
    verification: "own-record",
    origin: "own",
  } as const;
}

type SchemaFailures = ReturnType<typeof fieldFailures>;

/** Adds what the schema refuses; a field that already has a reason keeps it. */
function addSchemaProblems(
  problems: Partial<Record<RunField, RunProblem>>,
  failures: SchemaFailures,
): void {
  for (const { path, code } of failures) {
    const field = RUN_FIELDS.find((one) => one === path[0]);
    if (field && !problems[field]) problems[field] = schemaProblem(field, code);
  }
}

function schemaProblem(field: RunField, code: string): RunProblem {
  if (field === "activeParameters") return { kind: "aboveParameters" };
  if (code === "tooLong") return { kind: "tooLong" };
  if (field === "date") return { kind: "notDay" };
  return field === "sourceUrl" ? { kind: "notAddress" } : { kind: "required" };
}

/** Fields in which two versions of a run differ: what a person is shown when both were changed. */
export function differingFields(mine: RunTexts, theirs: RunTexts): readonly RunField[] {
  return RUN_FIELDS.filter((field) => mine[field] !== theirs[field]);
}

/** What was changed of a run, as a change request wants it: whole fields, null for those removed. */
export function changedFields(before: HistoricalRun, after: HistoricalRun) {
  const fields = [...RUN_FIELDS, "inDefaultFit", "tokensUnit", "gpuHoursBasis"] as const;
  const changed = fields.filter((field) => before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, after[field] ?? null]));
}
