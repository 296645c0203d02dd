import { useMemo } from "react";
import type { MenuItem } from "@/components/ui/menu-items";
import { useToast } from "@/components/ui/toast";
import { usePlanEditor, type PlanEditor } from "@/lib/client/plan-editor";
import { newLineId } from "@/lib/client/new-line-id";
import { inverseOf } from "@/lib/domain/plan/edit";
import { lineKindOf, type Line } from "@/lib/domain/plan/lines/registry";
import { fieldWords, type LineTranslator } from "@/lib/presenters/line-words";
import type { Translator } from "@/lib/presenters/translator";
import { usePlanWords } from "./use-plan-words";

type ActionId = "open" | "show" | "duplicate" | "on" | "off" | "up" | "down" | "remove";

/** What can be done with a whole line. */
export function useLineActions(onOpen: (line: string) => void) {
  const editor = usePlanEditor();
  const { t, lines } = usePlanWords();
  const toast = useToast();
  return useMemo(() => {
    const item: ItemMaker = (id, run) => ({ id, label: t(`grid.${id}`), run });
    return (id: string): readonly MenuItem[] => {
      const line = editor.edited.lines.find((one) => one.id === id);
      if (!line) return [];
      if (editor.isReadOnly) return [item("show", () => onOpen(id))];
      const remove = () => {
        const inverse = inverseOf(editor.edited, { kind: "removeLine", line: id });
        editor.commit([{ kind: "removeLine", line: id }]);
        const undo = () => inverse && editor.commit([inverse]);
        toast.show({
          title: t("grid.removed", { name: line.name }),
          action: { label: t("grid.undo"), run: undo },
        });
      };
      return [
        item("open", () => onOpen(id)),
        item("duplicate", () => duplicate(editor, line, t("grid.copyOf", { name: line.name }))),
        item(line.off ? "on" : "off", () => setOff(editor, line)),
        ...orderItems(editor, line, item),
        ...inheritItems(editor, line, { t, lines }),
        { ...item("remove", remove), tone: "danger" },
      ];
    };
  }, [editor, onOpen, t, lines, toast]);
}

type Words = Readonly<{ t: Translator; lines: LineTranslator }>;

/** Back to what the parent has: the whole line, or one field of it. */
function inheritItems(editor: PlanEditor, line: Line, { t, lines }: Words): readonly MenuItem[] {
  const marks = editor.active.marks.get(line.id);
  if (!marks?.inherited) return [];
  const group = t("scenario.inherit");
  const all = { id: "inherit", label: t("scenario.inheritLine"), group };
  const fields = [...marks.fields].map((field) => ({
    ...{ id: `inherit-${field}`, group },
    label: field === "off" ? t("sheet.off") : fieldWords(lines, line.kind, field).label,
    run: () => editor.inherit(line.id, field),
  }));
  return [{ ...all, run: () => editor.inherit(line.id) }, ...fields];
}

function duplicate(editor: PlanEditor, line: Line, name: string): void {
  const copy = { ...line, id: newLineId(line.kind), name };
  editor.commit([{ kind: "addLine", line: copy, after: line.id }]);
}

function setOff(editor: PlanEditor, { id, off }: Line): void {
  editor.commit([{ kind: "setFields", line: id, set: { off: !off } }]);
}

type ItemMaker = (id: ActionId, run: () => void) => MenuItem;

/** The order of lines is the base's: one that a scenario added stands behind it, unmoved. */
function orderItems(editor: PlanEditor, line: Line, item: ItemMaker): readonly MenuItem[] {
  if (!isOfBase(editor, line)) return [];
  return [item("up", () => move(editor, line, -1)), item("down", () => move(editor, line, 1))];
}

const isOfBase = ({ source }: PlanEditor, { id }: Line) =>
  source.lines.some((line) => line.id === id);

/** Swaps a line with the next one of its kind in the base, above (−1) or below (1). */
function move(editor: PlanEditor, line: Line, direction: -1 | 1): void {
  const lines = editor.edited.lines.filter((one) => isOfBase(editor, one));
  const siblings = lines.filter(({ kind }) => lineKindOf(kind) === lineKindOf(line.kind));
  const neighbour = siblings[siblings.indexOf(line) + direction];
  if (!neighbour) return;
  const order = lines.map(({ id }) => {
    if (id === line.id) return neighbour.id;
    return id === neighbour.id ? line.id : id;
  });
  editor.commit([{ kind: "orderLines", order }]);
}
