import type { Line } from "./lines/registry";
import type { Plan } from "./plan-file";
import { changedLine } from "./scenario";

/** One change that a person makes on the lines of a plan. */
export type PlanEdit =
  | Readonly<{ kind: "setFields"; line: string; set: Readonly<Record<string, unknown>> }>
  | Readonly<{ kind: "addLine"; line: Line; after: string | null }>
  | Readonly<{ kind: "removeLine"; line: string }>
  | Readonly<{ kind: "orderLines"; order: readonly string[] }>;

/**
 * The plan after an edit. An edit that no longer fits (its line is gone, its value is refused)
 * leaves the plan as it is: whether it may be saved is for the server to say.
 */
export function applyEdit(plan: Plan, edit: PlanEdit): Plan {
  switch (edit.kind) {
    case "setFields":
      return { ...plan, lines: plan.lines.map((line) => withSet(line, edit)) };
    case "addLine":
      return { ...plan, lines: inserted(plan.lines, edit) };
    case "removeLine":
      return { ...plan, lines: plan.lines.filter(({ id }) => id !== edit.line) };
    case "orderLines":
      return { ...plan, lines: ordered(plan.lines, edit.order) };
  }
}

/** The edit that takes an edit of this plan back, or null when the edit would change nothing. */
export function inverseOf(plan: Plan, edit: PlanEdit): PlanEdit | null {
  if (edit.kind === "addLine") return { kind: "removeLine", line: edit.line.id };
  if (edit.kind === "orderLines") return { kind: "orderLines", order: plan.lines.map(idOf) };
  const index = plan.lines.findIndex(({ id }) => id === edit.line);
  const line = plan.lines[index];
  if (!line) return null;
  if (edit.kind === "removeLine")
    return { kind: "addLine", line, after: plan.lines[index - 1]?.id ?? null };
  const values: Readonly<Record<string, unknown>> = line;
  const before = Object.keys(edit.set).map((field) => [field, values[field] ?? null]);
  return { kind: "setFields", line: edit.line, set: Object.fromEntries(before) };
}

const idOf = ({ id }: Line) => id;

function withSet(line: Line, edit: Extract<PlanEdit, { kind: "setFields" }>): Line {
  if (line.id !== edit.line) return line;
  const changed = changedLine(line, edit.set);
  return changed.success ? changed.data : line;
}

function inserted(
  lines: readonly Line[],
  { line, after }: Extract<PlanEdit, { kind: "addLine" }>,
): Line[] {
  if (lines.some(({ id }) => id === line.id)) return [...lines];
  const above = lines.findIndex(({ id }) => id === after);
  const place = after !== null && above < 0 ? lines.length : above + 1;
  return [...lines.slice(0, place), line, ...lines.slice(place)];
}

/** Lines in the order given; those that it does not name keep their order behind the others. */
function ordered(lines: readonly Line[], order: readonly string[]): Line[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = ({ id }: Line) => rank.get(id) ?? order.length;
  return [...lines].sort((one, other) => rankOf(one) - rankOf(other));
}
