import { fieldFailures, type FieldFailure } from "@/lib/domain/plan/field-failures";
import { lineKinds } from "@/lib/domain/plan/lines/registry";
import { planFileSchema, type PlanFile } from "@/lib/domain/plan/plan-file";
import type { Locale } from "@/lib/i18n/locale";
import { failureText, fieldWords, type LineTranslator } from "./line-words";

/** The most that the server takes. */
export const largestFileBytes = 10_000_000;

export type ImportRefusal =
  | Readonly<{ kind: "tooLarge" | "unreadable" }>
  | Readonly<{ kind: "notJson"; at: Readonly<{ line: number; column: number }> | null }>
  | Readonly<{ kind: "refused"; failures: readonly FieldFailure[]; json: unknown }>;

export type ReadPlanText =
  Readonly<{ ok: true; file: PlanFile }> | Readonly<{ ok: false; refusal: ImportRefusal }>;

/** A plan file from its text, whole or not at all: the schema is the one that the server applies. */
export function readPlanText(text: string): ReadPlanText {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const checked = planFileSchema.safeParse(parsed.json);
  if (checked.success) return { ok: true, file: parsed.json as PlanFile };
  const failures = fieldFailures(checked.error);
  return { ok: false, refusal: { kind: "refused", failures, json: parsed.json } };
}

type ParsedJson = Readonly<{ ok: true; json: unknown }> | Extract<ReadPlanText, { ok: false }>;

function parseJson(text: string): ParsedJson {
  try {
    // A byte order mark, which some editors write, is no part of JSON.
    return { ok: true, json: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    return { ok: false, refusal: { kind: "notJson", at: placeOf(error) } };
  }
}

/** Where the engine says that it stumbled; engines that do not say are not guessed for. */
function placeOf(error: unknown): { line: number; column: number } | null {
  const place = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : "");
  return place ? { line: Number(place[1]), column: Number(place[2]) } : null;
}

export type RefusedPlace = Readonly<{
  /** The path as a program would write it: `lines[3].annualSalary.low`. */
  path: string;
  /** The same place in words, where the file names it: `Engineers · Annual salary`. */
  place: string | null;
  reason: string;
}>;

type Place = Readonly<{ locale: Locale; json: unknown }>;

/** Each refused place of a file with what to do about it. `t` reads the namespace `lines`. */
export function refusedPlaces(
  t: LineTranslator,
  failures: readonly FieldFailure[],
  { locale, json }: Place,
): readonly RefusedPlace[] {
  return failures.map((failure) => {
    const { name, kind, fieldName } = lineAt(json, failure.path);
    const field = lineKinds.find((one) => one.kind === kind)?.fields[fieldName ?? ""];
    const label = field && kind && fieldName ? fieldWords(t, kind, fieldName).label : null;
    return {
      path: pathText(failure.path),
      place: [name, label].filter((part) => part !== null).join(" · ") || null,
      reason: failureText(t, failure, { locale, field, isInFile: true }),
    };
  });
}

/** `["lines", 3, "annualSalary"]` → `lines[3].annualSalary`. */
export function pathText(path: FieldFailure["path"]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

type NamedPlace = Readonly<{ name: string | null; kind: string | null; fieldName: string | null }>;

/** The line (or scenario) that a path leads into, as far as the broken file tells. */
function lineAt(json: unknown, path: FieldFailure["path"]): NamedPlace {
  const [list, index, fieldName] = path;
  const item = typeof list === "string" ? stepInto(stepInto(json, list), index) : undefined;
  const [name, kind] = [stepInto(item, "name"), stepInto(item, "kind")];
  return {
    name: typeof name === "string" && name !== "" ? name : null,
    kind: typeof kind === "string" ? kind : null,
    fieldName: typeof fieldName === "string" ? fieldName : null,
  };
}

function stepInto(value: unknown, step: string | number | undefined): unknown {
  if (typeof value !== "object" || value === null || step === undefined) return undefined;
  return Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
}
