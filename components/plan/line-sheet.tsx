"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckField } from "@/components/ui/check-field";
import { SideSheet } from "@/components/ui/side-sheet";
import { usePlanEditor } from "@/lib/client/plan-editor";
import type { Field } from "@/lib/domain/plan/field";
import { isFrozenEstimate, type GpuHours } from "@/lib/domain/plan/gpu-hours";
import type { Line } from "@/lib/domain/plan/lines/registry";
import { withPriceMark } from "@/lib/domain/plan/price-mark";
import { lineTotal } from "@/lib/presenters/budget-table";
import { estimateLink } from "@/lib/presenters/estimate-link";
import { kindWords } from "@/lib/presenters/line-words";
import { formatExact } from "@/lib/presenters/number-format";
import { cellText, fieldOf, gapReason } from "@/lib/presenters/read-cell";
import { fieldNames } from "@/lib/presenters/read-new-line";
import { inheritedText, scenarioName } from "@/lib/presenters/scenario-words";
import { LineField } from "./line-field";
import { NoteField } from "./note-field";
import { PriceChooser } from "./price-chooser";
import { TeamField } from "./team-field";
import { useLineEditing } from "./use-line-editing";
import { usePlanWords } from "./use-plan-words";

/** All fields of one line at the side of the page; every change is taken as it is made. */
export default function LineSheet({ id, onClose }: Readonly<{ id: string; onClose: () => void }>) {
  const { plan, projection, preview, isReadOnly } = usePlanEditor();
  const { t, lines, context } = usePlanWords();
  const line = plan.lines.find((one) => one.id === id);
  if (!line) return null;
  const total = lineTotal(projection, line.id);
  const amount = total === null ? null : formatExact(total, context);
  const close = () => {
    preview(null);
    onClose();
  };
  return (
    <SideSheet
      open
      onOpenChange={(open) => !open && close()}
      title={line.name}
      description={kindWords(lines, line.kind).description}
    >
      <fieldset disabled={isReadOnly} className="grid gap-4">
        {amount ? (
          <p className="tabular text-sm text-text-2">{t("sheet.total", { amount })}</p>
        ) : null}
        <OffField line={line} />
        {fieldNames(line.kind).map((name) => (
          <SavedField key={name} line={line} name={name} field={fieldOf(line.kind, name)} />
        ))}
      </fieldset>
    </SideSheet>
  );
}

function OffField({ line }: Readonly<{ line: Line }>) {
  const { commit } = usePlanEditor();
  const { t } = usePlanWords();
  const setOff = (off: boolean) => commit([{ kind: "setFields", line: line.id, set: { off } }]);
  return <CheckField label={t("sheet.off")} checked={line.off} onChange={setOff} />;
}

type SavedFieldProps = Readonly<{ line: Line; name: string; field: Field }>;

/** A field that shows what is drafted, keeps what is being typed, and marks what cannot be read. */
function SavedField({ line, name, field }: SavedFieldProps) {
  const { badCell, commit } = usePlanEditor();
  const { cells } = usePlanWords();
  const editing = useLineEditing();
  const [typed, setTyped] = useState<string | null>(null);
  const bad = badCell(line.id, name);
  const hint = useHoursHint(line, name);
  const gap = gapReason(line, name, cells);
  if (field.control === "team" && "team" in line) {
    const setTeam = (team: object) =>
      commit([{ kind: "setFields", line: line.id, set: { [name]: team } }]);
    return <TeamField kind={line.kind} team={line.team} onTeam={setTeam} />;
  }
  const Control = name === "note" ? NoteField : LineField;
  return (
    <div>
      <Control
        kind={line.kind}
        name={name}
        field={field}
        hint={hint}
        text={typed ?? bad?.text ?? cellText(line, name, cells).editText}
        error={bad?.reason ?? gap}
        onText={(text) => {
          setTyped(text);
          editing.preview({ line: line.id, field: name, text });
        }}
        onDone={(text) => {
          if (typed === null && !bad) return;
          editing.commit({ line: line.id, field: name, text });
          setTyped(null);
        }}
      />
      <InheritedNote line={line} name={name} />
      {name === "gpuHours" ? <EstimateLink line={line} /> : null}
      <PriceChooser
        field={field}
        gpuModel={gpuModelOf(line)}
        note={line.note}
        onChoose={({ amount, mark }) => {
          const set = { [name]: amount, note: withPriceMark(line.note, mark) };
          commit([{ kind: "setFields", line: line.id, set }]);
          setTyped(null);
        }}
      />
    </div>
  );
}

/** Beside a field that a scenario changed: what it would inherit, and the way back to that. */
function InheritedNote({ line, name }: Readonly<{ line: Line; name: string }>) {
  const { active, source, inherit } = usePlanEditor();
  const { t, cells } = usePlanWords();
  const parent = scenarioName(source.scenarios, active.scenario?.from ?? "", t);
  const marks = active.marks.get(line.id);
  const words = inheritedText(marks, name, { parent, words: cells, t });
  if (!words) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-info">
      <span aria-hidden className="size-1.5 rounded-full bg-info" />
      {words}
      <Button size="sm" variant="quiet" onClick={() => inherit(line.id, name)}>
        {t("scenario.backToInherited")}
      </Button>
    </p>
  );
}

/** The GPU that a line names; empty where it names none. */
function gpuModelOf(line: Line): string {
  return "gpuModel" in line ? line.gpuModel : "";
}

function EstimateLink({ line }: Readonly<{ line: Line }>) {
  const { t } = usePlanWords();
  const href = estimateLink(line);
  if (!href) return null;
  return (
    <ButtonLink href={href} size="sm" variant="quiet">
      {t("sheet.toEstimator")}
    </ButtonLink>
  );
}

/** What the GPU-hours of a run rest on, where that is not simply a number. */
function useHoursHint(line: Line, name: string): string | undefined {
  const { t, locale } = usePlanWords();
  if (name !== "gpuHours" || line.kind !== "training-run") return undefined;
  const hours: GpuHours | undefined = line.gpuHours;
  if (hours === undefined) return t("sheet.notEstimated");
  if (!isFrozenEstimate(hours)) return undefined;
  const whole = (value: number) => formatExact(value, { locale, digits: 0 });
  return t("sheet.frozen", {
    model: hours.model,
    low: whole(hours.low),
    high: whole(hours.high),
  });
}
