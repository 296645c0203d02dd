import { acceleratorOf, shippedPeakOf } from "@/lib/domain/estimator/accelerator";
import type { PlannedRun } from "@/lib/domain/estimator/estimate";
import type { Locale } from "@/lib/i18n/locale";
import { type AcceleratorOption, chosenOption } from "./accelerator-options";
import { formatCompact, formatEditable, formatExact } from "./number-format";
import { type NumberFailure, parseNumber } from "./number-parse";

export const ESTIMATE_FIELDS = [
  "parameters",
  "activeParameters",
  "tokens",
  "gpuModel",
  "gpuCount",
  "pricePerGpuHour",
  "currency",
] as const;

export type EstimateField = (typeof ESTIMATE_FIELDS)[number];
/** The form as it is typed. An empty text is a value not given. */
export type EstimateTexts = Readonly<Record<EstimateField, string>>;

/** A run to estimate, and the currency in which its price is meant. */
export type EstimateInput = Readonly<{ run: PlannedRun; currency: string }>;

/** Why a field cannot be used; the kind is a message key. */
export type FieldProblem =
  | NumberFailure
  | Readonly<{ kind: "tooSmall"; minimum: string }>
  | Readonly<{ kind: "tooBig"; maximum: string }>
  | Readonly<{ kind: "aboveParameters" | "unknownGpu" | "unknownCurrency" | "required" }>;

export type Problems<Field extends string> = Readonly<Partial<Record<Field, FieldProblem>>>;

export type ReadEstimate =
  | Readonly<{ ok: true; input: EstimateInput }>
  | Readonly<{ ok: false; problems: Problems<EstimateField> }>;

/** The currencies offered; a plan may have any other, and then asks for its own price. */
export const ESTIMATE_CURRENCIES = [
  "USD",
  "EUR",
  "GBP",
  "CNY",
  "JPY",
  "KRW",
  "SGD",
  "INR",
  "CAD",
  "AUD",
  "CHF",
] as const;

/** The run of the article: a 7B model trained with 20 tokens for each parameter. */
export const FIRST_ESTIMATE: EstimateInput = {
  run: {
    parameters: 7e9,
    tokens: 1.4e11,
    gpuModel: "h100-sxm",
    gpuCount: 64,
    pricePerGpuHour: 2.5,
  },
  currency: "USD",
};

type Bounds = Readonly<{ least: number; most: number; locale: Locale; currency?: string }>;

/** The bounds within which a plan takes each number. */
const bounds = {
  parameters: { least: 1, most: 1e15 },
  activeParameters: { least: 1, most: 1e15 },
  tokens: { least: 1, most: 1e18 },
  gpuCount: { least: 1, most: 1e7 },
  pricePerGpuHour: { least: 0, most: 1e6 },
} as const;

type NumberField = keyof typeof bounds;

/**
 * Reads the whole form: the run, or what is wrong with each field that cannot be used.
 *
 * @param gpus those of the library; without them only shipped ones are known, as they are shipped
 */
export function readEstimate(
  texts: EstimateTexts,
  locale: Locale,
  gpus: readonly AcceleratorOption[] = [],
): ReadEstimate {
  const problems: Partial<Record<EstimateField, FieldProblem>> = {};
  const take = (field: NumberField, isOptional: boolean) => {
    if (isOptional && texts[field].trim() === "") return undefined;
    const { currency } = texts;
    const limits = field === "pricePerGpuHour" ? { ...bounds[field], currency } : bounds[field];
    const read = readWithin(texts[field], { ...limits, locale });
    if (read.ok) return read.value;
    problems[field] = read.problem;
    return undefined;
  };
  const parameters = take("parameters", false);
  const activeParameters = take("activeParameters", true);
  const tokens = take("tokens", false);
  const gpuCount = take("gpuCount", true);
  const pricePerGpuHour = take("pricePerGpuHour", true);
  if (parameters !== undefined && activeParameters !== undefined && activeParameters > parameters)
    problems.activeParameters = { kind: "aboveParameters" };
  const gpu = chosenOption(gpus, texts.gpuModel);
  if (!gpu && !acceleratorOf(texts.gpuModel)) problems.gpuModel = { kind: "unknownGpu" };
  if (!isOffered(texts.currency)) problems.currency = { kind: "unknownCurrency" };
  if (parameters === undefined || tokens === undefined || Object.keys(problems).length > 0)
    return { ok: false, problems };
  const { gpuModel, currency } = texts;
  const peakTflops = unshippedPeak(gpu, gpuModel);
  const optional = withoutAbsent({ activeParameters, peakTflops, gpuCount, pricePerGpuHour });
  return { ok: true, input: { run: { parameters, tokens, gpuModel, ...optional }, currency } };
}

