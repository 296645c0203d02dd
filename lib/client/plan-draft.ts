import { applyEdit, inversesOf, type PlanEdit } from "@/lib/domain/plan/edit";
import type { Line } from "@/lib/domain/plan/lines/registry";
import type { Plan } from "@/lib/domain/plan/plan-file";
import type { Scenario } from "@/lib/domain/plan/scenario-schema";
import { baseScenario } from "@/lib/domain/plan/base-scenario";
import type { PlanSettings } from "@/lib/domain/plan/settings";
import type { Problem } from "@/lib/contracts/problem";

/** An edit on its way to the server. `base` is the version of its subject that its writer saw. */
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
  | Readonly<{ kind: "stale"; pending: PendingEdit; current: Standing; version: number | null }>;

/** What a stale write found in its place: null where somebody removed it. */
export type Standing =
  | Readonly<{ kind: "line"; line: Line | null }>
  | Readonly<{ kind: "scenario"; scenario: Scenario | null }>
  | Readonly<{ kind: "settings"; settings: PlanSettings }>;

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
  written: SubjectVersions;
  nextId: number;
}>;

/** Versions by the subject of an edit; null for what is no longer there. */
export type SubjectVersions = Readonly<Record<string, number | null>>;

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
  | Readonly<{ type: "commit"; plan: Plan; edits: readonly PlanEdit[]; versions: SubjectVersions }>
  | Readonly<{ type: "undo" | "redo"; versions: SubjectVersions }>
  | Readonly<{ type: "preview"; preview: Draft["preview"] }>
  | Readonly<{ type: "badCell"; key: string; cell: BadCell | null }>
  | Readonly<{ type: "acknowledged"; id: number; versions: SubjectVersions }>
  | Readonly<{ type: "rebased"; versions: SubjectVersions }>
  | Readonly<{ type: "refused"; id: number; problem: Problem }>
  | Readonly<{ type: "trouble"; trouble: Trouble | null }>
  | Readonly<{ type: "keepMine"; mine: PlanEdit | null }>
  | Readonly<{ type: "takeTheirs" }>
  | Readonly<{ type: "retry"; versions: SubjectVersions }>
  | Readonly<{ type: "giveUp" }>
  | Readonly<{ type: "restore"; kept: KeptDraft }>;

/** The part of a draft that outlives a reload. */
export type KeptDraft = Pick<Draft, "pending" | "badCells" | "failed" | "nextId">;

/** Steps of undo that are kept. */
const mostSteps = 500;

/** The key of a cell among the bad ones: what is typed in a scenario is bad there alone. */
export const cellKey = (line: string, field: string, scenario: string = baseScenario) =>
  scenario === baseScenario ? `${line}/${field}` : `${scenario}:${line}/${field}`;

/** Where the version of a line, of a scenario, and of the settings is found. */
export const lineSubject = (id: string) => `line/${id}`;
export const scenarioSubject = (id: string) => `scenario/${id}`;
export const settingsSubject = "settings";

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
    case "rebased":
      return { ...rebased(draft, action.versions), trouble: null };
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

/** What an edit is about, by the key of its version; null for an edit of the plan as a whole. */
export function subjectOfEdit(edit: PlanEdit): string | null {
  switch (edit.kind) {
    case "addLine":
      return lineSubject(edit.line.id);
    case "setFields":
    case "shiftLine":
    case "removeLine":
      return lineSubject(edit.line);
    case "addScenario":
      return scenarioSubject(edit.scenario.id);
    case "setScenario":
    case "removeScenario":
      return scenarioSubject(edit.scenario);
    case "setSettings":
      return settingsSubject;
    case "orderLines":
    case "replaceContent":
      return null;
  }
}

