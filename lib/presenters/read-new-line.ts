import { fieldFailures } from "@/lib/domain/plan/field-failures";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import { readField } from "./field-text";
import { failureText } from "./line-words";
import { fieldOf, unreadableReason, type CellWords } from "./read-cell";

/** What a form for a new line holds: texts as typed, and the team, which has boxes of its own. */
export type NewLine = Readonly<{
  id: string;
  kind: string;
  texts: Readonly<Record<string, string>>;
  team: Readonly<Partial<Record<string, number>>>;
}>;

export type NewLineReading =
  | Readonly<{ ok: true; line: Line }>
  | Readonly<{ ok: false; errors: Readonly<Record<string, string>> }>;

/** The line that a filled-in form stands for, or what is wrong with each of its fields. */
export function readNewLine(form: NewLine, words: CellWords): NewLineReading {
  const values: Record<string, unknown> = { id: form.id, kind: form.kind };
  const errors: Record<string, string> = {};
  for (const name of fieldNames(form.kind)) {
    const field = fieldOf(form.kind, name);
    if (field.control === "team") values[name] = form.team;
    else {
      const reading = readField(field, form.texts[name] ?? "", words);
      if (!reading.ok) errors[name] = unreadableReason(reading, words);
      else if (reading.value !== null) values[name] = reading.value;
    }
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return judged(form.kind, values, words);
}

/** The fields of a kind as a form shows them: name first, note last. */
export function fieldNames(kind: string): readonly string[] {
  return ["name", ...Object.keys(lineKindOf(kind).fields), "note"];
}

function judged(kind: string, values: unknown, words: CellWords): NewLineReading {
  const parsed = lineKindOf(kind).schema.safeParse(values);
  if (parsed.success) return { ok: true, line: parsed.data };
  const errors = fieldFailures(parsed.error).map((failure) => {
    const name = String(failure.path[0] ?? "name");
    const known = fieldNames(kind).includes(name) ? name : "name";
    const field = fieldOf(kind, known);
    return [known, failureText(words.lines, failure, { locale: words.locale, field })];
  });
  return { ok: false, errors: Object.fromEntries(errors) };
}
