import { z } from "zod";
import { monthIndex } from "@/lib/domain/calendar/month";
import { frozenModelSchema } from "@/lib/domain/estimator/frozen-model";
import { idSchema } from "./identifier";
import { lineKindOf, lineSchema, type Line } from "./lines/registry";
import type { DrivesOf } from "./ports";
import { baseScenario } from "./base-scenario";
import { scenarioSchema, type Scenario } from "./scenario-schema";
import { mostLines, settingsShape } from "./settings";

export const planFormat = "fourfold.plan/1";
export const mostScenarios = 50;

/**
 * A line may start this long before or after its plan. Growth compounds from a line's true start
 * (R1); doubling every month for 40 years stays a finite double, for a century it does not.
 */
const farthestDateMonths = 360;

type Fault = Readonly<{ path: readonly (string | number)[]; code: string }>;

/** A whole plan as one file: strict, every key known, defaults filled in when read. */
export const planFileSchema = z
  .strictObject({
    format: z.literal(planFormat),
    ...settingsShape,
    lines: z.array(lineSchema).max(mostLines).default([]),
    models: z.record(idSchema, frozenModelSchema).default({}),
    scenarios: z.array(scenarioSchema).max(mostScenarios).default([]),
  })
  .check((context) => {
    if (context.issues.length > 0) return;
    for (const { path, code } of planFaults(context.value)) {
      context.issues.push({
        code: "custom",
        input: context.value,
        path: [...path],
        params: { code },
      });
    }
  });

export type PlanFile = z.input<typeof planFileSchema>;
export type Plan = z.output<typeof planFileSchema>;

/** What is wrong with a plan that no single line shows. */
export function planFaults(plan: Plan): Fault[] {
  return [
    ...repeatedIds(plan.lines, ["lines"]),
    ...repeatedIds(plan.scenarios, ["scenarios"]),
    ...farDatesOf(plan, plan.lines, ["lines"]),
    ...faultsAmongAll(plan.lines, ["lines"]),
    ...plan.scenarios.flatMap(({ locked }, index) => lockFaults(plan, locked, index)),
    ...scenarioFaults(plan.scenarios),
  ];
}

/** A locked scenario holds lines of its own, which keep the same rules. */
function lockFaults(plan: Plan, locked: Scenario["locked"], index: number): Fault[] {
  if (!locked) return [];
  const path = ["scenarios", index, "locked", "lines"];
  return [
    ...repeatedIds(locked.lines, path),
    ...farDatesOf(plan, locked.lines, path),
    ...faultsAmongAll(locked.lines, path),
  ];
}

type Path = readonly (string | number)[];

function farDatesOf(plan: Plan, lines: readonly Line[], path: Path): Fault[] {
  return lines.flatMap((line, index) => farDates(plan, line, [...path, index]));
}

function repeatedIds(items: readonly Readonly<{ id: string }>[], path: Path): Fault[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ path: [...path, index, "id"], code: "repeatedId" }];
    seen.add(id);
    return [];
  });
}

/** The names of a line's date fields, read from its kind. */
export function dateFieldsOf(line: Readonly<{ kind: string }>): readonly string[] {
  const { fields } = lineKindOf(line.kind);
  return Object.keys(fields).filter((name) => fields[name]?.control === "month");
}

/** What each line of a plan drives. */
export function drivesAmong(lines: readonly Pick<Line, "id" | "kind">[]): DrivesOf {
  const drivers = new Map(lines.map(({ id, kind }) => [id, lineKindOf(kind).drives ?? null]));
  return (line) => drivers.get(line) ?? null;
}

/** What is wrong with a line beside the others, such as a rate that what it follows forbids (R35). */
export function faultsAmong(line: Line, drives: DrivesOf, path: Path): Fault[] {
  const faults = lineKindOf(line.kind).faultsAmong?.(line, drives) ?? [];
  return faults.map(({ field, code }) => ({ path: [...path, field], code }));
}

function faultsAmongAll(lines: readonly Line[], path: Path): Fault[] {
  const drives = drivesAmong(lines);
  return lines.flatMap((line, index) => faultsAmong(line, drives, [...path, index]));
}

/** Dates too far from the plan's first month for powers of growth to stay finite. */
export function farDates(
  plan: Pick<Plan, "start">,
  line: Line,
  path: readonly (string | number)[],
) {
  const first = monthIndex(plan.start);
  const values: Readonly<Record<string, unknown>> = line;
  return dateFieldsOf(line).flatMap((field): Fault[] => {
    const date = values[field];
    if (typeof date !== "string") return [];
    const isFar = Math.abs(monthIndex(date) - first) > farthestDateMonths;
    return isFar ? [{ path: [...path, field], code: "dateTooFar" }] : [];
  });
}

function scenarioFaults(scenarios: readonly Scenario[]): Fault[] {
  const parents = new Map(scenarios.map(({ id, from }) => [id, from]));
  return scenarios.flatMap(({ id, from }, index): Fault[] => {
    const path = ["scenarios", index, "from"];
    if (from !== baseScenario && !parents.has(from)) return [{ path, code: "unknownParent" }];
    return isCyclic(id, parents) ? [{ path, code: "scenarioCycle" }] : [];
  });
}

function isCyclic(id: string, parents: ReadonlyMap<string, string>): boolean {
  let ancestor = parents.get(id);
  for (let steps = 0; ancestor !== undefined && ancestor !== baseScenario; steps++) {
    if (ancestor === id || steps > mostScenarios) return true;
    ancestor = parents.get(ancestor);
  }
  return false;
}
