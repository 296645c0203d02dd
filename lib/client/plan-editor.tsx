"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  type ReactNode,
} from "react";
import type { PlanDocument } from "@/lib/contracts/plan";
import {
  applyEdit,
  contentOf,
  datesSet,
  type PlanContent,
  type PlanEdit,
} from "@/lib/domain/plan/edit";
import type { Plan } from "@/lib/domain/plan/plan-file";
import { project, type Projection } from "@/lib/domain/plan/project";
import { isSameValue } from "@/lib/domain/plan/same-value";
import { editInScenario, inheritEdit } from "@/lib/domain/plan/scenario-edit";
import { hasUnsaved, keepDraft, readKeptDraft } from "./kept-draft";
import {
  cellKey,
  draftReducer,
  editedPlan,
  emptyDraft,
  previewedPlan,
  type BadCell,
  type Draft,
  type DraftAction,
} from "./plan-draft";
import { historyKey, planQuery } from "./plan-queries";
import { idOf, versionsOf, withStanding, type SavedPatch } from "./saved-document";
import { withScenario } from "./scenario-address";
import { useActiveScenario, type ActiveScenario } from "./use-active-scenario";
import { useSaveQueue } from "./use-save-queue";

/** The plan as it is edited: what is saved, what is drafted on it, and what follows from both. */
export type PlanEditor = Readonly<{
  saved: PlanDocument;
  draft: Draft;
  /** The plan as it is kept, with all edits made: the base, and the scenarios unresolved. */
  source: Plan;
  /** The scenario that is shown. */
  active: ActiveScenario;
  /** Whether the scenario shown takes no edits: it is locked, or does not fit the base any more. */
  isReadOnly: boolean;
  /** The plan of the scenario with all edits made, without what is being typed. */
  edited: Plan;
  /** The plan as it would be if what is being typed were taken: what the screens show. */
  plan: Plan;
  projection: Projection;
  /** Edits as they are meant where they are made: in a scenario they become its changes. */
  commit: (edits: readonly PlanEdit[]) => void;
  /** Whether the plan as it is kept holds just this at the time of asking. */
  holds: (content: PlanContent) => boolean;
  /** Lets a field of a line, or all of the line, be inherited from the parent again. */
  inherit: (line: string, field?: string) => void;
  /** Text in a cell that could not be taken, in the scenario shown. */
  badCell: (line: string, field: string) => BadCell | undefined;
  /** The address of a screen of this plan, in the scenario shown: "" is the overview. */
  hrefOf: (screen: string) => string;
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
  const { pending, preview, badCells } = draft;
  const source = useMemo(() => editedPlan(saved.plan, pending), [saved.plan, pending]);
  const active = useActiveScenario(source);
  const edited = active.plan;
  const plan = useMemo(() => previewedPlan(edited, preview), [edited, preview]);
  const projection = useMemo(() => project(plan), [plan]);
  const verbs = useVerbs({ saved, source, scenario: active.id, trouble: draft.trouble, dispatch });
  const places = usePlaces(saved.id, active.id, badCells);
  const isReadOnly = active.failure !== null || active.scenario?.locked !== undefined;
  return useMemo(
    () => ({
      ...{ saved, draft, source, active, isReadOnly, edited, plan, projection },
      ...{ ...verbs, ...places },
    }),
    [saved, draft, source, active, isReadOnly, edited, plan, projection, verbs, places],
  );
}

/** Where things are in the scenario shown: its bad cells, and the addresses of its screens. */
function usePlaces(plan: string, scenario: string, badCells: Draft["badCells"]) {
  return useMemo(() => {
    return {
      badCell: (line: string, field: string) => badCells[cellKey(line, field, scenario)],
      hrefOf: (screen: string) => withScenario(`/plans/${plan}${screen && `/${screen}`}`, scenario),
    };
  }, [plan, scenario, badCells]);
}

