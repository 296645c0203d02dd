import type { FieldDifference } from "@/lib/domain/plan/difference";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { ScenarioDifference } from "@/lib/domain/plan/scenario-difference";
import type { ChangeContext } from "./change-context";
import { fieldName, fieldRow, settingRow, type ValueRow } from "./change-rows";
import { differenceWords, insideSentence } from "./difference-words";
import { joined } from "./joined";

/** What became of a scenario, in a sentence: "Algorithm engineers start 4 months later". */
export function scenarioDifferenceWords(
  difference: ScenarioDifference,
  context: ChangeContext,
): string {
  const { t, cells, scenarioName } = context;
  switch (difference.kind) {
    case "named":
      return t("history.renamed", { before: difference.before, after: difference.after });
    case "reparented":
      return t("history.reparented", { parent: scenarioName(difference.after) });
    case "colored":
      return t("history.colored");
    case "locked":
      return difference.on === null ? t("history.unlocked") : t("history.locked");
    case "settings":
      return settingsWords(difference.fields, context);
    case "lineAdded":
      return differenceWords({ kind: "added", line: difference.line }, cells, t);
    case "lineDropped":
      return t("history.lineRemoved", { name: difference.line.name });
    case "ownLineSet":
      return differenceWords({ ...difference, kind: "set" }, cells, t);
    case "lineSwitched":
    case "lineShifted":
    case "lineSet":
      return lineWords(difference, context);
  }
}

type LineDifference = Extract<ScenarioDifference, { line: string }>;

/** On a line of the parent, which the scenario knows by its id only. */
function lineWords(difference: LineDifference, context: ChangeContext): string {
  const { t, cells } = context;
  const line = context.lineOf(difference.line);
  if (!line) return t("history.lineGone", { id: difference.line });
  switch (difference.kind) {
    case "lineSwitched":
      return difference.off === null
        ? t("history.switchInherited", { name: line.name })
        : differenceWords({ kind: "switched", line, off: difference.off }, cells, t);
    case "lineShifted":
      return differenceWords({ kind: "shifted", line, months: difference.months }, cells, t);
    case "lineSet":
      return setWords(line, difference, context);
  }
}

function setWords(line: Line, { fields }: LineSet, context: ChangeContext): string {
  const { t, cells } = context;
  const words = fields.map((difference) => {
    const label = fieldName(line, difference.field, context);
    const row = fieldRow(line, difference, context);
    return ownWords({ ...row, label }, difference, context);
  });
  return t("difference.set", { name: line.name, fields: joined(words, cells.locale) });
}

type LineSet = Extract<ScenarioDifference, { kind: "lineSet" }>;

function settingsWords(fields: readonly FieldDifference[], context: ChangeContext): string {
  const words = fields.map((field) => ownWords(settingRow(field, context), field, context));
  return joined(words, context.cells.locale);
}

/** A value that the scenario states now, stated otherwise before, or inherits again. */
function ownWords(row: ValueRow, difference: FieldDifference, context: ChangeContext): string {
  const { t, cells } = context;
  const label = insideSentence(row.label, cells.locale);
  if (difference.after === undefined) return t("history.inheritedAgain", { label });
  const after = row.after || t("difference.none");
  if (difference.before === undefined) return t("history.set", { label, after });
  return t("difference.instead", { label, after, before: row.before || t("difference.none") });
}
