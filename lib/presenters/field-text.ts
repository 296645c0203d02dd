import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import type { Field } from "@/lib/domain/plan/field";
import { isFrozenEstimate, medianGpuHours, type GpuHours } from "@/lib/domain/plan/gpu-hours";
import type { DrivesOf } from "@/lib/domain/plan/ports";
import { isInterval, median, type Quantity } from "@/lib/domain/plan/quantity";
import { isFraction, type Unit } from "@/lib/domain/plan/unit";
import type { Locale } from "@/lib/i18n/locale";
import { joined } from "./joined";
import { formatMonth } from "./month-format";
import { parseMonth } from "./month-parse";
import {
  formatCompact,
  formatEditable,
  formatExact,
  formatPercent,
  formatQuantity,
} from "./number-format";
import { parseNumber, parseQuantity } from "./number-parse";

/** A field's value as it is shown, and as it stands in its editor: the latter parses to the bit. */
export type FieldText = Readonly<{ text: string; editText: string; exact: string | null }>;

export type FieldReading =
  | Readonly<{ ok: true; value: unknown }>
  | Readonly<{ ok: false; source: "number" | "field"; code: string; params: Params }>;

type Params = Readonly<Record<string, string>>;

export type FieldContext = Readonly<{
  locale: Locale;
  currency: string;
  /** Words of a choice. */
  choice: (value: string) => string;
  /** Names of the lines that may be followed, by id. */
  lineNames: ReadonlyMap<string, string>;
  /** What each of them drives. */
  drives: DrivesOf;
}>;

/** Units whose numbers run to billions: shown with a scale, exact when pointed at. */
const largeUnits: ReadonlySet<Unit> = new Set([
  "parameters",
  "tokens",
  "tokensPerMonth",
  "tokensPerCustomer",
  "units",
  "gpuHours",
]);

/** What a cell or a form shows for a field of a line; empty texts where nothing is given. */
export function fieldText(field: Field, value: unknown, context: FieldContext): FieldText {
  if (value === undefined || value === null) return { text: "", editText: "", exact: null };
  switch (field.control) {
    case "number":
    case "quantity":
      return quantityText(field, value as Quantity, context);
    case "gpuHours":
      return gpuHoursText(field, value as GpuHours, context);
    case "month":
      return plainText(formatMonth(String(value), context.locale), String(value));
    case "choice":
      return plainText(context.choice(String(value)), String(value));
    case "accelerator":
      return plainText(acceleratorOf(String(value))?.name ?? String(value), String(value));
    case "line":
      return plainText(context.lineNames.get(String(value)) ?? String(value), String(value));
    case "text":
      return plainText(String(value), String(value));
    case "team":
      return plainText(teamText(value as Record<string, number>, context), "");
  }
}

/**
 * Reads what was typed into a field. Empty text is null: the default returns, or the value goes.
 *
 * Bounds are the schema's to judge; here only what cannot be read at all is refused.
 */
export function readField(field: Field, text: string, context: FieldContext): FieldReading {
  const typed = text.trim();
  if (typed === "")
    return field.isRequired ? refused("field", "required") : { ok: true, value: null };
  switch (field.control) {
    case "number":
    case "quantity":
    case "gpuHours":
      return readQuantity(field, typed, context);
    case "month":
      return readMonth(typed);
    case "choice":
      return readChoice(field, typed, context);
    case "accelerator":
      return { ok: true, value: acceleratorOf(typed)?.id ?? typed };
    case "line":
      return readLineName(typed, context);
    case "text":
      return { ok: true, value: typed };
    case "team":
      return refused("field", "invalid");
  }
}

function plainText(text: string, editText: string): FieldText {
  return { text, editText, exact: null };
}

function refused(source: "number" | "field", code: string, params: Params = {}): FieldReading {
  return { ok: false, source, code, params };
}

function quantityText(field: Field, value: Quantity, { locale }: FieldContext): FieldText {
  const percent = isFraction(field.unit);
  const isLarge = field.unit !== null && largeUnits.has(field.unit);
  const editText = formatEditable(value, { locale, percent });
  if (isInterval(value)) {
    const exact = formatNumber(median(value), locale, percent);
    return { text: formatQuantity(value, { locale, percent }), editText, exact };
  }
  const exact = formatNumber(value, locale, percent);
  return { text: isLarge ? formatCompact(value, { locale }) : exact, editText, exact };
}

function formatNumber(value: number, locale: Locale, percent: boolean): string {
  return percent ? formatPercent(value, { locale, digits: 4 }) : formatExact(value, { locale });
}

/** A frozen estimate shows its median; typing over it makes it a number of one's own. */
function gpuHoursText(field: Field, hours: GpuHours, context: FieldContext): FieldText {
  if (!isFrozenEstimate(hours)) return quantityText(field, hours, context);
  const { locale } = context;
  const rounded = Math.round(medianGpuHours(hours));
  const range = formatQuantity({ low: hours.low, high: hours.high }, { locale });
  const exact = `${formatExact(rounded, { locale })} (${range})`;
  return { text: formatCompact(hours.median, { locale }), editText: String(rounded), exact };
}

function teamText(team: Readonly<Record<string, number>>, context: FieldContext): string {
  const { locale, choice } = context;
  const parts = Object.entries(team).map(
    ([discipline, heads]) => `${formatExact(heads, { locale })} ${choice(discipline)}`,
  );
  return joined(parts, locale);
}

function readQuantity(field: Field, text: string, { currency }: FieldContext): FieldReading {
  const style = { currency, percent: isFraction(field.unit) };
  const read = field.control === "number" ? parseNumber(text, style) : parseQuantity(text, style);
  if (read.ok) return read;
  const { kind, ...params } = read.failure;
  return refused("number", kind, params);
}

function readMonth(text: string): FieldReading {
  const read = parseMonth(text);
  return read.ok ? read : refused("number", read.failure.kind);
}

function readChoice({ choices }: Field, text: string, { choice }: FieldContext): FieldReading {
  const wanted = text.toLocaleLowerCase();
  const found = choices.find(
    (value) => value.toLocaleLowerCase() === wanted || choice(value).toLocaleLowerCase() === wanted,
  );
  if (found !== undefined) return { ok: true, value: found };
  return refused("field", "notAChoice", { choices: choices.join(", ") });
}

function readLineName(text: string, { lineNames }: FieldContext): FieldReading {
  if (lineNames.has(text)) return { ok: true, value: text };
  const named = [...lineNames].find(([, name]) => name === text);
  return named ? { ok: true, value: named[0] } : refused("field", "unknownLine");
}
