import type { Problem } from "@/lib/contracts/problem";
import type { PlanEdit } from "@/lib/domain/plan/edit";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";
import type { PlanSettings } from "@/lib/domain/plan/settings";
import { changedLine } from "@/lib/domain/plan/scenario";
import { joined } from "./joined";
import { failureText, fieldWords } from "./line-words";
import { cellText, type CellWords } from "./read-cell";
import { fieldNames } from "./read-new-line";
import type { Translator } from "./translator";

/** An edit as a person would name it: "Annual salary of “Algorithm engineers”". */
export function editInWords(edit: PlanEdit, plan: Plan, words: CellWords, t: Translator): string {
  switch (edit.kind) {
    case "orderLines":
      return t("save.editOrder");
    case "addLine":
      return t("save.editAdd", { name: edit.line.name });
    case "removeLine":
      return t("save.editRemove", { name: nameIn(plan.lines, edit.line) });
    case "shiftLine":
      return t("save.editShift", { name: nameIn(plan.lines, edit.line) });
    case "setFields":
      return fieldsInWords(edit, plan, words, t);
    case "setSettings":
      return t("save.editSettings");
    case "replaceContent":
      return t("save.editContent");
    case "addScenario":
      return t("save.editAddScenario", { name: edit.scenario.name });
    case "setScenario":
      return t("save.editScenario", { name: nameIn(plan.scenarios, edit.scenario) });
    case "removeScenario":
      return t("save.editRemoveScenario", { name: nameIn(plan.scenarios, edit.scenario) });
  }
}

function nameIn(items: readonly Readonly<{ id: string; name: string }>[], id: string): string {
  return items.find((item) => item.id === id)?.name ?? id;
}

function fieldsInWords(
  edit: Extract<PlanEdit, { kind: "setFields" }>,
  plan: Plan,
  words: CellWords,
  t: Translator,
): string {
  const line = plan.lines.find(({ id }) => id === edit.line);
  if (!line) return t("save.editRemove", { name: edit.line });
  const fields = Object.keys(edit.set).map(
    (field) => fieldWords(words.lines, line.kind, field).label,
  );
  return t("save.editSet", { name: line.name, fields: joined(fields, words.locale) });
}

const knownProblems: ReadonlySet<string> = new Set([
  "tooManyLines",
  "planDeleted",
  "notFound",
  "lineExists",
  "tooLarge",
  "stale",
  "scenarioExists",
  "scenarioLocked",
  "scenarioHasChildren",
  "tooManyScenarios",
]);

/** Why the server refused a write: the field that it named, or the kind of problem. */
export function problemReason(problem: Problem, words: CellWords, t: Translator): string {
  const [error] = problem.errors ?? [];
  if (error) return failureText(words.lines, error, { locale: words.locale });
  const code = knownProblems.has(problem.code) ? problem.code : "internal";
  const { limit = 0, name = "" } = problem.params ?? {};
  return t(`save.problem.${code}`, { limit: Number(limit), name: String(name) });
}

type Conflict = Readonly<{ mine: Line | null; theirs: Line | null; edit: PlanEdit }>;

/**
 * The fields in which keeping mine would change what is saved, as both would show them. What only
 * the others changed stays theirs either way, and is not in question.
 */
export function conflictRows({ mine, theirs, edit }: Conflict, words: CellWords, t: Translator) {
  const kept = keptLine({ mine, theirs, edit });
  const line = kept ?? theirs;
  if (!line) return [];
  if (!kept || !theirs) {
    const gone = t("save.gone");
    const name = fieldWords(words.lines, line.kind, "name").label;
    return [{ field: name, mine: kept?.name ?? gone, theirs: theirs?.name ?? gone }];
  }
  return [...fieldNames(line.kind), "off"]
    .map((name) => ({
      field: fieldWords(words.lines, line.kind, name).label,
      mine: valueText(kept, name, words, t),
      theirs: valueText(theirs, name, words, t),
    }))
    .filter((row) => row.mine !== row.theirs);
}

/** The line as it would be if this person's edit were made on what stands there. */
function keptLine({ mine, theirs, edit }: Conflict): Line | null {
  if (edit.kind !== "setFields" || !theirs) return mine;
  const changed = changedLine(theirs, edit.set);
  return changed.success ? changed.data : mine;
}

function valueText(line: Line, name: string, words: CellWords, t: Translator): string {
  if (name === "off") return t(line.off ? "grid.isOff" : "grid.isOn");
  const { text, editText } = cellText(line, name, words);
  return editText || text || "–";
}

type ScenarioConflict = Readonly<{ mine: Scenario | null; theirs: Scenario | null }>;

/** The parts of a scenario in which both differ. Its changes are counted, not told one by one. */
export function scenarioConflictRows({ mine, theirs }: ScenarioConflict, t: Translator) {
  const gone = t("save.gone");
  const text = (scenario: Scenario | null, part: (known: Scenario) => string) =>
    scenario ? part(scenario) : gone;
  const parts: readonly (readonly [string, (scenario: Scenario) => string])[] = [
    ["name", ({ name }) => name],
    ["parent", ({ from }) => from],
    ["changes", ({ changes }) => t("save.changeCount", { count: changes.length })],
  ];
  return parts
    .map(([part, of]) => ({
      field: t(`save.scenarioPart.${part}`),
      ...{ mine: text(mine, of), theirs: text(theirs, of) },
    }))
    .filter((row, index) => row.mine !== row.theirs || index === parts.length - 1);
}

type SettingsConflict = Readonly<{ set: Readonly<Record<string, unknown>>; theirs: PlanSettings }>;

/** What this person sets beside what stands there, for each setting. */
export function settingsConflictRows({ set, theirs }: SettingsConflict, t: Translator) {
  const values: Readonly<Record<string, unknown>> = theirs;
  return Object.entries(set).map(([name, value]) => ({
    field: t(`save.setting.${name}`),
    mine: settingInWords(value, t),
    theirs: settingInWords(values[name], t),
  }));
}

function settingInWords(value: unknown, t: Translator): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) return t("save.entryCount", { count: value.length });
  if (typeof value !== "object") return String(value);
  const entries = Object.entries(value).map(([name, part]) => `${name} ${String(part)}`);
  return entries.join(", ") || "–";
}
