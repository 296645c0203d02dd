"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SideSheet } from "@/components/ui/side-sheet";
import { newLineId } from "@/lib/client/new-line-id";
import { usePlanEditor } from "@/lib/client/plan-editor";
import { lineKindOf } from "@/lib/domain/plan/lines/registry";
import { withoutPriceMark, withPriceMark } from "@/lib/domain/plan/price-mark";
import { fieldText } from "@/lib/presenters/field-text";
import { kindWords } from "@/lib/presenters/line-words";
import { formatEditable } from "@/lib/presenters/number-format";
import { fieldOf } from "@/lib/presenters/read-cell";
import { fieldNames, readNewLine } from "@/lib/presenters/read-new-line";
import { LineField } from "./line-field";
import { NoteField } from "./note-field";
import { PriceChooser, type ChosenPrice } from "./price-chooser";
import { TeamField } from "./team-field";
import { usePlanWords } from "./use-plan-words";

/** The form for a new line of a kind. Nothing is in the plan before it is added. */
export default function NewLineSheet({
  kind,
  onClose,
}: Readonly<{ kind: string; onClose: () => void }>) {
  const { t, lines } = usePlanWords();
  const { name, description } = kindWords(lines, kind);
  const form = useNewLine(kind, onClose);
  const count = Object.keys(form.errors).length;
  return (
    <SideSheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("sheet.new", { kind: name })}
      description={description}
      footer={
        <>
          {count > 0 ? (
            <p role="alert" className="me-auto self-center text-sm text-bad">
              {t("sheet.fix", { count })}
            </p>
          ) : null}
          <Button onClick={onClose}>{t("sheet.cancel")}</Button>
          <Button variant="primary" onClick={form.add}>
            {t("sheet.save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {fieldNames(kind).map((field) => (
          <NewField key={field} kind={kind} name={field} form={form} />
        ))}
      </div>
    </SideSheet>
  );
}

type NewLineForm = ReturnType<typeof useNewLine>;

function useNewLine(kind: string, onClose: () => void) {
  const { plan, commit } = usePlanEditor();
  const { lines, locale, cells } = usePlanWords();
  const [texts, setTexts] = useState(() =>
    startTexts(kind, plan.start, kindWords(lines, kind).name),
  );
  const [team, setTeam] = useState<Readonly<Partial<Record<string, number>>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const setText = (name: string, text: string) => {
    setTexts((before) => ({ ...before, [name]: text }));
    setErrors(({ [name]: _, ...others }) => others);
  };
  const typeText = (name: string, text: string) => {
    setText(name, text);
    // A price that is typed over is no longer the one whose source is noted.
    if (fieldOf(kind, name).priceTerms.length > 0)
      setTexts((before) => ({ ...before, note: withoutPriceMark(before["note"]) }));
  };
  const setPrice = (name: string, { amount, mark }: ChosenPrice) => {
    setText(name, formatEditable(amount, { locale }));
    setTexts((before) => ({ ...before, note: withPriceMark(before["note"], mark) }));
  };
  const add = () => {
    const reading = readNewLine({ id: newLineId(kind), kind, texts, team }, cells);
    if (!reading.ok) return setErrors(reading.errors);
    const after = plan.lines.findLast((line) => line.kind === kind)?.id ?? plan.lines.at(-1)?.id;
    commit([{ kind: "addLine", line: reading.line, after: after ?? null }]);
    onClose();
  };
  return { texts, team, errors, setText: typeText, setPrice, setTeam, add };
}

/** A new line is called after its kind and begins with the plan; amounts are for people to give. */
function startTexts(kind: string, start: string, name: string): Record<string, string> {
  const { fields } = lineKindOf(kind);
  const dates = Object.keys(fields).filter(
    (field) => fields[field]?.control === "month" && fields[field].isRequired,
  );
  return { name, ...Object.fromEntries(dates.map((field) => [field, start])) };
}

function NewField({
  kind,
  name,
  form,
}: Readonly<{ kind: string; name: string; form: NewLineForm }>) {
  const { cells } = usePlanWords();
  const field = fieldOf(kind, name);
  if (field.control === "team")
    return <TeamField kind={kind} team={form.team} onTeam={form.setTeam} />;
  const fallback = field.control === "choice" ? String(field.default ?? "") : "";
  const Control = name === "note" ? NoteField : LineField;
  return (
    <div>
      <Control
        kind={kind}
        name={name}
        field={field}
        text={form.texts[name] ?? fallback}
        placeholder={fieldText(field, field.default, cells).editText}
        error={form.errors[name]}
        onText={(text) => form.setText(name, text)}
        onDone={() => undefined}
      />
      <PriceChooser
        field={field}
        gpuModel={form.texts["gpuModel"]?.trim() ?? ""}
        note={form.texts["note"]}
        onChoose={(chosen) => form.setPrice(name, chosen)}
      />
    </div>
  );
}
