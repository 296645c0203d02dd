import type { PlanEdit } from "@/lib/domain/plan/edit";
import type { Field } from "@/lib/domain/plan/field";
import { fieldFailures } from "@/lib/domain/plan/field-failures";
import { sharedFields } from "@/lib/domain/plan/lines/line-kind";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import { changedLine } from "@/lib/domain/plan/scenario";
import { fieldText, readField, type FieldContext, type FieldReading } from "./field-text";
import { failureText, type LineTranslator } from "./line-words";
import type { Translator } from "./translator";

export type CellWords = FieldContext & Readonly<{ lines: LineTranslator; numbers: Translator }>;

/** The fields that a typed text sets, none when it changes nothing; or why it cannot be taken. */
export type CellReading =
  | Readonly<{ ok: true; set: Readonly<Record<string, unknown>> | null }>
  | Readonly<{ ok: false; reason: string }>;

/**
 * A field of a kind, name and note included.
 *
 * @throws {RangeError} when the kind has no such field
 */
export function fieldOf(kind: string, name: string): Field {
  const fields: Readonly<Record<string, Field>> = { ...sharedFields, ...lineKindOf(kind).fields };
  const field = fields[name];
  if (!field) throw new RangeError(`fieldOf: ${kind} has no field "${name}"`);
  return field;
}

/** A field of a line as its kind shows it. */
export function cellText(line: Line, name: string, words: CellWords) {
  const values: Readonly<Record<string, unknown>> = line;
  return fieldText(fieldOf(line.kind, name), values[name], words);
}

/** Reads what was typed into a cell, judged by the schema of the line's kind. */
export function readCell(line: Line, name: string, text: string, words: CellWords): CellReading {
  if (text === cellText(line, name, words).editText) return { ok: true, set: null };
  const field = fieldOf(line.kind, name);
  const reading = readField(field, text, words);
  if (!reading.ok) return { ok: false, reason: unreadableReason(reading, words) };
  return judged(line, setOf({ field, name, value: reading.value }, words), words, field);
}

/** A field's value, with the fields that give way to it taken away. */
function setOf(
  { field, name, value }: Readonly<{ field: Field; name: string; value: unknown }>,
  { drives }: CellWords,
): Record<string, unknown> {
  if (value === null) return { [name]: value };
  const driver = field.control === "line" ? drives(String(value)) : null;
  const replaced = [...field.replaces, ...((driver && field.replacesByDriver[driver]) ?? [])];
  return { ...Object.fromEntries(replaced.map((other) => [other, null])), [name]: value };
}

function judged(
  line: Line,
  set: Readonly<Record<string, unknown>>,
  words: CellWords,
  field: Field,
): CellReading {
  const changed = changedLine(line, set);
  if (changed.success) return { ok: true, set };
  const [failure] = fieldFailures(changed.error);
  const { locale, lines } = words;
  return { ok: false, reason: failure ? failureText(lines, failure, { locale, field }) : "" };
}

type Unreadable = Extract<FieldReading, { ok: false }>;

export function unreadableReason({ source, code, params }: Unreadable, words: CellWords): string {
  if (source === "number") return words.numbers(`failure.${code}`, params);
  return failureText(words.lines, { path: [], code, params }, { locale: words.locale });
}

/** Why a field that is accepted as it stands leaves its line without effect, if it does. */
export function gapReason(line: Line, name: string, words: CellWords): string | undefined {
  const gap = lineKindOf(line.kind)
    .gaps?.(line, words.drives)
    .find(({ field }) => field === name);
  if (!gap) return undefined;
  return failureText(
    words.lines,
    { path: [], code: gap.code, params: {} },
    { locale: words.locale },
  );
}

type TypedField = Readonly<{ field: string; text: string }>;

/** What several texts set on one line together, and which of them cannot be taken. */
export type RowReading = Readonly<{
  set: Readonly<Record<string, unknown>>;
  bad: readonly (TypedField & Readonly<{ reason: string }>)[];
}>;

/**
 * Reads several cells of a line as one change: a start and an end that are pasted together are
 * judged together. Only where the whole is refused is each cell judged by itself.
 */
export function readRow(line: Line, typed: readonly TypedField[], words: CellWords): RowReading {
  const whole = typed.map(({ field, text }) => readAlone(line, field, text, words));
  const merged = Object.assign({}, ...whole.map((set) => set ?? {})) as Record<string, unknown>;
  const isReadable = whole.every((set) => set !== null);
  if (isReadable && changedLine(line, merged).success) return { set: merged, bad: [] };
  return readOneByOne(line, typed, words);
}

/** What one text sets, unjudged by the other fields; null where it cannot be read at all. */
function readAlone(line: Line, name: string, text: string, words: CellWords) {
  if (text === cellText(line, name, words).editText) return {};
  const field = fieldOf(line.kind, name);
  const reading = readField(field, text, words);
  return reading.ok ? setOf({ field, name, value: reading.value }, words) : null;
}

function readOneByOne(line: Line, typed: readonly TypedField[], words: CellWords): RowReading {
  let changed = line;
  const set: Record<string, unknown> = {};
  const bad: (TypedField & { reason: string })[] = [];
  for (const { field, text } of typed) {
    const reading = readCell(changed, field, text, words);
    if (!reading.ok) bad.push({ field, text, reason: reading.reason });
    else if (reading.set) {
      const after = changedLine(changed, reading.set);
      if (after.success) changed = after.data;
      Object.assign(set, reading.set);
    }
  }
  return { set, bad };
}

/** An edit that sets fields of a line. */
export function setEdit(line: string, set: Readonly<Record<string, unknown>>): PlanEdit {
  return { kind: "setFields", line, set };
}
