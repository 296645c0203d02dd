import type { FieldError } from "@/lib/contracts/problem";
import { fieldFailures, type FieldFailure } from "@/lib/domain/plan/field-failures";
import { planSettingsSchema, type PlanSettings } from "@/lib/domain/plan/settings";
import { intlLocale, type Locale } from "@/lib/i18n/locale";
import { failureText, type LineTranslator } from "./line-words";
import { formatMonth } from "./month-format";
import { parseMonth } from "./month-parse";
import { formatEditable, formatExact, formatPercent } from "./number-format";
import { parseNumber } from "./number-parse";
import type { Translator } from "./translator";

/** The settings that a person edits in a form, in its order. GPU quotas are the compute budget's. */
export const settingFields = [
  "name",
  "currency",
  "start",
  "months",
  "openingCash",
  "cashFloor",
  "interestOnCash",
  "field",
] as const;
export type SettingField = (typeof settingFields)[number];

/** What stands in the form: texts, as typed. */
export type SettingsForm = Readonly<Record<SettingField, string>>;
export type SettingValues = Pick<PlanSettings, SettingField>;

export type SettingFailure =
  | Readonly<{ source: "number"; code: string; found: string }>
  | Readonly<{ source: "field"; failure: FieldFailure }>;
export type SettingFailures = Readonly<Partial<Record<SettingField, SettingFailure>>>;

export type ReadSettings =
  | Readonly<{ ok: true; values: SettingValues }>
  | Readonly<{ ok: false; failures: SettingFailures }>;

const percentFields: ReadonlySet<SettingField> = new Set(["interestOnCash"]);
const textFields: ReadonlySet<SettingField> = new Set(["name", "currency", "field"]);

/** The texts with which a form opens; each parses back to the very value. */
export function settingsForm(settings: PlanSettings, locale: Locale): SettingsForm {
  const texts = settingFields.map((field) => {
    const value = settings[field];
    if (typeof value !== "number") return [field, value ?? ""];
    return [field, formatEditable(value, { locale, percent: percentFields.has(field) })];
  });
  return Object.fromEntries(texts) as SettingsForm;
}

/** Reads the whole form: every value, or what is wrong with each field that has none. */
export function readSettings(form: SettingsForm): ReadSettings {
  const read = settingFields.map((field) => [field, readSetting(field, form)] as const);
  const failures = read.flatMap(([field, one]) => (one.ok ? [] : [[field, one.failure] as const]));
  const values = Object.fromEntries(
    read.flatMap(([field, one]) => (one.ok && one.value !== undefined ? [[field, one.value]] : [])),
  );
  const checked = planSettingsSchema.safeParse(values);
  if (checked.success && failures.length === 0) return { ok: true, values: checked.data };
  const ruled = checked.success ? {} : settingFailures(fieldFailures(checked.error));
  return { ok: false, failures: { ...ruled, ...Object.fromEntries(failures) } };
}

type ReadSetting =
  Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; failure: SettingFailure }>;

/** Empty text is no value: the schema says whether one must be given. */
function readSetting(field: SettingField, form: SettingsForm): ReadSetting {
  const text = form[field].trim();
  if (text === "") return { ok: true, value: undefined };
  if (textFields.has(field)) return { ok: true, value: text };
  const style = { currency: form.currency, percent: percentFields.has(field) };
  const read = field === "start" ? parseMonth(text) : parseNumber(text, style);
  if (read.ok) return read;
  const found = "found" in read.failure ? read.failure.found : "";
  return { ok: false, failure: { source: "number", code: read.failure.kind, found } };
}

/** Refusals by field, from our schema or from a server's answer (whose paths begin with `set`). */
export function settingFailures(failures: readonly (FieldFailure | FieldError)[]): SettingFailures {
  const byField = failures.map((failure) => {
    const field = failure.path.find((step) => settingFields.some((known) => known === step));
    return [field ?? "start", { source: "field", failure }] as const;
  });
  return Object.fromEntries(byField.reverse());
}

/** One failure in one sentence; the translators read the namespaces `lines` and `number`. */
export function settingFailureText(
  { lines, number }: Readonly<{ lines: LineTranslator; number: Translator }>,
  failure: SettingFailure | undefined,
  locale: Locale,
): string | undefined {
  if (!failure) return undefined;
  if (failure.source === "field") return failureText(lines, failure.failure, { locale });
  return number(`failure.${failure.code}`, { found: failure.found });
}

/** The settings that differ, as a PATCH sets them: null takes an optional one away. */
export function changedSettings(
  before: PlanSettings,
  after: SettingValues,
): Readonly<Partial<Record<SettingField, string | number | null>>> {
  const changed = settingFields.filter((field) => before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, after[field] ?? null]));
}

/** A setting as it is shown beside another: `$1,500,000`, `Jan 2027`, `3%`; null where none is set. */
export function settingText(
  field: SettingField,
  settings: Readonly<Partial<SettingValues>>,
  { locale, currency }: Readonly<{ locale: Locale; currency: string }>,
): string | null {
  const value = settings[field];
  if (value === undefined) return null;
  if (field === "start") return formatMonth(String(value), locale);
  if (typeof value === "string") return value;
  if (percentFields.has(field)) return formatPercent(value, { locale, digits: 4 });
  return formatExact(value, field === "months" ? { locale } : { locale, currency });
}

const commonCurrencies = ["USD", "EUR", "GBP", "CNY", "JPY", "HKD", "SGD", "INR", "CHF", "CAD"];

/** Currencies to choose from, the common ones first, each with its name in the language. */
export function currencyOptions(locale: Locale, current: string) {
  const names = new Intl.DisplayNames(intlLocale(locale), { type: "currency" });
  const known = Intl.supportedValuesOf("currency");
  const codes = new Set([...commonCurrencies, ...known, current]);
  return [...codes].map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}
