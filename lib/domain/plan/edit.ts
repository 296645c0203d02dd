import { z } from "zod";
import { isPlannedMonth } from "@/lib/domain/calendar/month";
import type { Line } from "./lines/registry";
import type { Plan } from "./plan-file";
import { changedLine, changedSettings, shiftedDates, withFields, withSettings } from "./scenario";
import { withPart, type ScenarioPart } from "./scenario-part";
import { changeSchema, scenarioSchema, type Scenario } from "./scenario-schema";
import type { PlanSettings } from "./settings";

type FieldsSet = Readonly<Record<string, unknown>>;

/** All that a promotion or its undoing exchanges at once. */
export type PlanContent = Readonly<{
  settings: PlanSettings;
  lines: readonly Line[];
  scenarios: readonly Scenario[];
}>;

/** One change that a person makes on a plan. In every `set`, null restores a field's default. */
export type PlanEdit =
  | Readonly<{ kind: "setFields"; line: string; set: FieldsSet }>
  /** Moves all dates that a line states by whole months. */
  | Readonly<{ kind: "shiftLine"; line: string; months: number }>
  | Readonly<{ kind: "addLine"; line: Line; after: string | null }>
  | Readonly<{ kind: "removeLine"; line: string }>
  | Readonly<{ kind: "orderLines"; order: readonly string[] }>
  | Readonly<{ kind: "setSettings"; set: FieldsSet }>
  | Readonly<{ kind: "addScenario"; scenario: Scenario; after: string | null }>
  /** With a part, `set` holds the changes as its writer saw them, and only that part is meant. */
  | Readonly<{ kind: "setScenario"; scenario: string; set: FieldsSet; part?: ScenarioPart }>
  | Readonly<{ kind: "removeScenario"; scenario: string }>
  /** Exchanges all at once; `promoted` names the scenario that became the base, null undoes. */
  | Readonly<{ kind: "replaceContent"; content: PlanContent; promoted: string | null }>;

type EditOf<K extends PlanEdit["kind"]> = Extract<PlanEdit, { kind: K }>;

/**
 * The plan after an edit. An edit that no longer fits (its line is gone, its value is refused)
 * leaves the plan as it is: whether it may be saved is for the server to say.
 */
export function applyEdit(plan: Plan, edit: PlanEdit): Plan {
  switch (edit.kind) {
    case "setFields":
      return { ...plan, lines: plan.lines.map((line) => withSet(line, edit)) };
    case "shiftLine":
      return applyEdit(plan, datesSet(plan, edit));
    case "addLine":
      return { ...plan, lines: inserted(plan.lines, edit.line, edit.after) };
    case "removeLine":
      return { ...plan, lines: plan.lines.filter(({ id }) => id !== edit.line) };
    case "orderLines":
      return { ...plan, lines: ordered(plan.lines, edit.order) };
    case "setSettings":
      return settled(plan, edit.set);
    case "addScenario":
      return { ...plan, scenarios: inserted(plan.scenarios, edit.scenario, edit.after) };
    case "setScenario":
      return { ...plan, scenarios: plan.scenarios.map((one) => withScenarioSet(one, edit)) };
    case "removeScenario":
      return { ...plan, scenarios: plan.scenarios.filter(({ id }) => id !== edit.scenario) };
    case "replaceContent":
      return withContent(plan, edit.content);
  }
}

/** The edit that takes an edit of this plan back, or null when the edit would change nothing. */
export function inverseOf(plan: Plan, edit: PlanEdit): PlanEdit | null {
  switch (edit.kind) {
    case "setFields":
      return fieldsBefore(plan, edit);
    case "shiftLine":
      return inverseOf(plan, datesSet(plan, edit));
    case "addLine":
      return { kind: "removeLine", line: edit.line.id };
    case "removeLine": {
      const found = placeOf(plan.lines, edit.line);
      return found && { kind: "addLine", line: found.item, after: found.after };
    }
    case "orderLines":
      return { kind: "orderLines", order: plan.lines.map(({ id }) => id) };
    case "setSettings":
      return { kind: "setSettings", set: valuesBefore(plan, edit.set) };
    case "addScenario":
      return { kind: "removeScenario", scenario: edit.scenario.id };
    case "setScenario":
      return scenarioBefore(plan, edit);
    case "removeScenario": {
      const found = placeOf(plan.scenarios, edit.scenario);
      return found && { kind: "addScenario", scenario: found.item, after: found.after };
    }
    case "replaceContent":
      return { kind: "replaceContent", content: contentOf(plan), promoted: null };
  }
}

