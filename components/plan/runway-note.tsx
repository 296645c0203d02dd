"use client";

import { usePlanEditor } from "@/lib/client/plan-editor";
import { runwayNote } from "@/lib/presenters/plan-metrics";
import { usePlanWords } from "./use-plan-words";

/** The runway, where one edits: what an edit does to it is seen on the screen of the edit. */
export function RunwayNote() {
  const { projection } = usePlanEditor();
  const { context } = usePlanWords();
  const { text, isShort } = runwayNote(projection, context);
  return (
    <span className={`tabular text-sm font-medium ${isShort ? "text-bad" : "text-text-2"}`}>
      {text}
    </span>
  );
}
