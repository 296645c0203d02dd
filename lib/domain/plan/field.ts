import { z } from "zod";
import type { PriceTerm } from "@/lib/domain/estimator/price-point";
import { monthSchema } from "@/lib/domain/calendar/month-schema";
import { teamSchema } from "./discipline";
import { gpuHoursSchema } from "./gpu-hours";
import { idSchema } from "./identifier";
import type { Driver } from "./ports";
import { quantitySchema } from "./quantity";
import type { Unit } from "./unit";

/** How a field is edited; forms, grids, workbook columns and docs are made from it. */
export type Control =
  | "number"
  | "quantity"
  | "month"
  | "choice"
  | "text"
  | "accelerator"
  | "line"
  | "team"
  | "gpuHours";

/** One field of a line: its schema, and all that a screen has to know to show and edit it. */
export type Field<S extends z.ZodType = z.ZodType> = Readonly<{
  control: Control;
  schema: S;
  unit: Unit | null;
  min: number | null;
  max: number | null;
  isInteger: boolean;
  /** Whether a text may run over several lines. */
  isLong: boolean;
  /** The value that stands where none is given; null when the field must be given or may be absent. */
  default: unknown;
  isRequired: boolean;
  /** Whether the budget's grid shows a column for it; the rest is in the line's sheet. */
  inGrid: boolean;
  choices: readonly string[];
  /** Fields that give way when this one is given: the other answers to the same question. */
  replaces: readonly string[];
  /** Of the price of a GPU: the terms of the library whose prices fit it; none for other fields. */
  priceTerms: readonly PriceTerm[];
  /** Of a reference: fields that give way too when the line referred to drives such a thing. */
  replacesByDriver: Readonly<Partial<Record<Driver, readonly string[]>>>;
}>;

export type Fields = Readonly<Record<string, Field>>;

type NumberOptions = Readonly<{
  unit: Unit;
  min?: number;
  max?: number;
  isInteger?: boolean;
  default?: number;
  inGrid?: boolean;
  replaces?: readonly string[];
  priceTerms?: readonly PriceTerm[];
}>;

/** Beyond this a sum of amounts over the longest horizon would lose cents (2^53 ≈ 9e15). */
const largestAmount = 1e15;

const blank = {
  unit: null,
  min: null,
  max: null,
  isInteger: false,
  isLong: false,
  default: null,
  isRequired: true,
  inGrid: false,
  choices: [],
  replaces: [],
  priceTerms: [],
  replacesByDriver: {},
} as const;

function numberMetadata(control: "number" | "quantity", options: NumberOptions) {
  return {
    ...blank,
    control,
    unit: options.unit,
    min: options.min ?? 0,
    max: options.max ?? largestAmount,
    isInteger: options.isInteger ?? false,
    default: options.default ?? null,
    isRequired: options.default === undefined,
    inGrid: options.inGrid ?? false,
    replaces: options.replaces ?? [],
    priceTerms: options.priceTerms ?? [],
  };
}

function boundedNumber(options: NumberOptions) {
  const bounded = z
    .number()
    .min(options.min ?? 0)
    .max(options.max ?? largestAmount);
  return options.isInteger ? bounded.int() : bounded;
}

/** A plain number; non-negative unless bounds say otherwise. */
export function number(
  options: NumberOptions & { default: number },
): Field<z.ZodDefault<z.ZodNumber>>;
export function number(options: NumberOptions): Field<z.ZodNumber>;
export function number(options: NumberOptions): Field {
  const schema = boundedNumber(options);
  return {
    ...numberMetadata("number", options),
    schema: options.default === undefined ? schema : schema.default(options.default),
  };
}

/** A number that may be left out altogether. */
export function optionalNumber(options: NumberOptions): Field<z.ZodOptional<z.ZodNumber>> {
  return {
    ...numberMetadata("number", options),
    isRequired: false,
    schema: boundedNumber(options).optional(),
  };
}

type QuantitySchema = ReturnType<typeof quantitySchema>;

