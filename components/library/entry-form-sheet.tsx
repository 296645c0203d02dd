"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { focusFirstProblem } from "@/components/ui/focus-first-problem";
import { SideSheet } from "@/components/ui/side-sheet";
import type { RequestFailure } from "@/lib/client/request";
import type { LibraryEntry } from "@/lib/contracts/library";
import type { Locale } from "@/lib/i18n/locale";
import { formTexts, type FormTexts, type ReadForm } from "@/lib/presenters/library-form";
import type { FormProblem } from "@/lib/presenters/problem-text";
import { EntryConflict } from "./entry-conflict";
import { currentOf, type EntryKind, type Identified } from "./entry-kinds";
import { EntryRefusal } from "./entry-refusal";
import type { LibraryWrites } from "./use-library-writes";

/** What the fields of a form work with. */
export type EntryForm = Readonly<{
  texts: FormTexts;
  isPublic: boolean;
  problemOf: (name: string) => FormProblem | undefined;
  change: (name: string, text: string) => void;
}>;

type EntryFormSheetProps<Value extends Identified> = Readonly<{
  kind: EntryKind<Value>;
  /** The entry to edit or correct; null to add one. */
  edited: LibraryEntry<Value> | null;
  newTexts: FormTexts;
  read: (
    texts: FormTexts,
    before: Value | null,
    place: Readonly<{ id: string; locale: Locale }>,
  ) => ReadForm<Value>;
  addTitle: string;
  description: string;
  save: LibraryWrites<Value>["save"];
  onClose: () => void;
  children: (form: EntryForm) => ReactNode;
}>;

/** The form of an entry. What is typed stays until it is stored, whatever the server says. */
export function EntryFormSheet<Value extends Identified>(props: EntryFormSheetProps<Value>) {
  const { kind, edited, addTitle, description, onClose, children } = props;
  const t = useTranslations("library.form");
  const form = useEntryForm(props);
  const name = edited ? kind.nameOf(edited.value) : "";
  const isPublic = edited?.origin === "public";
  const editTitle = t(isPublic ? "correctTitle" : "editTitle", { name });
  return (
    <SideSheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={edited ? editTitle : addTitle}
      description={isPublic ? t("correctDescription") : description}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button type="submit" form="entry-form" variant="primary" pending={form.isSending}>
            {t(edited ? "save" : "add")}
          </Button>
        </>
      }
    >
      <form id="entry-form" noValidate onSubmit={form.submit} className="grid gap-3">
        {form.theirs ? (
          <EntryConflict
            mine={form.texts}
            theirs={formTexts(kind.form, form.theirs.value)}
            onKeepMine={form.keepMine}
            onTakeTheirs={form.takeTheirs}
          />
        ) : null}
        {form.failure ? <EntryRefusal failure={form.failure} /> : null}
        {children({ ...form, isPublic })}
      </form>
    </SideSheet>
  );
}

function useEntryForm<Value extends Identified>(props: EntryFormSheetProps<Value>) {
  const { kind, edited, newTexts, read, save, onClose } = props;
  const locale = useLocale();
  const [id] = useState(() => edited?.value.id ?? `own-${crypto.randomUUID().slice(0, 8)}`);
  const [before, setBefore] = useState(edited);
  const [texts, setTexts] = useState<FormTexts>(() =>
    edited ? formTexts(kind.form, edited.value) : newTexts,
  );
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [theirs, setTheirs] = useState<LibraryEntry<Value> | null>(null);
  const reading = useMemo(
    () => read(texts, edited?.value ?? null, { id, locale }),
    [read, texts, edited, id, locale],
  );

  const send = async (base: LibraryEntry<Value> | null) => {
    setTried(true);
    if (!reading.ok) return;
    setSending(true);
    const answer = await save(reading.value, base);
    setSending(false);
    if (answer.ok) return onClose();
    const current = currentOf(kind, answer.failure);
    setTheirs(current);
    setFailure(current ? null : answer.failure);
    // Removed elsewhere: to save it is to add it again.
    if (isGone(answer.failure)) setBefore(null);
  };
  const settle = (entry: LibraryEntry<Value> | null) => {
    setTheirs(null);
    setBefore(entry);
  };
  return {
    texts,
    isSending,
    failure,
    theirs,
    /** An empty field is no mistake until somebody wants to go on without it. */
    problemOf: (name: string) =>
      !reading.ok && (isTried || texts[name]?.trim()) ? reading.problems[name] : undefined,
    change: (name: string, text: string) => setTexts((now) => ({ ...now, [name]: text })),
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (!reading.ok) focusFirstProblem(event.currentTarget);
      void send(before);
    },
    keepMine: () => {
      settle(theirs);
      void send(theirs);
    },
    takeTheirs: () => {
      if (theirs) setTexts(formTexts(kind.form, theirs.value));
      settle(theirs);
    },
  };
}

function isGone(failure: RequestFailure): boolean {
  return failure.kind === "refused" && failure.problem.code === "notFound";
}
