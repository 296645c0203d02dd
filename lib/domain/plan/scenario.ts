import { addMonths, isPlannedMonth } from "@/lib/domain/calendar/month";
import { fieldFailures, type FieldFailure } from "./field-failures";
import { lineKindOf, type Line } from "./lines/registry";
import { dateFieldsOf, drivesAmong, farDates, faultsAmong, type Plan } from "./plan-file";
import { baseScenario } from "./base-scenario";
import type { Scenario, ScenarioChange } from "./scenario-schema";
import { mostLines, planSettingsSchema, settingNames, type PlanSettings } from "./settings";

export type ScenarioFailure =
  | Readonly<{ kind: "unknownScenario"; scenario: string }>
  | Readonly<{
      kind: "invalidChange";
      scenario: string;
      change: number;
      failures: readonly FieldFailure[];
    }>;

export type Resolution =
  | Readonly<{ ok: true; plan: Plan; skipped: readonly SkippedChange[] }>
  | Readonly<{ ok: false; failure: ScenarioFailure }>;

/** A change on a line that its parent no longer has (R60). */
export type SkippedChange = Readonly<{ scenario: string; change: number; line: string }>;

type Applied =
  | Readonly<{ ok: true; plan: Plan; isSkipped?: boolean }>
  | Readonly<{ ok: false; failures: readonly FieldFailure[] }>;

/**
 * The plan as it is in a scenario: the base, then the changes of each ancestor, then its own (R59).
 *
 * Lines that are switched off stay, marked (R62). The result has no scenarios of its own, and is
 * valid by the schema of each kind, or the change that broke it is named.
 */
export function resolve(plan: Plan, scenario: string): Resolution {
  const lineage = lineageOf(plan.scenarios, scenario);
  if (!lineage) return { ok: false, failure: { kind: "unknownScenario", scenario } };
  let current = lockedPlan(plan, lineage[0]);
  const skipped: SkippedChange[] = [];
  for (const { id, changes, locked } of lineage) {
    if (locked) continue;
    for (const [index, change] of changes.entries()) {
      const applied = applyChange(current, change);
      if (!applied.ok) return invalid(id, index, applied.failures);
      if (applied.isSkipped && "line" in change)
        skipped.push({ scenario: id, change: index, line: change.line });
      current = applied.plan;
    }
  }
  return { ok: true, plan: current, skipped };
}

function invalid(scenario: string, change: number, failures: readonly FieldFailure[]): Resolution {
  return { ok: false, failure: { kind: "invalidChange", scenario, change, failures } };
}

/** The base, or what the eldest of a lineage holds in its place when it is locked. */
function lockedPlan(plan: Plan, eldest: Scenario | undefined): Plan {
  if (!eldest?.locked) return { ...plan, scenarios: [] };
  const { settings, lines } = eldest.locked;
  const { cashFloor: _, onDemandGpus: __, ...rest } = plan;
  return { ...rest, ...settings, lines, scenarios: [] };
}

/**
 * Ancestors first, the scenario itself last, the base left out; null when one of them is unknown. A locked scenario
 * has no ancestors: it is what it was when it was locked.
 */
export function lineageOf(scenarios: readonly Scenario[], id: string): readonly Scenario[] | null {
  if (id === baseScenario) return [];
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) return null;
  if (scenario.locked) return [scenario];
  const ancestors = lineageOf(
    scenarios.filter((candidate) => candidate !== scenario),
    scenario.from,
  );
  return ancestors && [...ancestors, scenario];
}

function applyChange(plan: Plan, change: ScenarioChange): Applied {
  if ("plan" in change) return changeSettings(plan, change.plan);
  if ("add" in change) return addLine(plan, change.add);
  const line = plan.lines.find(({ id }) => id === change.line);
  if (!line) return { ok: true, plan, isSkipped: true };
  if ("off" in change) return replaceLine(plan, { ...line, off: change.off });
  if ("shift" in change) return shiftLine(plan, line, change.shift);
  return setFields(plan, line, change.set);
}