function enqueue(draft: Draft, edits: readonly PlanEdit[], versions: SubjectVersions): Draft {
  const known = (subject: string) =>
    Math.max(versions[subject] ?? 0, draft.written[subject] ?? 0) || null;
  const added = edits.map((edit, index): PendingEdit => {
    const subject = subjectOfEdit(edit);
    return { id: draft.nextId + index, edit, base: subject === null ? null : known(subject) };
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
  const step = { back: inversesOf(plan, edits), forth: edits };
  return { ...enqueue(draft, edits, versions), undo: push(draft.undo, step), redo: [] };
}

const push = (steps: readonly Step[], step: Step) => [...steps, step].slice(-mostSteps);

/** Texts that could not be taken are the latest thing done: they go first, in one step. */
function undo(draft: Draft, versions: SubjectVersions): Draft {
  if (Object.keys(draft.badCells).length > 0) return { ...draft, badCells: {} };
  const step = draft.undo.at(-1);
  if (!step) return draft;
  const steps = { undo: draft.undo.slice(0, -1), redo: push(draft.redo, step) };
  return { ...enqueue(draft, step.back, versions), ...steps };
}

function redo(draft: Draft, versions: SubjectVersions): Draft {
  const step = draft.redo.at(-1);
  if (!step) return draft;
  const steps = { redo: draft.redo.slice(0, -1), undo: push(draft.undo, step) };
  return { ...enqueue(draft, step.forth, versions), ...steps };
}

function withBadCell(
  badCells: Draft["badCells"],
  { key, cell }: Extract<DraftAction, { type: "badCell" }>,
): Draft["badCells"] {
  const others = Object.entries(badCells).filter(([other]) => other !== key);
  return Object.fromEntries(cell ? [...others, [key, cell] as const] : others);
}

/** Drops a saved edit; later edits of what it wrote now rest on the versions it made. */
function acknowledge(
  draft: Draft,
  { id, versions }: Extract<DraftAction, { type: "acknowledged" }>,
): Draft {
  const pending = draft.pending.filter((one) => one.id !== id);
  return { ...rebased({ ...draft, pending }, versions), trouble: null };
}

/** The draft with its edits resting on versions that were made, or found, since. */
function rebased(draft: Draft, versions: SubjectVersions): Draft {
  const pending = draft.pending.map((one): PendingEdit => {
    const subject = subjectOfEdit(one.edit);
    return subject !== null && subject in versions
      ? { ...one, base: versions[subject] ?? null }
      : one;
  });
  return { ...draft, pending, written: { ...draft.written, ...versions } };
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

const pendingOf = (draft: Draft, subject: string | null) =>
  draft.pending.filter(({ edit }) => subjectOfEdit(edit) === subject);

/**
 * Sends the stale edit again, now in knowledge of what stands there. What was removed elsewhere is
 * put back as this person sees it; where both removed it there is nothing to keep.
 *
 * @param mine the edit that puts it back, null where there is nothing to put back
 */
function keepMine(draft: Draft, mine: PlanEdit | null): Draft {
  if (draft.trouble?.kind !== "stale") return draft;
  const { pending, version } = draft.trouble;
  const subject = subjectOfEdit(pending.edit) ?? "";
  if (version !== null) return { ...rebased(draft, { [subject]: version }), trouble: null };
  if (!mine) return { ...withoutPending(draft, pendingOf(draft, subject)), trouble: null };
  const others = draft.pending.filter(({ edit }) => subjectOfEdit(edit) !== subject);
  return { ...draft, trouble: null, pending: [{ ...pending, edit: mine }, ...others] };
}

/** Drops the stale edit, and the later ones of its subject, for what stands there. */
function takeTheirs(draft: Draft): Draft {
  if (draft.trouble?.kind !== "stale") return draft;
  const { pending, version } = draft.trouble;
  const subject = subjectOfEdit(pending.edit);
  const written = subject && version ? { [subject]: version } : {};
  return {
    ...withoutPending(draft, pendingOf(draft, subject)),
    ...{ written: { ...draft.written, ...written }, trouble: null },
  };
}

function retry(draft: Draft, versions: SubjectVersions): Draft {
  const edits = draft.failed.map(({ pending }) => pending.edit);
  return enqueue({ ...draft, failed: [] }, edits, versions);
}