/** A number or a 90 % interval; non-negative unless bounds say otherwise. */
export function quantity(
  options: NumberOptions & { default: number },
): Field<z.ZodDefault<QuantitySchema>>;
export function quantity(options: NumberOptions): Field<QuantitySchema>;
export function quantity(options: NumberOptions): Field {
  const schema = quantitySchema({ min: options.min ?? 0, max: options.max ?? largestAmount });
  return {
    ...numberMetadata("quantity", options),
    schema: options.default === undefined ? schema : schema.default(options.default),
  };
}

/** A quantity that may be left out altogether. */
export function optionalQuantity(options: NumberOptions): Field<z.ZodOptional<QuantitySchema>> {
  const schema = quantitySchema({ min: options.min ?? 0, max: options.max ?? largestAmount });
  return { ...numberMetadata("quantity", options), isRequired: false, schema: schema.optional() };
}

/** A month that must be given. */
export function month(): Field<typeof monthSchema> {
  return { ...blank, control: "month", schema: monthSchema, inGrid: true };
}

/** A month that may be absent: the line then has no such bound. */
export function optionalMonth(): Field<z.ZodOptional<typeof monthSchema>> {
  return {
    ...blank,
    control: "month",
    schema: monthSchema.optional(),
    isRequired: false,
    inGrid: true,
  };
}

/** One of a fixed list of words; the first given default stands where none is chosen. */
export function choice<const C extends readonly [string, ...string[]]>(
  choices: C,
  options: Readonly<{ default: C[number]; inGrid?: boolean }>,
): Field<z.ZodDefault<z.ZodEnum<{ [K in C[number]]: K }>>>;
export function choice<const C extends readonly [string, ...string[]]>(
  choices: C,
  options?: Readonly<{ inGrid?: boolean }>,
): Field<z.ZodEnum<{ [K in C[number]]: K }>>;
export function choice(
  choices: readonly [string, ...string[]],
  options: Readonly<{ default?: string; inGrid?: boolean }> = {},
): Field {
  const schema = z.enum(choices);
  return {
    ...blank,
    control: "choice",
    choices,
    default: options.default ?? null,
    isRequired: options.default === undefined,
    inGrid: options.inGrid ?? false,
    schema: options.default === undefined ? schema : schema.default(options.default),
  };
}

/** A text that must be given. */
export function shortText({ maxLength }: Readonly<{ maxLength: number }>): Field<z.ZodString> {
  return { ...blank, control: "text", schema: z.string().min(1).max(maxLength), inGrid: true };
}

/** A text that may be left out, and may be long: a note. */
export function optionalText({
  maxLength,
}: Readonly<{ maxLength: number }>): Field<z.ZodOptional<z.ZodString>> {
  const schema = z.string().max(maxLength).optional();
  return { ...blank, control: "text", schema, isRequired: false, isLong: true };
}

/** A text with a default. */
export function text(options: Readonly<{ default: string; maxLength: number }>) {
  return {
    ...blank,
    control: "text",
    default: options.default,
    isRequired: false,
    schema: z.string().max(options.maxLength).default(options.default),
  } satisfies Field;
}

/** An accelerator's id, or a name of the founder's own (R32). */
export function accelerator(): Field<z.ZodString> {
  return {
    ...blank,
    control: "accelerator",
    schema: z.string().min(1).max(80),
    inGrid: true,
  };
}

/** The id of another line, of a kind that drives this one (R35). */
export function optionalLineReference(
  options: Pick<Field, "replaces" | "replacesByDriver">,
): Field<z.ZodOptional<typeof idSchema>> {
  return {
    ...blank,
    ...options,
    control: "line",
    schema: idSchema.optional(),
    isRequired: false,
    inGrid: true,
  };
}

/** People needed by discipline, none by default (R43). */
export function team(): Field<z.ZodDefault<typeof teamSchema>> {
  return {
    ...blank,
    control: "team",
    unit: "people",
    default: {},
    isRequired: false,
    schema: teamSchema.default({}),
  };
}

/** GPU-hours typed by hand, or an estimate frozen with its model (R32); absent: not estimated yet. */
export function gpuHours(): Field<z.ZodOptional<typeof gpuHoursSchema>> {
  return {
    ...blank,
    control: "gpuHours",
    unit: "gpuHours",
    min: 0,
    max: largestAmount,
    isRequired: false,
    inGrid: true,
    schema: gpuHoursSchema.optional(),
  };
}