function changeSettings(plan: Plan, settings: Readonly<Record<string, unknown>>): Applied {
  const changed = changedSettings(plan, settings);
  if (!changed.success) return { ok: false, failures: fieldFailures(changed.error) };
  return { ok: true, plan: withSettings(plan, changed.data) };
}

/**
 * The settings of a plan with some replaced; null restores a default (R58).
 *
 * @returns zod's result: the settings by their schema, or what is wrong with them
 */
export function changedSettings(plan: Plan, set: Readonly<Record<string, unknown>>) {
  const current: Readonly<Record<string, unknown>> = settingsOf(plan);
  return planSettingsSchema.safeParse(withFields(current, set));
}

/** A plan with all its settings replaced: those not given are absent. */
export function withSettings(plan: Plan, settings: PlanSettings): Plan {
  const { format, lines, models, scenarios } = plan;
  return { format, ...settings, lines, models, scenarios };
}

/** What a plan says about itself, apart from its lines, models and scenarios. */
export function settingsOf(plan: Plan): PlanSettings {
  const given = settingNames.filter((name) => plan[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, plan[name]])) as PlanSettings;
}

function addLine(plan: Plan, line: Line): Applied {
  if (plan.lines.some(({ id }) => id === line.id)) return refused(["add", "id"], "repeatedId");
  if (plan.lines.length >= mostLines) return refused(["add"], "tooManyLines");
  const [fault] = faultsIn(plan, line, ["add"]);
  if (fault) return refused(fault.path, fault.code);
  return { ok: true, plan: { ...plan, lines: [...plan.lines, line] } };
}

/** The dates that a line states, moved by whole months (R61). */
export function shiftedDates(line: Line, months: number): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, unknown>> = line;
  return Object.fromEntries(
    dateFieldsOf(line).flatMap((field) => {
      const date = values[field];
      return typeof date === "string" ? [[field, addMonths(date, months)]] : [];
    }),
  );
}

function shiftLine(plan: Plan, line: Line, months: number): Applied {
  const moved = shiftedDates(line, months);
  const isOutside = Object.values(moved).some((date) => !isPlannedMonth(date));
  return isOutside ? refused(["shift"], "dateTooFar") : setFields(plan, line, moved);
}

function setFields(plan: Plan, line: Line, set: Readonly<Record<string, unknown>>): Applied {
  const fixed = ["id", "kind"].find((field) => field in set);
  if (fixed !== undefined) return refused(["set", fixed], "fixedField");
  const parsed = changedLine(line, set);
  if (!parsed.success) return { ok: false, failures: fieldFailures(parsed.error) };
  return replaceLine(plan, parsed.data);
}

/**
 * A line with whole fields replaced; null restores a field's default (R58).
 *
 * @returns zod's result: the line by its kind's schema, or what is wrong with it
 */
export function changedLine(line: Line, set: Readonly<Record<string, unknown>>) {
  const values: Readonly<Record<string, unknown>> = line;
  return lineKindOf(line.kind).schema.safeParse(withFields(values, set));
}

/** Replaces whole fields; null takes a field away, so that its default returns. */
export function withFields(
  values: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept = Object.entries({ ...values, ...set }).filter(([, value]) => value !== null);
  return Object.fromEntries(kept);
}

function replaceLine(plan: Plan, line: Line): Applied {
  const [fault] = faultsIn(plan, line, ["set"]);
  if (fault) return refused(fault.path, fault.code);
  const lines = plan.lines.map((current) => (current.id === line.id ? line : current));
  return { ok: true, plan: { ...plan, lines } };
}

/** What is wrong with a line in this plan, though its kind alone accepts it. */
function faultsIn(plan: Plan, line: Line, path: readonly string[]) {
  return [...farDates(plan, line, path), ...faultsAmong(line, drivesAmong(plan.lines), path)];
}

function refused(path: readonly (string | number)[], code: string): Applied {
  return { ok: false, failures: [{ path, code, params: {} }] };
}
