import { applyEdit, inverseOf, type PlanEdit } from "@/lib/domain/plan/edit";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Problem } from "@/lib/contracts/problem";

/** An edit on its way to the server. `base` is the version of the line that its writer saw. */
export type PendingEdit = Readonly<{
  id: number;
  edit: PlanEdit;
  base: number | null;
}>;

/** Text in a cell that could not be read as a value: kept as typed, with the reason. */
export type BadCell = Readonly<{ text: string; reason: string }>;

/** One step of undo: the edits that go back, and those that go forth again. */
type Step = Readonly<{ back: readonly PlanEdit[]; forth: readonly PlanEdit[] }>;

/** Why the queue stands still, and what a person is asked. */
export type Trouble =
  | Readonly<{ kind: "unreachable" }>
  | Readonly<{ kind: "stale"; pending: PendingEdit; current: Line | null; version: number | null }>;

/** An edit that the server refused: the old value is back, and this may be tried again. */
export type FailedEdit = Readonly<{ pending: PendingEdit; problem: Problem }>;

/** What a person has done and the server has not yet acknowledged. Never holds what is saved. */
export type Draft = Readonly<{
  pending: readonly PendingEdit[];
  preview: Readonly<{ line: string; set: Readonly<Record<string, unknown>> }> | null;
  badCells: Readonly<Record<string, BadCell>>;
  undo: readonly Step[];
  redo: readonly Step[];
  failed: readonly FailedEdit[];
  trouble: Trouble | null;
  /** Versions that this draft's own writes made: they may be ahead of what a screen has read. */
  written: LineVersions;
  nextId: number;
}>;

export type LineVersions = Readonly<Record<string, number>>;

export const emptyDraft: Draft = {
  pending: [],
  preview: null,
  badCells: {},
  undo: [],
  redo: [],
  failed: [],
  trouble: null,
  written: {},
  nextId: 1,
};

export type DraftAction =
  | Readonly<{ type: "commit"; plan: Plan; edits: readonly PlanEdit[]; versions: LineVersions }>
  | Readonly<{ type: "undo" | "redo"; versions: LineVersions }>
  | Readonly<{ type: "preview"; preview: Draft["preview"] }>
  | Readonly<{ type: "badCell"; line: string; field: string; cell: BadCell | null }>
  | Readonly<{ type: "acknowledged"; id: number; line: string | null; version: number | null }>
  | Readonly<{ type: "refused"; id: number; problem: Problem }>
  | Readonly<{ type: "trouble"; trouble: Trouble | null }>
  | Readonly<{ type: "keepMine"; mine: Line | null }>
  | Readonly<{ type: "takeTheirs" }>
  | Readonly<{ type: "retry"; versions: LineVersions }>
  | Readonly<{ type: "giveUp" }>
  | Readonly<{ type: "restore"; kept: KeptDraft }>;

/** The part of a draft that outlives a reload. */
export type KeptDraft = Pick<Draft, "pending" | "badCells" | "failed" | "nextId">;

/** Steps of undo that are kept. */
const mostSteps = 500;

/** The key of a cell among the bad ones. */
export const cellKey = (line: string, field: string) => `${line}/${field}`;

export function canUndo({ undo: steps, badCells }: Draft): boolean {
  return steps.length > 0 || Object.keys(badCells).length > 0;
}

/** The one place where a draft changes. */
export function draftReducer(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case "commit":
      return commit(draft, action);
    case "undo":
      return undo(draft, action.versions);
    case "redo":
      return redo(draft, action.versions);
    case "preview":
      return { ...draft, preview: action.preview };
    case "badCell":
      return { ...draft, badCells: withBadCell(draft.badCells, action) };
    case "acknowledged":
      return acknowledge(draft, action);
    case "refused":
      return refuse(draft, action);
    case "trouble":
      return { ...draft, trouble: action.trouble };
    case "keepMine":
      return keepMine(draft, action.mine);
    case "takeTheirs":
      return takeTheirs(draft);
    case "retry":
      return retry(draft, action.versions);
    case "giveUp":
      return { ...draft, failed: [] };
    case "restore":
      return { ...draft, ...action.kept };
  }
}

/** The plan with every edit that is not yet acknowledged. */
export function editedPlan(saved: Plan, pending: Draft["pending"]): Plan {
  return pending.reduce((plan, { edit }) => applyEdit(plan, edit), saved);
}

/** The plan as it would be if what is being typed were taken. */
export function previewedPlan(edited: Plan, preview: Draft["preview"]): Plan {
  return preview ? applyEdit(edited, { kind: "setFields", ...preview }) : edited;
}

/** The line that an edit is about; null for an edit of the order. */
export function lineOfEdit(edit: PlanEdit): string | null {
  if (edit.kind === "orderLines") return null;
  return edit.kind === "addLine" ? edit.line.id : edit.line;
}

function enqueue(draft: Draft, edits: readonly PlanEdit[], versions: LineVersions): Draft {
  const known = (line: string) => Math.max(versions[line] ?? 0, draft.written[line] ?? 0) || null;
  const added = edits.map((edit, index): PendingEdit => {
    const line = lineOfEdit(edit);
    return { id: draft.nextId + index, edit, base: line === null ? null : known(line) };
  });
  return {
    ...draft,
    pending: [...draft.pending, ...added],
    badCells: withoutCellsOf(draft.badCells, edits),
    failed: draft.failed.filter(({ pending }) => !isOverwritten(pending.edit, edits)),
    nextId: draft.nextId + edits.length,
    preview: null,
  };
}

