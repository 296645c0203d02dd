"use client";

import { Redo2, Undo2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { SavedState, type SaveState } from "@/components/ui/saved-state";
import { canUndo } from "@/lib/client/plan-draft";
import { usePlanEditor, type PlanEditor } from "@/lib/client/plan-editor";
import { RunwayAnnouncer } from "./runway-announcer";
import { useEditCommands } from "./use-plan-commands";
import { usePlanWords } from "./use-plan-words";

/** Undo, redo, and where the edits are. */
export function PlanToolbar() {
  const editor = usePlanEditor();
  const { t } = usePlanWords();
  const { redo } = editor.draft;
  useEditCommands();
  return (
    <div className="flex items-center gap-1">
      <RunwayAnnouncer />
      <IconButton
        label={t("edit.undo")}
        icon={<Undo2 size={16} aria-hidden />}
        disabled={!canUndo(editor.draft)}
        onClick={editor.undo}
      />
      <IconButton
        label={t("edit.redo")}
        icon={<Redo2 size={16} aria-hidden />}
        disabled={redo.length === 0}
        onClick={editor.redo}
      />
      <span className="ms-2">
        <SavedState state={saveState(editor)} />
      </span>
    </div>
  );
}

function saveState({ draft }: PlanEditor): SaveState {
  if (draft.trouble?.kind === "unreachable") return { kind: "offline", kept: draft.pending.length };
  if (draft.failed.length > 0 || draft.trouble) return { kind: "failed" };
  return draft.pending.length > 0 ? { kind: "saving" } : { kind: "saved" };
}
