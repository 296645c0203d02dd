import type { Line } from "./lines/registry";
import type { Plan } from "./plan-file";
import { isSameValue } from "./same-value";
import { resolve } from "./scenario";
import { baseScenario } from "./base-scenario";

/** In what a line of a scenario differs from the same line of its parent. */
export type LineMarks = Readonly<{
  /** The line as the parent has it; null for a line that the scenario added. */
  inherited: Line | null;
  /** Names of the fields that hold another value than the parent's, `off` among them. */
  fields: ReadonlySet<string>;
}>;

/**
 * What a scenario has of its own, by the ids of its lines: what a grid marks as changed.
 *
 * Both sides are compared as they resolve, so that a shift marks the dates that it moves, and a
 * change that sets what its parent has already marks nothing. Lines without a difference, and all
 * lines of the base and of scenarios that do not resolve, are absent.
 */
export function scenarioMarks(plan: Plan, id: string): ReadonlyMap<string, LineMarks> {
  const scenario = plan.scenarios.find((one) => one.id === id);
  if (id === baseScenario || !scenario) return new Map();
  const [own, parent] = [resolve(plan, id), resolve(plan, scenario.from)];
  if (!own.ok || !parent.ok) return new Map();
  const inherited = new Map(parent.plan.lines.map((line) => [line.id, line]));
  return new Map(
    own.plan.lines.flatMap((line) => {
      const before = inherited.get(line.id);
      if (before === line) return [];
      const fields = before ? differingFields(line, before) : new Set<string>();
      return before && fields.size === 0
        ? []
        : [[line.id, { inherited: before ?? null, fields }] as const];
    }),
  );
}

type Values = Readonly<Record<string, unknown>>;

function differingFields(own: Values, inherited: Values): ReadonlySet<string> {
  const names = new Set([...Object.keys(own), ...Object.keys(inherited)]);
  return new Set([...names].filter((name) => !isSameValue(own[name], inherited[name])));
}
