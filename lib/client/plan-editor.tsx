"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo, useReducer, type ReactNode } from "react";
import type { PlanDocument } from "@/lib/contracts/plan";
import type { PlanEdit } from "@/lib/domain/plan/edit";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { project, type Projection } from "@/lib/domain/plan/project";
import { hasUnsaved, keepDraft, readKeptDraft } from "./kept-draft";
import {
  draftReducer,
  editedPlan,
  emptyDraft,
  lineOfEdit,
  previewedPlan,
  type BadCell,
  type Draft,
  type DraftAction,
} from "./plan-draft";
import { planQuery } from "./plan-queries";
import { withCurrentLine, type SavedPatch } from "./send-edit";
import { useSaveQueue } from "./use-save-queue";

/** The plan as it is edited: what is saved, what is drafted on it, and what follows from both. */
export type PlanEditor = Readonly<{
  saved: PlanDocument;
  draft: Draft;
  /** The plan with all edits made, without what is being typed. */
  edited: Plan;
  /** The plan as it would be if what is being typed were taken: what the screens show. */
  plan: Plan;
  projection: Projection;
  commit: (edits: readonly PlanEdit[]) => void;
  preview: (preview: Draft["preview"]) => void;
  markCell: (line: string, field: string, cell: BadCell | null) => void;
  undo: () => void;
  redo: () => void;
  retry: () => void;
  giveUp: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Takes over what was written by another way than the draft: the settings, say. */
  patchSaved: (patch: SavedPatch) => void;
}>;

const EditorContext = createContext<PlanEditor | null>(null);

/** Holds one plan's draft for all screens of that plan, so that undo crosses them. */
export function PlanEditorProvider({
  initial,
  children,
}: Readonly<{ initial: PlanDocument; children: ReactNode }>) {
  const editor = useEditor(initial);
  return <EditorContext value={editor}>{children}</EditorContext>;
}

/** @throws {Error} outside of a `PlanEditorProvider`, which is a mistake of the page */
export function usePlanEditor(): PlanEditor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("usePlanEditor: no PlanEditorProvider above");
  return editor;
}

function useEditor(initial: PlanDocument): PlanEditor {
  const { data: saved } = useQuery({ ...planQuery(initial.id), initialData: initial });
  const [draft, dispatch] = useReducer(draftReducer, emptyDraft);
  useKeptDraft(saved.id, draft, dispatch);
  useSaveQueue(saved, draft, dispatch);
  const { pending, preview } = draft;
  const edited = useMemo(() => editedPlan(saved.plan, pending), [saved.plan, pending]);
  const plan = useMemo(() => previewedPlan(edited, preview), [edited, preview]);
  const projection = useMemo(() => project(plan), [plan]);
  const verbs = useVerbs({ saved, edited, trouble: draft.trouble, dispatch });
  return useMemo(
    () => ({ saved, draft, edited, plan, projection, ...verbs }),
    [saved, draft, edited, plan, projection, verbs],
  );
}

type VerbContext = Readonly<{
  saved: PlanDocument;
  edited: Plan;
  trouble: Draft["trouble"];
  dispatch: (action: DraftAction) => void;
}>;

function useVerbs({ saved, edited, trouble, dispatch }: VerbContext) {
  const steady = useSteadyVerbs(saved.id, dispatch);
  const { patchSaved } = steady;
  return useMemo(() => {
    const versions = saved.lineVersions;
    const adoptCurrent = () => {
      if (trouble?.kind === "stale") patchSaved((current) => withCurrentLine(current, trouble));
    };
    return {
      ...steady,
      commit: (edits: readonly PlanEdit[]) =>
        dispatch({ type: "commit", plan: edited, edits, versions }),
      undo: () => dispatch({ type: "undo", versions }),
      redo: () => dispatch({ type: "redo", versions }),
      retry: () => dispatch({ type: "retry", versions }),
      keepMine: () => {
        const id = trouble?.kind === "stale" ? lineOfEdit(trouble.pending.edit) : null;
        const mine = edited.lines.find((line) => line.id === id) ?? null;
        adoptCurrent();
        dispatch({ type: "keepMine", mine });
      },
      takeTheirs: () => {
        adoptCurrent();
        dispatch({ type: "takeTheirs" });
      },
    };
  }, [dispatch, edited, patchSaved, saved, steady, trouble]);
}

/** Verbs that stay the same while the plan changes, so that effects may depend on them. */
function useSteadyVerbs(plan: string, dispatch: (action: DraftAction) => void) {
  const cache = useQueryClient();
  return useMemo(
    () => ({
      preview: (preview: Draft["preview"]) => dispatch({ type: "preview", preview }),
      markCell: (line: string, field: string, cell: BadCell | null) =>
        dispatch({ type: "badCell", line, field, cell }),
      giveUp: () => dispatch({ type: "giveUp" }),
      patchSaved: (patch: SavedPatch) =>
        void cache.setQueryData(planQuery(plan).queryKey, (current) => current && patch(current)),
    }),
    [cache, dispatch, plan],
  );
}

/** Reads back what an earlier page of this tab had not saved, and keeps what this one has not. */
function useKeptDraft(plan: string, draft: Draft, dispatch: (action: DraftAction) => void) {
  useEffect(() => {
    const kept = readKeptDraft(plan);
    if (kept) dispatch({ type: "restore", kept });
  }, [plan, dispatch]);
  useEffect(() => {
    if (draft !== emptyDraft) keepDraft(plan, draft);
  }, [plan, draft]);
  useLeaveWarning(hasUnsaved(draft));
}

/** A closed tab forgets what a reload would keep: the browser asks before. */
function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}