/** The speed of an own or corrected GPU; undefined where it is the shipped one. */
function unshippedPeak(gpu: AcceleratorOption | undefined, gpuModel: string): number | undefined {
  return gpu?.peakTflops === shippedPeakOf(gpuModel) ? undefined : gpu?.peakTflops;
}

function isOffered(currency: string): boolean {
  return ESTIMATE_CURRENCIES.some((offered) => offered === currency);
}

/** The entries that are there: an absent field is left out, not kept as undefined. */
export function withoutAbsent<Fields extends Record<string, unknown>>(fields: Fields) {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}

export type ReadNumber =
  Readonly<{ ok: true; value: number }> | Readonly<{ ok: false; problem: FieldProblem }>;

/** A number inside its bounds, or the reason in the words of the language. */
export function readWithin(text: string, { least, most, locale, currency }: Bounds): ReadNumber {
  const read = parseNumber(text, { currency });
  if (!read.ok) return { ok: false, problem: read.failure };
  const style = { locale };
  if (read.value < least)
    return { ok: false, problem: { kind: "tooSmall", minimum: formatExact(least, style) } };
  if (read.value > most)
    return { ok: false, problem: { kind: "tooBig", maximum: formatCompact(most, style) } };
  return read;
}

/** Sizes of models and corpora are written `7B`, `1.4T` by the trade in both languages. */
export function formatSize(value: number): string {
  return formatCompact(value, { locale: "en" });
}

/** The form that says an input again: what reads it gets the same numbers back. */
export function textsOf({ run, currency }: EstimateInput): EstimateTexts {
  return {
    parameters: editable(run.parameters),
    activeParameters: editable(run.activeParameters),
    tokens: editable(run.tokens),
    gpuModel: run.gpuModel,
    gpuCount: editable(run.gpuCount),
    pricePerGpuHour: editable(run.pricePerGpuHour),
    currency,
  };
}

function editable(value: number | undefined): string {
  return value === undefined ? "" : formatEditable(value, { locale: "en" });
}

const queryNames: Readonly<Record<EstimateField, string>> = {
  parameters: "parameters",
  activeParameters: "active",
  tokens: "tokens",
  gpuModel: "gpu",
  gpuCount: "gpus",
  pricePerGpuHour: "price",
  currency: "currency",
};

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The texts of an address; what it does not name is as in the first estimate. */
export function textsOfQuery(query: Query): EstimateTexts {
  const named = ESTIMATE_FIELDS.some((field) => queryNames[field] in query);
  const first = textsOf(FIRST_ESTIMATE);
  const textOf = (field: EstimateField) => {
    const given = query[queryNames[field]];
    const text = Array.isArray(given) ? given[0] : given;
    return text ?? (named && isOptionalField(field) ? "" : first[field]);
  };
  return Object.fromEntries(ESTIMATE_FIELDS.map((field) => [field, textOf(field)])) as Record<
    EstimateField,
    string
  >;
}

/** The address of an input: in another browser it gives the same answer. */
export function queryOf(input: EstimateInput): string {
  const texts = textsOf(input);
  const given = ESTIMATE_FIELDS.filter((field) => texts[field] !== "");
  return new URLSearchParams(given.map((field) => [queryNames[field], texts[field]])).toString();
}

function isOptionalField(field: EstimateField): boolean {
  return field === "activeParameters" || field === "gpuCount" || field === "pricePerGpuHour";
}
