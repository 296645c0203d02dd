import { addMonths } from "@/lib/domain/calendar/month";
import type { PlanEdit } from "./edit";
import type { Line } from "./lines/registry";
import { dateFieldsOf, type Plan } from "./plan-file";
import { isSameValue } from "./same-value";
import { changedLine, resolve } from "./scenario";
import { lineOfChange } from "./scenario-part";
import { baseScenario } from "./base-scenario";
import { farthestShift, type Scenario, type ScenarioChange } from "./scenario-schema";
import { scenarioSettingsSchema } from "./settings";

type FieldsSet = Readonly<Record<string, unknown>>;
type ScenarioEdit = Extract<PlanEdit, { scenario: unknown } | { kind: "replaceContent" }>;
type ChangingEdit = Extract<PlanEdit, { kind: "setFields" | "shiftLine" | "removeLine" }>;

/**
 * What an edit made while a scenario is shown does to the plan as it is kept.
 *
 * On the base it is the edit itself. In a scenario an edit of a line becomes a change of that
 * scenario (R58): fields that come to equal what is inherited are dropped, a removed line is
 * switched off, unless it is the scenario's own. The order of lines and what a plan says beyond
 * cash and quotas belong to the base. A scenario that is locked or unknown takes no edit.
 *
 * @param plan as it is kept, scenarios and all
 */
export function editInScenario(plan: Plan, id: string, edit: PlanEdit): readonly PlanEdit[] {
  if (id === baseScenario || isAboutScenarios(edit)) return [edit];
  const scenario = plan.scenarios.find((one) => one.id === id);
  if (!scenario || scenario.locked) return [];
  if (edit.kind === "orderLines") return [orderOfBase(plan, edit.order)];
  if (edit.kind === "setSettings") return settingsEdits(plan, scenario, edit.set);
  const changes =
    edit.kind === "addLine"
      ? withAdded(plan, scenario, edit.line)
      : withLineEdit(plan, scenario, edit);
  const line = edit.kind === "addLine" ? edit.line.id : edit.line;
  const own = withoutInherited(plan, { ...scenario, changes: [...changes] }, line);
  return [changesEdit(scenario, own, line)];
}

/**
 * The edit that lets a field of a line be inherited again, or the whole line when no field is
 * named; null when the scenario has nothing of its own there. A date comes back with its shift.
 */
export function inheritEdit(
  plan: Plan,
  id: string,
  { line, field }: Readonly<{ line: string; field?: string }>,
): PlanEdit | null {
  const scenario = plan.scenarios.find((one) => one.id === id);
  if (!scenario || scenario.locked) return null;
  const changes =
    field === undefined
      ? scenario.changes.filter((change) => lineOfChange(change) !== line)
      : withoutField(plan, scenario, { line, field });
  return isSameValue(changes, scenario.changes) ? null : changesEdit(scenario, changes, line);
}

function isAboutScenarios(edit: PlanEdit): edit is ScenarioEdit {
  return "scenario" in edit || edit.kind === "replaceContent";
}

function changesEdit(
  scenario: Scenario,
  changes: readonly ScenarioChange[],
  line: string | null,
): PlanEdit {
  return { kind: "setScenario", scenario: scenario.id, set: { changes }, part: { line } };
}

function orderOfBase({ lines }: Plan, order: readonly string[]): PlanEdit {
  const known = new Set(lines.map(({ id }) => id));
  return { kind: "orderLines", order: order.filter((id) => known.has(id)) };
}

const scenarioSettings: readonly string[] = scenarioSettingsSchema.keyof().options;

/** Cash and quotas are the scenario's, in one change; the rest is the plan's, whoever sees it. */
function settingsEdits(plan: Plan, scenario: Scenario, set: FieldsSet): readonly PlanEdit[] {
  const part = (isOwn: boolean) =>
    Object.fromEntries(
      Object.entries(set).filter(([name]) => scenarioSettings.includes(name) === isOwn),
    );
  const [own, shared] = [part(true), part(false)];
  const before = scenario.changes.flatMap((change) => ("plan" in change ? [change.plan] : []));
  const merged: FieldsSet = Object.assign({}, ...before, own);
  const differing = withoutParents(plan, scenario, merged);
  const others = scenario.changes.filter((change) => !("plan" in change));
  const changes = isEmpty(differing) ? others : [...others, { plan: differing }];
  return [
    ...(isEmpty(own) ? [] : [changesEdit(scenario, changes, null)]),
    ...(isEmpty(shared) ? [] : [{ kind: "setSettings", set: shared } as const]),
  ];
}

/** The settings that differ from those of the parent; null stands for one that is not set. */
function withoutParents(plan: Plan, { from }: Scenario, set: FieldsSet): FieldsSet {
  const resolution = resolve(plan, from);
  if (!resolution.ok) return set;
  const inherited: FieldsSet = resolution.plan;
  const differing = Object.entries(set).filter(
    ([name, value]) => !isSameValue(value, inherited[name] ?? null),
  );
  return Object.fromEntries(differing);
}

const isEmpty = (set: FieldsSet) => Object.keys(set).length === 0;

/** A line that stands already, as one that was switched off here, is only switched on. */
function withAdded(plan: Plan, scenario: Scenario, line: Line): readonly ScenarioChange[] {
  const isThere = shownLine(plan, scenario, line.id) !== undefined;
  return isThere ? withOff(scenario.changes, line.id, false) : [...scenario.changes, { add: line }];
}