/** A cell that is given a value no longer shows the text that could not be read. */
function withoutCellsOf(badCells: Draft["badCells"], edits: readonly PlanEdit[]) {
  const given = new Set(
    edits.flatMap((edit) =>
      edit.kind === "setFields"
        ? Object.keys(edit.set).map((field) => cellKey(edit.line, field))
        : [],
    ),
  );
  return Object.fromEntries(Object.entries(badCells).filter(([key]) => !given.has(key)));
}

/** Whether later edits set all that a failed one meant to set: trying it again would undo them. */
function isOverwritten(failed: PlanEdit, edits: readonly PlanEdit[]): boolean {
  if (failed.kind !== "setFields") return false;
  const fields = new Set(
    edits.flatMap((edit) =>
      edit.kind === "setFields" && edit.line === failed.line ? Object.keys(edit.set) : [],
    ),
  );
  return Object.keys(failed.set).every((field) => fields.has(field));
}

function commit(
  draft: Draft,
  { plan, edits, versions }: Extract<DraftAction, { type: "commit" }>,
): Draft {
  const back: PlanEdit[] = [];
  let edited = plan;
  for (const edit of edits) {
    const inverse = inverseOf(edited, edit);
    if (inverse) back.unshift(inverse);
    edited = applyEdit(edited, edit);
  }
  const step = { back, forth: edits };
  return { ...enqueue(draft, edits, versions), undo: push(draft.undo, step), redo: [] };
}

const push = (steps: readonly Step[], step: Step) => [...steps, step].slice(-mostSteps);

/** Texts that could not be taken are the latest thing done: they go first, in one step. */
function undo(draft: Draft, versions: LineVersions): Draft {
  if (Object.keys(draft.badCells).length > 0) return { ...draft, badCells: {} };
  const step = draft.undo.at(-1);
  if (!step) return draft;
  const steps = { undo: draft.undo.slice(0, -1), redo: push(draft.redo, step) };
  return { ...enqueue(draft, step.back, versions), ...steps };
}

function redo(draft: Draft, versions: LineVersions): Draft {
  const step = draft.redo.at(-1);
  if (!step) return draft;
  const steps = { redo: draft.redo.slice(0, -1), undo: push(draft.undo, step) };
  return { ...enqueue(draft, step.forth, versions), ...steps };
}

function withBadCell(
  badCells: Draft["badCells"],
  { line, field, cell }: Extract<DraftAction, { type: "badCell" }>,
): Draft["badCells"] {
  const others = Object.entries(badCells).filter(([key]) => key !== cellKey(line, field));
  const entries = cell ? [...others, [cellKey(line, field), cell] as const] : others;
  return Object.fromEntries(entries);
}

/** Drops a saved edit; later edits of the same line now rest on the version it made. */
function acknowledge(
  draft: Draft,
  { id, line, version }: Extract<DraftAction, { type: "acknowledged" }>,
): Draft {
  const rest = draft.pending.filter((pending) => pending.id !== id);
  const written = line && version ? { ...draft.written, [line]: version } : draft.written;
  return { ...draft, written, trouble: null, pending: rebased(rest, line, version) };
}

function rebased(pending: readonly PendingEdit[], line: string | null, version: number | null) {
  if (line === null) return pending;
  return pending.map((one) => (lineOfEdit(one.edit) === line ? { ...one, base: version } : one));
}

/** Takes an edit that never happened out of the draft, and out of what can be undone. */
function refuse(draft: Draft, { id, problem }: Extract<DraftAction, { type: "refused" }>): Draft {
  const pending = draft.pending.find((one) => one.id === id);
  if (!pending) return draft;
  const failed = [...draft.failed, { pending, problem }];
  return { ...withoutPending(draft, [pending]), failed, trouble: null };
}

function withoutPending(draft: Draft, dropped: readonly PendingEdit[]): Draft {
  const edits = new Set(dropped.map(({ edit }) => edit));
  const happened = ({ back, forth }: Step) => ![...back, ...forth].some((edit) => edits.has(edit));
  return {
    ...draft,
    pending: draft.pending.filter((one) => !dropped.includes(one)),
    undo: draft.undo.filter(happened),
    redo: draft.redo.filter(happened),
  };
}

const pendingOf = (draft: Draft, line: string | null) =>
  draft.pending.filter(({ edit }) => lineOfEdit(edit) === line);

/**
 * Sends the stale edit again, now in knowledge of what stands there. A line that was removed
 * elsewhere is put back as this person sees it; where both removed it there is nothing to keep.
 */
function keepMine(draft: Draft, mine: Line | null): Draft {
  if (draft.trouble?.kind !== "stale") return draft;
  const { pending, version } = draft.trouble;
  const line = lineOfEdit(pending.edit);
  if (version !== null) {
    const written = line ? { ...draft.written, [line]: version } : draft.written;
    return { ...draft, written, trouble: null, pending: rebased(draft.pending, line, version) };
  }
  if (!mine) return { ...withoutPending(draft, pendingOf(draft, line)), trouble: null };
  const putBack: PlanEdit = { kind: "addLine", line: mine, after: null };
  const others = draft.pending.filter(({ edit }) => lineOfEdit(edit) !== line);
  return { ...draft, trouble: null, pending: [{ ...pending, edit: putBack }, ...others] };
}

/** Drops the stale edit, and the later ones of its line, for what stands there. */
function takeTheirs(draft: Draft): Draft {
  if (draft.trouble?.kind !== "stale") return draft;
  const { pending, version } = draft.trouble;
  const line = lineOfEdit(pending.edit);
  const written = line && version ? { ...draft.written, [line]: version } : draft.written;
  return { ...withoutPending(draft, pendingOf(draft, line)), written, trouble: null };
}

function retry(draft: Draft, versions: LineVersions): Draft {
  const edits = draft.failed.map(({ pending }) => pending.edit);
  return enqueue({ ...draft, failed: [] }, edits, versions);
}