/** The edits that take several edits of this plan back, the last one first. */
export function inversesOf(plan: Plan, edits: readonly PlanEdit[]): readonly PlanEdit[] {
  const back: PlanEdit[] = [];
  let edited = plan;
  for (const edit of edits) {
    const inverse = inverseOf(edited, edit);
    if (inverse) back.unshift(inverse);
    edited = applyEdit(edited, edit);
  }
  return back;
}

/**
 * The dates of a line moved, as the fields that it sets. A line that is gone, or would leave the
 * calendar, is set nothing.
 */
export function datesSet(plan: Plan, { line: id, months }: EditOf<"shiftLine">) {
  const line = plan.lines.find((one) => one.id === id);
  const dates = line ? shiftedDates(line, months) : {};
  const set = Object.values(dates).every(isPlannedMonth) ? dates : {};
  return { kind: "setFields", line: id, set } as const satisfies PlanEdit;
}

/** What a plan holds besides its models, in one value. */
export function contentOf(plan: Plan): PlanContent {
  const { format: _, lines, models: __, scenarios, ...settings } = plan;
  return { settings, lines, scenarios };
}

function withContent(plan: Plan, { settings, lines, scenarios }: PlanContent): Plan {
  return { ...withSettings(plan, settings), lines: [...lines], scenarios: [...scenarios] };
}

function settled(plan: Plan, set: FieldsSet): Plan {
  const changed = changedSettings(plan, set);
  return changed.success ? withSettings(plan, changed.data) : plan;
}

/**
 * A scenario with whole fields replaced; null restores a default.
 *
 * @returns zod's result: the scenario by its schema, or what is wrong with it
 */
export function changedScenario(scenario: Scenario, set: FieldsSet) {
  return scenarioSchema.safeParse(withFields(scenario, set));
}

function withScenarioSet(scenario: Scenario, edit: EditOf<"setScenario">): Scenario {
  if (scenario.id !== edit.scenario) return scenario;
  const changed = changedScenario(scenario, scenarioSet(scenario, edit));
  return changed.success ? changed.data : scenario;
}

/** The fields that an edit sets on a scenario as it is by now: what others wrote stays. */
export function scenarioSet(scenario: Scenario, { set, part }: EditOf<"setScenario">): FieldsSet {
  if (!part) return set;
  const wanted = z.array(changeSchema).safeParse(set.changes);
  if (!wanted.success) return set;
  return { ...set, changes: withPart(scenario.changes, wanted.data, part) };
}

function valuesBefore(values: Readonly<Record<string, unknown>>, set: FieldsSet): FieldsSet {
  return Object.fromEntries(Object.keys(set).map((field) => [field, values[field] ?? null]));
}

function fieldsBefore(plan: Plan, edit: EditOf<"setFields">): PlanEdit | null {
  const line = plan.lines.find(({ id }) => id === edit.line);
  return line ? { ...edit, set: valuesBefore(line, edit.set) } : null;
}

function scenarioBefore(plan: Plan, edit: EditOf<"setScenario">): PlanEdit | null {
  const scenario = plan.scenarios.find(({ id }) => id === edit.scenario);
  return scenario ? { ...edit, set: valuesBefore(scenario, edit.set) } : null;
}

type Named = Readonly<{ id: string }>;

/** Something of a list, and the id of what stands above it. */
function placeOf<T extends Named>(items: readonly T[], id: string) {
  const index = items.findIndex((item) => item.id === id);
  const item = items[index];
  return item ? { item, after: items[index - 1]?.id ?? null } : null;
}

function withSet(line: Line, edit: EditOf<"setFields">): Line {
  if (line.id !== edit.line) return line;
  const changed = changedLine(line, edit.set);
  return changed.success ? changed.data : line;
}

function inserted<T extends Named>(items: readonly T[], item: T, after: string | null): T[] {
  if (items.some(({ id }) => id === item.id)) return [...items];
  const above = items.findIndex(({ id }) => id === after);
  const place = after !== null && above < 0 ? items.length : above + 1;
  return [...items.slice(0, place), item, ...items.slice(place)];
}

/** Lines in the order given; those that it does not name keep their order behind the others. */
function ordered(lines: readonly Line[], order: readonly string[]): Line[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = ({ id }: Line) => rank.get(id) ?? order.length;
  return [...lines].sort((one, other) => rankOf(one) - rankOf(other));
}