function withLineEdit(
  plan: Plan,
  scenario: Scenario,
  edit: ChangingEdit,
): readonly ScenarioChange[] {
  const { changes } = scenario;
  const isOwn = changes.some((change) => "add" in change && change.add.id === edit.line);
  if (isOwn) return withOwnLineEdit(changes, edit);
  if (edit.kind === "removeLine") return withOff(changes, edit.line, true);
  if (edit.kind === "shiftLine")
    return withShift(shownLine(plan, scenario, edit.line), changes, edit);
  const { off, ...fields } = edit.set;
  const fielded = isEmpty(fields) ? changes : withFieldsSet(changes, edit.line, fields);
  return typeof off === "boolean" ? withOff(fielded, edit.line, off) : fielded;
}

/** A line that the scenario added is edited where it is written. */
function withOwnLineEdit(
  changes: readonly ScenarioChange[],
  edit: ChangingEdit,
): readonly ScenarioChange[] {
  if (edit.kind === "removeLine")
    return changes.filter((change) => lineOfChange(change) !== edit.line);
  return changes.map((change) => {
    if (!("add" in change) || change.add.id !== edit.line) return change;
    const set = edit.kind === "setFields" ? edit.set : movedDates(change.add, edit.months);
    const changed = changedLine(change.add, set);
    return changed.success ? { add: changed.data } : change;
  });
}

function withOff(
  changes: readonly ScenarioChange[],
  line: string,
  off: boolean,
): readonly ScenarioChange[] {
  const others = changes.filter((change) => !("off" in change && change.line === line));
  return [...others, { line, off }];
}

/** One set of fields for a line, behind its shift, so that what was typed is what stands. */
function withFieldsSet(
  changes: readonly ScenarioChange[],
  line: string,
  fields: FieldsSet,
): readonly ScenarioChange[] {
  const isSet = (change: ScenarioChange) => "set" in change && change.line === line;
  const before = changes.flatMap((change) =>
    "set" in change && isSet(change) ? [change.set] : [],
  );
  const others = changes.filter((change) => !isSet(change));
  return [...others, { line, set: Object.assign({}, ...before, fields) as FieldsSet }];
}

/** Shifts add up to one; dates that the scenario froze move with them. */
function withShift(
  shown: Line | undefined,
  changes: readonly ScenarioChange[],
  { line, months }: Readonly<{ line: string; months: number }>,
): readonly ScenarioChange[] {
  const isShift = (change: ScenarioChange) => "shift" in change && change.line === line;
  const before = changes.reduce((sum, change) => {
    return "shift" in change && change.line === line ? sum + change.shift : sum;
  }, 0);
  const others = changes.filter((change) => !isShift(change));
  const moved = others.map((change) =>
    "set" in change && change.line === line && shown
      ? { line, set: { ...change.set, ...frozenDates(shown, change.set, months) } }
      : change,
  );
  const shift = before + months;
  if (Math.abs(shift) > farthestShift) return changes;
  return shift === 0 ? moved : [{ line, shift }, ...moved];
}

function frozenDates(line: Line, set: FieldsSet, months: number): FieldsSet {
  const dates = dateFieldsOf(line).flatMap((field) => {
    const date = set[field];
    return typeof date === "string" ? [[field, addMonths(date, months)] as const] : [];
  });
  return Object.fromEntries(dates);
}

function movedDates(line: Line, months: number): FieldsSet {
  return frozenDates(line, line, months);
}

/** A line as a scenario has it; everything else is left out of the resolving, which is slow. */
function shownLine(plan: Plan, scenario: Scenario, id: string): Line | undefined {
  const scenarios = plan.scenarios.map((one) =>
    aboutLine(one.id === scenario.id ? scenario : one, id),
  );
  const lines = plan.lines.filter((line) => line.id === id);
  const resolution = resolve({ ...plan, lines, scenarios }, scenario.id);
  return resolution.ok ? resolution.plan.lines[0] : undefined;
}

function aboutLine(scenario: Scenario, id: string): Scenario {
  const { changes, locked } = scenario;
  return {
    ...scenario,
    changes: changes.filter((change) => lineOfChange(change) === id),
    ...(locked && { locked: { ...locked, lines: locked.lines.filter((line) => line.id === id) } }),
  };
}

/** Drops what a scenario says of a line that its parent says already: fields set, off or on. */
function withoutInherited(plan: Plan, scenario: Scenario, line: string): readonly ScenarioChange[] {
  const said = (changes: readonly ScenarioChange[], id: string) =>
    shownLine(plan, { ...scenario, changes: [...changes] }, id);
  return scenario.changes.flatMap((change, index): readonly ScenarioChange[] => {
    if (lineOfChange(change) !== line) return [change];
    if (!("set" in change) && !("off" in change)) return [change];
    const rest = scenario.changes.filter((_, other) => other !== index);
    const [own, inherited] = [said(scenario.changes, change.line), said(rest, change.line)];
    if (!own || !inherited) return [change];
    if ("off" in change) return own.off === inherited.off ? [] : [change];
    const set = ownFields(change.set, own, inherited);
    return isEmpty(set) ? [] : [{ line: change.line, set }];
  });
}

function ownFields(set: FieldsSet, own: FieldsSet, inherited: FieldsSet): FieldsSet {
  const fields = Object.entries(set).filter(([name]) => !isSameValue(own[name], inherited[name]));
  return Object.fromEntries(fields);
}

function withoutField(
  plan: Plan,
  scenario: Scenario,
  { line, field }: Readonly<{ line: string; field: string }>,
): readonly ScenarioChange[] {
  const known = shownLine(plan, scenario, line);
  const isDate = known !== undefined && dateFieldsOf(known).includes(field);
  return scenario.changes.flatMap((change): readonly ScenarioChange[] => {
    if (lineOfChange(change) !== line) return [change];
    if ("off" in change) return field === "off" ? [] : [change];
    if ("shift" in change) return isDate ? [] : [change];
    if (!("set" in change)) return [change];
    const { [field]: _, ...set } = change.set;
    return isEmpty(set) ? [] : [{ line, set }];
  });
}