type VerbContext = Readonly<{
  saved: PlanDocument;
  source: Plan;
  scenario: string;
  trouble: Draft["trouble"];
  dispatch: (action: DraftAction) => void;
}>;

function useVerbs({ saved, source, scenario, trouble, dispatch }: VerbContext) {
  const steady = useSteadyVerbs(saved.id, scenario, dispatch);
  const { patchSaved } = steady;
  const latest = useLatest({ saved, source });
  return useMemo(() => {
    const versions = () => versionsOf(latest.current.saved);
    const adoptCurrent = () => {
      if (trouble?.kind === "stale") patchSaved((current) => withStanding(current, trouble));
    };
    const commitSettled = (edits: readonly PlanEdit[]) => {
      if (edits.length === 0) return;
      const plan = latest.current.source;
      dispatch({ type: "commit", plan, edits, versions: versions() });
    };
    return {
      ...steady,
      commit: (edits: readonly PlanEdit[]) =>
        commitSettled(settled(latest.current.source, scenario, edits)),
      holds: (content: PlanContent) => isSameValue(contentOf(latest.current.source), content),
      inherit: (line: string, field?: string) => {
        const place = field === undefined ? { line } : { line, field };
        const edit = inheritEdit(latest.current.source, scenario, place);
        commitSettled(edit ? [edit] : []);
      },
      undo: () => dispatch({ type: "undo", versions: versions() }),
      redo: () => dispatch({ type: "redo", versions: versions() }),
      retry: () => dispatch({ type: "retry", versions: versions() }),
      keepMine: () => {
        const mine =
          trouble?.kind === "stale"
            ? puttingBack(latest.current.source, trouble.pending.edit)
            : null;
        adoptCurrent();
        dispatch({ type: "keepMine", mine });
      },
      takeTheirs: () => {
        adoptCurrent();
        dispatch({ type: "takeTheirs" });
      },
    };
  }, [dispatch, latest, patchSaved, scenario, steady, trouble]);
}

/**
 * What is true when a verb is called, not when it was made: the undo of a notice may be pressed
 * after further edits, and must not take those back.
 */
function useLatest<T>(value: T) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** Edits as they are kept: changes of the scenario, and dates in the place of shifts. */
function settled(source: Plan, scenario: string, edits: readonly PlanEdit[]): PlanEdit[] {
  let plan = source;
  return edits.flatMap((edit) => {
    const kept = editInScenario(plan, scenario, edit).map((one) =>
      one.kind === "shiftLine" ? datesSet(plan, one) : one,
    );
    plan = kept.reduce(applyEdit, plan);
    return kept;
  });
}

/** The edit that puts back, as this person sees it, what somebody else removed. */
function puttingBack(source: Plan, edit: PlanEdit): PlanEdit | null {
  const id = idOf(edit);
  if ("scenario" in edit) {
    const scenario = source.scenarios.find((one) => one.id === id);
    return scenario ? { kind: "addScenario", scenario, after: null } : null;
  }
  const line = source.lines.find((one) => one.id === id);
  return line ? { kind: "addLine", line, after: null } : null;
}

/** Verbs that stay the same while the plan changes, so that effects may depend on them. */
function useSteadyVerbs(plan: string, scenario: string, dispatch: (action: DraftAction) => void) {
  const cache = useQueryClient();
  return useMemo(
    () => ({
      preview: (preview: Draft["preview"]) => dispatch({ type: "preview", preview }),
      markCell: (line: string, field: string, cell: BadCell | null) =>
        dispatch({ type: "badCell", key: cellKey(line, field, scenario), cell }),
      giveUp: () => dispatch({ type: "giveUp" }),
      patchSaved: (patch: SavedPatch) => {
        cache.setQueryData(planQuery(plan).queryKey, (current) => current && patch(current));
        void cache.invalidateQueries({ queryKey: historyKey(plan) });
      },
    }),
    [cache, dispatch, plan, scenario],
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
