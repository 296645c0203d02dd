import { currentLine } from "@/lib/contracts/line";
import { planOrder, type PlanDocument } from "@/lib/contracts/plan";
import type { Problem } from "@/lib/contracts/problem";
import { applyEdit, type PlanEdit } from "@/lib/domain/plan/edit";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { changedLine } from "@/lib/domain/plan/scenario";
import { addLine, changeLine, orderLines, removeLine } from "./line-requests";
import { lineOfEdit, type PendingEdit, type Trouble } from "./plan-draft";
import type { Answer, RequestFailure } from "./request";

/** What an acknowledged write makes of the plan that is in the cache by then. */
export type SavedPatch = (current: PlanDocument) => PlanDocument;

/** What became of an edit that was sent. */
export type SendOutcome =
  | Readonly<{ kind: "saved"; patch: SavedPatch; line: string | null; version: number | null }>
  | Readonly<{ kind: "trouble"; trouble: Trouble }>
  /** The plan as a whole has moved on: it is read again before the edit is sent again. */
  | Readonly<{ kind: "outOfDate" }>
  | Readonly<{ kind: "refused"; problem: Problem }>;

/** What a write answers with: the plan's new version, and the line's where one was written. */
type Written = Readonly<{ planVersion: number; version?: number; line?: Line }>;

/** Sends one edit with the version that its writer saw, and says what became of it. */
export async function sendEdit(saved: PlanDocument, pending: PendingEdit): Promise<SendOutcome> {
  const answer = await send(saved, pending);
  if (!answer.ok) return outcomeOf(answer.failure, saved, pending);
  const line = lineOfEdit(pending.edit);
  const written = answer.value;
  const patch = (current: PlanDocument) => withWritten(current, pending.edit, written);
  return { kind: "saved", patch, line, version: written.version ?? null };
}

function send(saved: PlanDocument, { edit, base }: PendingEdit): Promise<Answer<Written>> {
  switch (edit.kind) {
    case "addLine":
      return addLine(saved.id, { line: edit.line, after: edit.after });
    case "setFields":
      return changeLine(saved.id, {
        line: edit.line,
        body: { set: { ...edit.set } },
        version: base ?? 0,
      });
    case "removeLine":
      return removeLine(saved.id, { line: edit.line, version: base ?? 0 });
    case "orderLines":
      return orderLines(saved.id, { lines: orderAfter(saved, edit), version: saved.version });
  }
}

/** All lines of the plan, each once, in the order that an edit asks for. */
function orderAfter({ plan }: PlanDocument, edit: PlanEdit): string[] {
  return applyEdit(plan, edit).lines.map(({ id }) => id);
}

function outcomeOf(
  failure: RequestFailure,
  saved: PlanDocument,
  pending: PendingEdit,
): SendOutcome {
  if (failure.kind === "unreachable") return { kind: "trouble", trouble: failure };
  const { problem } = failure;
  if (problem.code !== "stale") return { kind: "refused", problem };
  if (pending.edit.kind === "orderLines") return staleOrder(problem, saved, pending.edit);
  const current = currentLine.safeParse(problem.current);
  if (!current.success) return { kind: "refused", problem };
  const { line, version, planVersion } = current.data;
  const trouble = { kind: "stale", pending, current: line, version } as const;
  if (!isAlreadyDone(pending.edit, line)) return { kind: "trouble", trouble };
  const patch = (document: PlanDocument) => ({
    ...withCurrentLine(document, trouble),
    version: Math.max(document.version, planVersion),
  });
  return { kind: "saved", patch, line: lineOfEdit(pending.edit), version };
}

/** A reorder has nothing to lose: it is done already, or is made again on the newer plan. */
function staleOrder(problem: Problem, saved: PlanDocument, edit: PlanEdit): SendOutcome {
  const current = planOrder.safeParse(problem.current);
  if (!current.success) return { kind: "refused", problem };
  const { order, planVersion } = current.data;
  if (order.join() !== orderAfter(saved, edit).join()) return { kind: "outOfDate" };
  const patch = (document: PlanDocument) => withWritten(document, edit, { planVersion });
  return { kind: "saved", patch, line: null, version: null };
}

/** Whether the state found is what the edit asks for: its answer was lost, not its effect. */
function isAlreadyDone(edit: PlanEdit, current: Line | null): boolean {
  if (edit.kind === "removeLine") return current === null;
  if (edit.kind !== "setFields" || !current) return false;
  const changed = changedLine(current, edit.set);
  return changed.success && JSON.stringify(changed.data) === JSON.stringify(current);
}

/** The saved plan after an acknowledged edit, with the line just as the server wrote it. */
function withWritten(current: PlanDocument, edit: PlanEdit, written: Written): PlanDocument {
  const plan = applyEdit(current.plan, edit);
  const { line, version, planVersion } = written;
  const lines = line ? plan.lines.map((one) => (one.id === line.id ? line : one)) : plan.lines;
  const versions = line && version ? { ...current.lineVersions, [line.id]: version } : null;
  return {
    ...current,
    plan: { ...plan, lines },
    version: Math.max(current.version, planVersion),
    lineVersions: versions ?? current.lineVersions,
  };
}

/** The saved plan with a line as somebody else left it. */
export function withCurrentLine(
  saved: PlanDocument,
  { pending, current, version }: Extract<Trouble, { kind: "stale" }>,
): PlanDocument {
  const id = lineOfEdit(pending.edit);
  const others = saved.plan.lines.filter((line) => line.id !== id);
  if (!current || version === null) return { ...saved, plan: { ...saved.plan, lines: others } };
  const isKnown = others.length < saved.plan.lines.length;
  const lines = isKnown
    ? saved.plan.lines.map((line) => (line.id === id ? current : line))
    : [...others, current];
  const lineVersions = { ...saved.lineVersions, [current.id]: version };
  return { ...saved, plan: { ...saved.plan, lines }, lineVersions };
}
