import { acceleratorOf } from "@/lib/domain/estimator/accelerator";
import type { FieldDifference, SettingDifference } from "@/lib/domain/plan/difference";
import type { Field } from "@/lib/domain/plan/field";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { ScenarioDifference } from "@/lib/domain/plan/scenario-difference";
import type { ChangeContext } from "./change-context";
import { fieldText } from "./field-text";
import { joined } from "./joined";
import { fieldWords, unitLabel } from "./line-words";
import { formatExact } from "./number-format";
import { settingFields, settingText } from "./plans-settings-form";
import { fieldOf } from "./read-cell";
import { fieldNames } from "./read-new-line";

/** A value before and after; empty where there was none. */
export type ValueRow = Readonly<{ label: string; before: string; after: string }>;

/** The values of a line's fields that differ, as its grid writes them. */
export function fieldRows(
  line: Line,
  differences: readonly FieldDifference[],
  context: ChangeContext,
): readonly ValueRow[] {
  return differences.map((difference) => fieldRow(line, difference, context));
}

export function fieldRow(
  line: Line,
  { field, ...values }: FieldDifference,
  context: ChangeContext,
): ValueRow {
  return {
    label: fieldLabel(line, field, context),
    ...bothTexts(line, field, values, context),
  };
}

/** Every value that a line gives, on the side on which the line stands. */
export function lineRows(
  line: Line,
  side: "before" | "after",
  context: ChangeContext,
): readonly ValueRow[] {
  const values: Readonly<Record<string, unknown>> = line;
  return fieldNames(line.kind)
    .map((field) => ({ field, before: undefined, after: undefined, [side]: values[field] }))
    .map((difference) => fieldRow(line, difference, context))
    .filter((row) => row[side] !== "");
}

/** What a field of a line is called, without its unit. */
export function fieldName({ kind }: Line, field: string, { cells }: ChangeContext): string {
  const isNamed = field === "off" || knownField(kind, field) !== null;
  return isNamed ? fieldWords(cells.lines, kind, field).label : field;
}

function fieldLabel(line: Line, field: string, context: ChangeContext): string {
  const { cells } = context;
  const label = fieldName(line, field, context);
  const known = knownField(line.kind, field);
  const unit = unitLabel(cells.lines, known?.unit ?? null, cells.currency);
  return unit === null ? label : `${label} (${unit})`;
}

/** A scenario may name fields of a line that is gone, and nobody has checked them then. */
function knownField(kind: string, name: string): Field | null {
  return fieldNames(kind).includes(name) ? fieldOf(kind, name) : null;
}

type Values = Readonly<{ before: unknown; after: unknown }>;

/** Both values as a cell shows them; to the last digit where a cell would show the same twice. */
function bothTexts(line: Line, name: string, values: Values, context: ChangeContext) {
  const [before, after] = [values.before, values.after].map((value) =>
    valueText(line, name, value, context),
  );
  const part = before?.text === after?.text ? "editText" : "text";
  return { before: before?.[part] ?? "", after: after?.[part] ?? "" };
}

function valueText({ kind }: Line, name: string, value: unknown, { cells, t }: ChangeContext) {
  if (value === undefined || value === null) return plain("");
  if (name === "off") return plain(t(value === true ? "grid.isOff" : "grid.isOn"));
  const field = knownField(kind, name);
  const isReadable = field?.schema.safeParse(value).success ?? false;
  return field && isReadable ? fieldText(field, value, cells) : plain(JSON.stringify(value));
}

const plain = (text: string) => ({ text, editText: text });

/** Settings of a plan that differ. */
export function settingRows(
  differences: readonly SettingDifference[],
  context: ChangeContext,
): readonly ValueRow[] {
  return differences.map(({ setting, ...values }) =>
    settingRow({ field: setting, ...values }, context),
  );
}

export function settingRow(
  { field, before, after }: FieldDifference,
  context: ChangeContext,
): ValueRow {
  return {
    label: context.t(`save.setting.${field}`),
    before: settingValue(field, before, context),
    after: settingValue(field, after, context),
  };
}

function settingValue(setting: string, value: unknown, { cells, t }: ChangeContext): string {
  if (value === undefined || value === null) return "";
  const field = settingFields.find((known) => known === setting);
  if (field) return settingText(field, { [field]: value }, cells) ?? "";
  if (Array.isArray(value)) return t("save.entryCount", { count: value.length });
  if (typeof value !== "object") return String(value);
  const quotas = Object.entries(value).map(([model, gpus]) => {
    const name = acceleratorOf(model)?.name ?? model;
    return `${formatExact(Number(gpus), cells)} × ${name}`;
  });
  return joined(quotas, cells.locale);
}

/** What a scenario says of its own before and after; what it does not say is inherited. */
export function scenarioRows(
  differences: readonly ScenarioDifference[],
  context: ChangeContext,
): readonly ValueRow[] {
  return differences.flatMap((one): readonly ValueRow[] => {
    switch (one.kind) {
      case "settings":
        return one.fields.map((field) => withOwn(settingRow(field, context), field, context));
      case "ownLineSet":
        return named(one.line, fieldRows(one.line, one.fields, context));
      case "lineSet": {
        const line = context.lineOf(one.line);
        return line ? named(line, ownFieldRows(line, one.fields, context)) : [];
      }
      default:
        return [];
    }
  });
}

const named = ({ name }: Line, rows: readonly ValueRow[]) =>
  rows.map((row) => ({ ...row, label: `${name}: ${row.label}` }));

function ownFieldRows(line: Line, fields: readonly FieldDifference[], context: ChangeContext) {
  return fields.map((field) => withOwn(fieldRow(line, field, context), field, context));
}

/** A row in which a value that the scenario does not state says that it is inherited. */
function withOwn(row: ValueRow, values: Values, { t }: ChangeContext): ValueRow {
  const own = (side: keyof Values) =>
    values[side] === undefined ? t("history.inherited") : row[side];
  return { ...row, before: own("before"), after: own("after") };
}
