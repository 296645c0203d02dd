import type { Field } from "@/lib/domain/plan/field";
import type { FieldFailure } from "@/lib/domain/plan/field-failures";
import { lineKinds } from "@/lib/domain/plan/lines/registry";
import { dateFieldsOf } from "@/lib/domain/plan/plan-file";
import { isFraction, type Unit } from "@/lib/domain/plan/unit";
import type { Locale } from "@/lib/i18n/locale";
import { formatCompact, formatExact, formatPercent } from "./number-format";

type Values = Record<string, string | number>;

/**
 * What `useTranslations("lines")` gives. Kinds and fields come from the registry, so their keys are
 * made while running; that each of them exists is held by the test beside this file.
 */
export type LineTranslator = Calls["translate"] & Pick<Calls, "has">;
// Method signatures take a translator whose keys are typed more narrowly.
type Calls = { translate(key: string, values?: Values): string; has(key: string): boolean };

export type KindWords = Readonly<{ name: string; plural: string; description: string }>;
export type FieldWords = Readonly<{ label: string; help: string }>;

/** The names of a kind of line, and the sentence that a menu shows under them. */
export function kindWords(t: LineTranslator, kind: string): KindWords {
  return {
    name: t(`kind.${kind}.name`),
    plural: t(`kind.${kind}.plural`),
    description: t(`kind.${kind}.description`),
  };
}

/** Label and help of a field: those of its kind where the kind means something of its own. */
export function fieldWords(t: LineTranslator, kind: string, field: string): FieldWords {
  const own = `fieldOf.${kind}.${field}`;
  const place = t.has(`${own}.label`) ? own : `field.${field}`;
  return { label: t(`${place}.label`), help: t(`${place}.help`) };
}

/** The word for a choice of any field, disciplines included. */
export function choiceLabel(t: LineTranslator, value: string): string {
  return t.has(`choice.${value}`) ? t(`choice.${value}`) : t(`discipline.${value}`);
}

/** A column's unit, such as "USD / month"; null where a field has none. */
export function unitLabel(t: LineTranslator, unit: Unit | null, currency: string): string | null {
  return unit === null ? null : t(`unit.${unit}`, { currency });
}

type FailurePlace = Readonly<{
  locale: Locale;
  field?: Field | undefined;
  /** The sentence is about a file, which holds choices by their ids and shares as fractions. */
  isInFile?: boolean;
}>;

/** What is wrong with a value and what to do about it, in one sentence. */
export function failureText(
  t: LineTranslator,
  failure: FieldFailure,
  { locale, field, isInFile = false }: FailurePlace,
): string {
  const code = narrowCode(failure, field);
  const params = code === "notAKind" ? { choices: kindIds } : failure.params;
  const values = Object.entries(params).map(([name, value]) => {
    if (isInFile) return [name, String(value)];
    if (name === "choices") return [name, choicesText(t, String(value))];
    return [name, typeof value === "number" ? boundText(value, locale, field) : value];
  });
  const key = t.has(`failure.${code}`) ? code : "invalid";
  return t(`failure.${key}`, Object.fromEntries(values) as Values);
}

/** The schema says only "wrong format" or "wrong type"; the field knows which. */
function narrowCode({ path, code, params }: FieldFailure, field: Field | undefined): string {
  const name = String(path.at(-1) ?? "");
  if (code === "wrongType" && params["expected"] === "int") return "notWhole";
  if (code === "invalid" && name === "kind") return "notAKind";
  if (code !== "wrongFormat") return code;
  if (field?.control === "month" || monthFields.has(name)) return "notMonth";
  if (name === "currency") return "notCurrency";
  return idFields.has(name) ? "notId" : code;
}

const kindIds = lineKinds.map(({ kind }) => kind).join(", ");
/** A plan's own first month, and every date of any kind of line. */
const monthFields: ReadonlySet<string> = new Set([
  "start",
  ...lineKinds.flatMap(({ kind }) => dateFieldsOf({ kind })),
]);
const idFields: ReadonlySet<string> = new Set(["id", "line", "from", "follows", "model"]);

function choicesText(t: LineTranslator, choices: string): string {
  const known = (value: string) => t.has(`choice.${value}`) || t.has(`discipline.${value}`);
  return choices
    .split(", ")
    .map((value) => (known(value) ? choiceLabel(t, value) : value))
    .join(", ");
}

const longNumber = 1e6;

function boundText(value: number, locale: Locale, field: Field | undefined): string {
  if (isFraction(field?.unit ?? null)) return formatPercent(value, { locale });
  const format = Math.abs(value) >= longNumber ? formatCompact : formatExact;
  return format(value, { locale });
}
