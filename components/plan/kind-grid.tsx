"use client";

import { useCallback, useEffect, useMemo } from "react";
import { DataGrid } from "@/components/ui/data-grid/data-grid";
import type { GridCell, GridColumn, GridRow } from "@/components/ui/data-grid/grid-model";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { Field } from "@/lib/domain/plan/field";
import { lineKindOf, type AnyLineKind, type Line } from "@/lib/domain/plan/lines/registry";
import { lineTotal } from "@/lib/presenters/budget-table";
import { fieldHint } from "@/lib/presenters/field-hint";
import { fieldWords, kindWords, unitLabel } from "@/lib/presenters/line-words";
import { formatExact } from "@/lib/presenters/number-format";
import { cellText, fieldOf, gapReason } from "@/lib/presenters/read-cell";
import type { LineMarks } from "@/lib/domain/plan/scenario-marks";
import { inheritedText, scenarioName } from "@/lib/presenters/scenario-words";
import type { Translator } from "@/lib/presenters/translator";
import { useLineActions } from "./use-line-actions";
import { useLineEditing } from "./use-line-editing";
import { usePlanWords } from "./use-plan-words";

const totalColumn = "total";

/** The lines of one kind, edited in place. */
export function KindGrid({
  kind,
  lines,
  onOpen,
}: Readonly<{ kind: AnyLineKind; lines: readonly Line[]; onOpen: (line: string) => void }>) {
  const editor = usePlanEditor();
  const words = usePlanWords();
  const editing = useLineEditing();
  const actionsOf = useLineActions(onOpen);
  const columns = useColumns(kind);
  const cell = useCells(lines);
  const { preview } = editor;
  useEffect(() => () => preview(null), [preview]);
  const rows = useMemo(
    () => lines.map((line) => rowOf(line, editor.active.marks.get(line.id), words.t)),
    [lines, editor.active.marks, words.t],
  );
  const block = (
    anchor: { rowId: string; columnId: string },
    matrix: readonly (readonly string[])[],
  ) => editing.commitAll(typedBlock({ lines, columns, anchor, matrix }));
  return (
    <DataGrid
      label={kindWords(words.lines, kind.kind).plural}
      rows={rows}
      columns={columns}
      cell={cell}
      onCommit={(line, field, text) => editing.commit({ line, field, text })}
      onInput={(line, field, text) =>
        text === null ? editing.stopPreview() : editing.preview({ line, field, text })
      }
      onCommitBlock={block}
      onUndo={editor.undo}
      onRedo={editor.redo}
      rowActions={actionsOf}
    />
  );
}

/** A line that a scenario added or switched off says so beside its name. */
function rowOf({ id, name, off }: Line, marks: LineMarks | undefined, t: Translator): GridRow {
  const isSwitched = marks?.fields.has("off") ?? false;
  const word = marks?.inherited === null ? "added" : isSwitched ? (off ? "off" : "on") : null;
  return { id, label: name, muted: off, badge: word ? t(`scenario.badge.${word}`) : undefined };
}

function useColumns(kind: AnyLineKind): readonly GridColumn[] {
  const { isReadOnly } = usePlanEditor();
  const { t, lines, locale, cells, context } = usePlanWords();
  return useMemo(() => {
    const shown = Object.entries(kind.fields).filter(([, field]) => field.inGrid);
    const fields = shown.map(([name, field]): GridColumn => {
      const { label, help } = fieldWords(lines, kind.kind, name);
      const unit = unitBeside(label, unitLabel(lines, field.unit, context.currency));
      const hint = `${help} ${fieldHint(field, { t, locale })}`;
      const isNumber = isNumeric(field);
      return {
        id: name,
        header: label,
        unit,
        hint,
        align: isNumber ? "end" : "start",
        editor: editorOf(field),
        options: optionsOf(field, cells),
      };
    });
    const total = { id: totalColumn, header: t("grid.total"), unit: context.currency };
    const columns: readonly GridColumn[] = [
      { id: "name", header: t("grid.name"), editor: "text", width: 180 },
      ...fields,
      { ...total, align: "end", editor: "number", readOnly: true },
    ];
    return isReadOnly ? columns.map((column) => ({ ...column, readOnly: true })) : columns;
  }, [kind, t, lines, locale, cells, context, isReadOnly]);
}

/** A column called "GPUs" needs no unit "GPUs" beside it. */
function unitBeside(label: string, unit: string | null): string | undefined {
  const isSaid = unit !== null && label.toLowerCase().endsWith(unit.toLowerCase());
  return unit === null || isSaid ? undefined : unit;
}

