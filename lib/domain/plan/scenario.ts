import type { z } from "zod";
import { addMonths, isPlannedMonth } from "@/lib/domain/calendar/month";
import { fieldFailures, type FieldFailure } from "./field-failures";
import { lineKindOf, type Line } from "./lines/registry";
import { dateFieldsOf, farDates, mostLines, type Plan } from "./plan-file";
import { baseScenario, type Scenario, type ScenarioChange } from "./scenario-schema";
import { planSettingsSchema } from "./settings";

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
  let current: Plan = { ...plan, scenarios: [] };
  const skipped: SkippedChange[] = [];
  for (const { id, changes } of lineage) {
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

/** Ancestors first, the scenario itself last; null when one of them is unknown. */
function lineageOf(scenarios: readonly Scenario[], id: string): readonly Scenario[] | null {
  if (id === baseScenario) return [];
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) return null;
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
  const current: Readonly<Record<string, unknown>> = settingsOf(plan);
  const parsed = planSettingsSchema.safeParse(withFields(current, settings));
  if (!parsed.success) return { ok: false, failures: fieldFailures(parsed.error) };
  const { format, lines, models, scenarios } = plan;
  return { ok: true, plan: { format, ...parsed.data, lines, models, scenarios } };
}

/** What a plan says about itself, apart from its lines, models and scenarios. */
export function settingsOf(plan: Plan): z.output<typeof planSettingsSchema> {
  const { name, currency, start, months, openingCash, cashFloor, interestOnCash, onDemandGpus } =
    plan;
  const optional = {
    ...(cashFloor === undefined ? {} : { cashFloor }),
    ...(onDemandGpus === undefined ? {} : { onDemandGpus }),
  };
  return { name, currency, start, months, openingCash, interestOnCash, ...optional };
}

function addLine(plan: Plan, line: Line): Applied {
  if (plan.lines.some(({ id }) => id === line.id)) return refused(["add", "id"], "repeatedId");
  if (plan.lines.length >= mostLines) return refused(["add"], "tooManyLines");
  const [far] = farDates(plan, line, ["add"]);
  if (far) return refused(far.path, far.code);
  return { ok: true, plan: { ...plan, lines: [...plan.lines, line] } };
}

function shiftLine(plan: Plan, line: Line, months: number): Applied {
  const values: Readonly<Record<string, unknown>> = line;
  const moved = Object.fromEntries(
    dateFieldsOf(line).flatMap((field) => {
      const date = values[field];
      return typeof date === "string" ? [[field, addMonths(date, months)]] : [];
    }),
  );
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
  const [far] = farDates(plan, line, ["set"]);
  if (far) return refused(far.path, far.code);
  const lines = plan.lines.map((current) => (current.id === line.id ? line : current));
  return { ok: true, plan: { ...plan, lines } };
}

function refused(path: readonly (string | number)[], code: string): Applied {
  return { ok: false, failures: [{ path, code, params: {} }] };
}
