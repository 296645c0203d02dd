import { useMemo } from "react";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { PlanEdit } from "@/lib/domain/plan/edit";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { priceMarkOf, withoutPriceMark } from "@/lib/domain/plan/price-mark";
import { fieldOf, readCell, readRow, setEdit } from "@/lib/presenters/read-cell";
import { usePlanWords } from "./use-plan-words";

/** A price that is typed over is no longer the one whose source the note tells. */
function withoutStaleMark(line: Line, set: Readonly<Record<string, unknown>>) {
  const isPrice = (name: string) => fieldOf(line.kind, name).priceTerms.length > 0;
  if ("note" in set || !Object.keys(set).some(isPrice) || !priceMarkOf(line.note)) return set;
  return { ...set, note: withoutPriceMark(line.note) || null };
}

type Typed = Readonly<{ line: string; field: string; text: string }>;

/** What typing into the cells of a plan's lines does: previews, edits, and cells marked as bad. */
export function useLineEditing() {
  const editor = usePlanEditor();
  const { cells } = usePlanWords();
  return useMemo(() => {
    const lineOf = (id: string) => editor.edited.lines.find((line) => line.id === id);

    const preview = ({ line: id, field, text }: Typed) => {
      const line = lineOf(id);
      const reading = line && readCell(line, field, text, cells);
      const set = reading?.ok ? reading.set : null;
      editor.preview(set ? { line: id, set } : null);
    };

    /** Takes several cells as one step of undo; those that cannot be read keep their text. */
    const commitAll = (typed: readonly Typed[]) => {
      const edits: PlanEdit[] = [];
      for (const id of new Set(typed.map(({ line }) => line))) {
        const line = lineOf(id);
        const texts = typed.filter((one) => one.line === id);
        if (!line) continue;
        const { set, bad } = readRow(line, texts, cells);
        for (const { field } of texts) {
          const failed = bad.find((one) => one.field === field);
          editor.markCell(id, field, failed ? { text: failed.text, reason: failed.reason } : null);
        }
        if (Object.keys(set).length > 0) edits.push(setEdit(id, withoutStaleMark(line, set)));
      }
      if (edits.length > 0) editor.commit(edits);
      else editor.preview(null);
    };

    return {
      preview,
      commitAll,
      commit: (typed: Typed) => commitAll([typed]),
      stopPreview: () => editor.preview(null),
    };
  }, [editor, cells]);
}