function isNumeric({ control }: Field): boolean {
  return control === "number" || control === "quantity" || control === "gpuHours";
}

function editorOf(field: Field): GridColumn["editor"] {
  if (isNumeric(field)) return "number";
  if (field.control === "month") return "month";
  return field.control === "choice" || field.control === "line" ? "choice" : "text";
}

type OptionWords = ReturnType<typeof usePlanWords>["cells"];

function optionsOf(field: Field, { choice, lineNames }: OptionWords) {
  if (field.control === "choice")
    return field.choices.map((value) => ({ value, label: choice(value) }));
  if (field.control !== "line") return undefined;
  const none = { value: "", label: "–" };
  return [none, ...[...lineNames].map(([value, label]) => ({ value, label }))];
}

/** What each cell shows: a field of its line, or what the line comes to. */
function useCells(lines: readonly Line[]) {
  const { projection } = usePlanEditor();
  const { t, locale } = usePlanWords();
  const fieldCell = useFieldCells();
  const off = t("grid.isOff");
  const byId = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines]);
  return useCallback(
    (id: string, column: string): GridCell => {
      const line = byId.get(id);
      if (!line) return { text: "", editText: "" };
      if (column === totalColumn) return totalCell(lineTotal(projection, id), locale, off);
      return fieldCell(line, column);
    },
    [byId, projection, fieldCell, locale, off],
  );
}

/** The bad text that was typed, or the value as its field writes it. A key press makes one line's anew. */
function useFieldCells() {
  const { badCell, active, source } = usePlanEditor();
  const { t, cells: words } = usePlanWords();
  const { marks } = active;
  const parent = scenarioName(source.scenarios, active.scenario?.from ?? "", t);
  return useMemo(() => {
    const make = (line: Line, column: string): GridCell => {
      const bad = badCell(line.id, column);
      if (bad) return { text: bad.text, editText: bad.text, flag: bad.reason };
      const flag = gapReason(line, column, words);
      const { text, editText, exact } = cellText(line, column, words);
      const mark = inheritedText(marks.get(line.id), column, { parent, words, t });
      const isDefault = !isGiven(line, column);
      const title =
        exact === null || exact === text ? undefined : t("grid.median", { value: exact });
      return { text, editText, title, flag, mark, muted: isDefault };
    };
    return keptByLine(make);
  }, [badCell, marks, parent, words, t]);
}

/** Makes a cell of a line once, for as long as the line is the same object: an edited one is not. */
function keptByLine(make: (line: Line, column: string) => GridCell) {
  const made = new WeakMap<Line, Map<string, GridCell>>();
  return (line: Line, column: string): GridCell => {
    const cells = made.get(line) ?? new Map<string, GridCell>();
    const cell = cells.get(column) ?? make(line, column);
    made.set(line, cells.set(column, cell));
    return cell;
  };
}

/** A value that equals its field's default is shown quieter than one that somebody chose. */
function isGiven(line: Line, column: string): boolean {
  const field = fieldOf(line.kind, column);
  const values: Readonly<Record<string, unknown>> = line;
  return field.default === null || values[column] !== field.default;
}

function totalCell(total: number | null, locale: "en" | "zh", off: string): GridCell {
  if (total === null) return { text: off, editText: "", muted: true, readOnly: true };
  const text = formatExact(total === 0 ? 0 : total, { locale, digits: 0 });
  return { text, editText: String(total), readOnly: true };
}

/** The texts of a pasted block with the cells that they fall on; columns that are computed are passed over. */
function typedBlock(block: {
  lines: readonly Line[];
  columns: readonly GridColumn[];
  anchor: Readonly<{ rowId: string; columnId: string }>;
  matrix: readonly (readonly string[])[];
}) {
  const { lines, columns, anchor, matrix } = block;
  const firstRow = lines.findIndex(({ id }) => id === anchor.rowId);
  const firstColumn = columns.findIndex(({ id }) => id === anchor.columnId);
  return matrix.flatMap((texts, row) =>
    texts.flatMap((text, column) => {
      const line = lines[firstRow + row];
      const target = columns[firstColumn + column];
      return line && target && !target.readOnly ? [{ line: line.id, field: target.id, text }] : [];
    }),
  );
}

/** The kinds of a budget that have lines, with them. */
export function linesByKind(lines: readonly Line[], kinds: readonly AnyLineKind[]) {
  return kinds
    .map((kind) => ({ kind, lines: lines.filter((line) => lineKindOf(line.kind) === kind) }))
    .filter((group) => group.lines.length > 0);
}
