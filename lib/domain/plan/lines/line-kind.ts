import { z } from "zod";
import type { MonthIndex } from "@/lib/domain/calendar/month";
import { optionalMonth, optionalText, shortText, type Fields } from "@/lib/domain/plan/field";
import { idSchema, longestName } from "@/lib/domain/plan/identifier";
import type { Driver, DrivesOf, Ports } from "@/lib/domain/plan/ports";
import type { LineSpan } from "./span";

export const budgets = ["funds", "talent", "data", "compute"] as const;
export type Budget = (typeof budgets)[number];

/** The fields that every line has besides those of its kind. */
export const sharedFields = {
  name: shortText({ maxLength: longestName }),
  note: optionalText({ maxLength: longestName }),
};

const sharedShape = {
  id: idSchema,
  name: sharedFields.name.schema,
  note: sharedFields.note.schema,
  off: z.boolean().default(false),
};

type SchemasOf<F extends Fields> = { [P in keyof F]: F[P]["schema"] };
type LineShape<K extends string, F extends Fields> = typeof sharedShape & {
  kind: z.ZodLiteral<K>;
} & SchemasOf<F>;
type LineSchema<K extends string, F extends Fields> = z.ZodObject<LineShape<K, F>, z.core.$strict>;
/** A line of a kind, all defaults filled in. */
export type LineOf<K extends string, F extends Fields> = z.output<LineSchema<K, F>>;

/** A rule across fields that a line breaks: the field to blame and the message's key. */
export type LineFault = Readonly<{ field: string; code: string }>;

type Definition<K extends string, F extends Fields, L> = Readonly<{
  kind: K;
  budget: Budget;
  fields: F;
  /** Faults that no single field shows. */
  faults?: (line: L) => readonly LineFault[];
  /** Faults that show only beside the other lines of the plan. */
  faultsAmong?: (line: L, drives: DrivesOf) => readonly LineFault[];
  /** What is accepted but leaves the line without effect until it is filled in. */
  gaps?: (line: L, drives: DrivesOf) => readonly LineFault[];
  /** Months in which the line acts, where they are not those from `start` to `end`. */
  span?: (line: L, planStart: MonthIndex) => LineSpan;
  /** What other lines may follow of this one; filled in phase one. */
  drives?: Driver;
  /** Phase one: what other lines may follow. */
  drive?: (line: L, ports: Ports) => void;
  /** Phase two: demand and cost; may read the drivers of phase one. */
  spend?: (line: L, ports: Ports) => void;
}>;

export type LineKindDefinition<K extends string = string, F extends Fields = Fields> = Definition<
  K,
  F,
  LineOf<K, F>
> & { schema: LineSchema<K, F> };

/**
 * A kind of line: its fields, their schema, and what it contributes to the projection's ports.
 * Everything else that knows a kind (form, grid, API, docs) is made from the value returned here.
 */
export function defineLineKind<const K extends string, const F extends Fields>(
  definition: Definition<K, F, LineOf<K, F>>,
): LineKindDefinition<K, F> {
  const schemas = Object.fromEntries(
    Object.entries(definition.fields).map(([name, field]) => [name, field.schema]),
  ) as SchemasOf<F>;
  const shape: LineShape<K, F> = { ...sharedShape, kind: z.literal(definition.kind), ...schemas };
  const schema: LineSchema<K, F> = z.strictObject(shape).check((context) => {
    if (context.issues.length > 0) return;
    const line = context.value as LineOf<K, F>;
    const faults = [...dateFaults(line), ...(definition.faults?.(line) ?? [])];
    for (const { field, code } of faults) {
      context.issues.push({ code: "custom", input: line, path: [field], params: { code } });
    }
  });
  return { ...definition, schema };
}

/** The fields of a line that last: from `start` to `end`, inclusive (R2). */
export const endField = { end: optionalMonth() };

function dateFaults(line: Readonly<Record<string, unknown>>): LineFault[] {
  const { start } = line;
  const last = ["end", "expires"].find((field) => typeof line[field] === "string");
  if (typeof start !== "string" || last === undefined) return [];
  return (line[last] as string) < start ? [{ field: last, code: "endBeforeStart" }] : [];
}
