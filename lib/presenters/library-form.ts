import type { z } from "zod";
import type { LibraryEntry } from "@/lib/contracts/library";
import {
  libraryAcceleratorSchema,
  type LibraryAccelerator,
} from "@/lib/domain/estimator/library-accelerator";
import { pricePointSchema, type PricePoint } from "@/lib/domain/estimator/price-point";
import { fieldFailures, type FieldFailure } from "@/lib/domain/plan/field-failures";
import type { Locale } from "@/lib/i18n/locale";
import { readWithin, withoutAbsent } from "./estimator-form";
import { formatEditable } from "./number-format";
import type { FormProblem } from "./problem-text";

type Bounds = Readonly<{ least: number; most: number }>;

/** A field of a form of the library; one with bounds is a number. */
type FormField = Readonly<{ name: string; bounds?: Bounds }>;

export const PRICE_FORM = [
  { name: "gpuModel" },
  { name: "provider" },
  { name: "term" },
  { name: "amountUsd", bounds: { least: 0.0001, most: 1e7 } },
  { name: "date" },
  { name: "plan" },
  { name: "region" },
  { name: "sourceTitle" },
  { name: "sourceUrl" },
  { name: "note" },
] as const satisfies readonly FormField[];

const positive = { least: 0.001, most: 1e9 };

export const ACCELERATOR_FORM = [
  { name: "name" },
  { name: "vendor" },
  { name: "peakTflops", bounds: positive },
  { name: "memoryGb", bounds: positive },
  { name: "bandwidthGbPerSecond", bounds: positive },
  { name: "powerWatts", bounds: positive },
  { name: "releaseYear", bounds: { least: 1990, most: 2100 } },
  { name: "source" },
  { name: "sourceUrl" },
  { name: "note" },
] as const satisfies readonly FormField[];

export type PriceField = (typeof PRICE_FORM)[number]["name"];
export type AcceleratorField = (typeof ACCELERATOR_FORM)[number]["name"];

/** A form as it is typed; an empty text is a value not given. */
export type FormTexts = Readonly<Record<string, string>>;
export type FormProblems = Readonly<Record<string, FormProblem>>;

export type ReadForm<Value> =
  Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; problems: FormProblems }>;

type Place = Readonly<{ id: string; locale: Locale }>;

/** The form that says an entry again. */
export function formTexts(form: readonly FormField[], value: object): FormTexts {
  const values = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(form.map(({ name }) => [name, textOf(values.get(name))]));
}

function textOf(value: unknown): string {
  if (typeof value === "number") return formatEditable(value, { locale: "en" });
  return typeof value === "string" ? value : "";
}

/** A new price of today, for the GPU that one looks at. */
export function newPriceTexts(today: string, gpuModel: string, term: string): FormTexts {
  return { ...formTexts(PRICE_FORM, {}), date: today, gpuModel, term };
}

/** Reads the form of a price. A day that was not touched keeps the span that it begins. */
export function readPrice(
  texts: FormTexts,
  before: PricePoint | null,
  place: Place,
): ReadForm<PricePoint> {
  const isSameDay = before !== null && before.date === texts["date"]?.trim();
  const kept = { dateUntil: isSameDay ? before.dateUntil : undefined };
  return readForm({ form: PRICE_FORM, schema: pricePointSchema, texts, kept, place });
}

/** Reads the form of an accelerator. A fact that was changed is no longer merely recalled. */
export function readAccelerator(
  texts: FormTexts,
  before: LibraryAccelerator | null,
  place: Place,
): ReadForm<LibraryAccelerator> {
  const said = before ? formTexts(ACCELERATOR_FORM, before) : {};
  const recalled = before?.recalled?.filter((fact) => said[fact] === texts[fact]);
  const kept = { recalled: recalled?.length ? recalled : undefined };
  return readForm({ form: ACCELERATOR_FORM, schema: libraryAcceleratorSchema, texts, kept, place });
}

type Reading<Value> = Readonly<{
  form: readonly FormField[];
  schema: z.ZodType<Value>;
  texts: FormTexts;
  /** What the form does not show, and the entry keeps. */
  kept: Readonly<Record<string, unknown>>;
  place: Place;
}>;

function readForm<Value>({ form, schema, texts, kept, place }: Reading<Value>): ReadForm<Value> {
  const problems: Record<string, FormProblem> = {};
  const values: Record<string, unknown> = { id: place.id, ...kept };
  for (const { name, bounds } of form) {
    const text = texts[name]?.trim() ?? "";
    if (text === "") continue;
    const read = bounds ? readWithin(text, { ...bounds, locale: place.locale }) : null;
    if (read && !read.ok) problems[name] = read.problem;
    values[name] = read?.ok ? read.value : text;
  }
  const parsed = schema.safeParse(withoutAbsent(values));
  for (const failure of parsed.success ? [] : fieldFailures(parsed.error)) {
    const name = String(failure.path[0] ?? "");
    problems[name] ??= problemOf(name, failure);
  }
  if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: parsed.data };
}

function problemOf(name: string, { code }: FieldFailure): FormProblem {
  if (code === "required") return { kind: "required" };
  if (code === "tooLong") return { kind: "tooLong" };
  if (name === "date") return { kind: "notDay" };
  if (name === "sourceUrl") return { kind: "notAddress" };
  return { kind: name === "releaseYear" ? "notNumber" : "required" };
}

/** What was changed of an entry, as a change request wants it: null for what is no longer there. */
export function changedEntryFields(before: object, after: object): Record<string, unknown> {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const isChanged = (name: string) =>
    JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name));
  return Object.fromEntries(names.filter(isChanged).map((name) => [name, now.get(name) ?? null]));
}

/** The fields in which two forms differ: what a person is shown when both were changed. */
export function differingTexts(mine: FormTexts, theirs: FormTexts): readonly string[] {
  return Object.keys(mine).filter((name) => mine[name] !== theirs[name]);
}

/** The fields of a form in which a correction differs from what is shipped. */
export function correctedFields(
  form: readonly FormField[],
  { value, shipped }: LibraryEntry<object>,
): readonly string[] {
  return shipped === null ? [] : differingTexts(formTexts(form, value), formTexts(form, shipped));
}
