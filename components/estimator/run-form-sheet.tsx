"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { focusFirstProblem } from "@/components/ui/focus-first-problem";
import { SideSheet } from "@/components/ui/side-sheet";
import type { RequestFailure } from "@/lib/client/request";
import type { StoredRun } from "@/lib/contracts/run";
import {
  emptyRunTexts,
  readRun,
  type RunField,
  runTexts,
  type RunTexts,
} from "@/lib/presenters/estimator-run-form";
import { RunConflict } from "./run-conflict";
import { RunFields } from "./run-fields";
import { RunRefusal } from "./run-refusal";
import { currentOf, type RunWrites } from "./use-run-writes";

type RunFormSheetProps = Readonly<{
  /** The own run to edit; null to add one. */
  edited: StoredRun | null;
  today: string;
  save: RunWrites["save"];
  onSaved: (id: string) => void;
  onClose: () => void;
}>;

/** The form of an own run. What is typed stays until it is stored, whatever the server says. */
export function RunFormSheet(props: RunFormSheetProps) {
  const { edited, onClose } = props;
  const t = useTranslations("runs.form");
  const form = useRunForm(props);
  return (
    <SideSheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={edited ? t("editTitle", { model: edited.run.model }) : t("addTitle")}
      description={t("description")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form="run-form" variant="primary" pending={form.isSending}>
            {t(edited ? "save" : "add")}
          </Button>
        </>
      }
    >
      <form id="run-form" noValidate onSubmit={form.submit} className="grid gap-3">
        {form.theirs ? (
          <RunConflict
            mine={form.texts}
            theirs={runTexts(form.theirs.run)}
            onKeepMine={form.keepMine}
            onTakeTheirs={form.takeTheirs}
          />
        ) : null}
        {form.failure ? <RunRefusal isGone={form.isGone} /> : null}
        <RunFields texts={form.texts} errorOf={form.problemOf} onChange={form.change} />
      </form>
    </SideSheet>
  );
}

function useRunForm({ edited, today, save, onSaved }: RunFormSheetProps) {
  const locale = useLocale();
  const [id] = useState(() => edited?.run.id ?? `own-${crypto.randomUUID().slice(0, 8)}`);
  const [before, setBefore] = useState(edited);
  const [texts, setTexts] = useState<RunTexts>(() =>
    edited ? runTexts(edited.run) : emptyRunTexts(today),
  );
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [theirs, setTheirs] = useState<StoredRun | null>(null);
  const read = useMemo(() => readRun(texts, { id, locale }), [texts, id, locale]);

  const send = async (base: StoredRun | null) => {
    setTried(true);
    if (!read.ok) return;
    setSending(true);
    const answer = await save(read.run, base);
    setSending(false);
    if (answer.ok) return onSaved(id);
    const current = currentOf(answer.failure);
    setTheirs(current);
    setFailure(current ? null : answer.failure);
    if (isGoneFailure(answer.failure)) setBefore(null);
  };
  const settle = (stored: StoredRun | null) => {
    setTheirs(null);
    setBefore(stored);
  };
  return {
    texts,
    isSending,
    failure,
    isGone: failure !== null && isGoneFailure(failure),
    theirs,
    /** An empty field is no mistake until somebody wants to go on without it. */
    problemOf: (field: RunField) =>
      !read.ok && (isTried || texts[field].trim() !== "") ? read.problems[field] : undefined,
    change: (changed: Partial<RunTexts>) => setTexts({ ...texts, ...changed }),
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (!read.ok) focusFirstProblem(event.currentTarget);
      void send(before);
    },
    keepMine: () => {
      settle(theirs);
      void send(theirs);
    },
    takeTheirs: () => {
      if (theirs) setTexts(runTexts(theirs.run));
      settle(theirs);
    },
  };
}

/** The run was removed elsewhere: to save it is to add it again. */
function isGoneFailure(failure: RequestFailure): boolean {
  return failure.kind === "refused" && failure.problem.code === "notFound";
}
