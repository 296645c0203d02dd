"use client";

import { useTranslations } from "next-intl";
import { VersionChoice } from "@/components/ui/version-choice";
import { differingTexts, type FormTexts } from "@/lib/presenters/library-form";
import { useFieldNames } from "./use-field-names";

type EntryConflictProps = Readonly<{
  mine: FormTexts;
  theirs: FormTexts;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}>;

/** Somebody else changed the entry: both values of each field, and the choice between them. */
export function EntryConflict({ mine, theirs, onKeepMine, onTakeTheirs }: EntryConflictProps) {
  const t = useTranslations("library.form");
  const nameOf = useFieldNames();
  const rows = differingTexts(mine, theirs).map((name) => ({
    field: nameOf(name),
    mine: mine[name] || t("blank"),
    theirs: theirs[name] || t("blank"),
  }));
  const words = {
    ...{ staleTitle: t("staleTitle"), staleBody: t("staleBody"), field: t("field") },
    ...{ mine: t("mine"), theirs: t("theirs") },
    ...{ keepMine: t("keepMine"), takeTheirs: t("takeTheirs") },
  };
  return <VersionChoice {...{ words, rows, onKeepMine, onTakeTheirs }} />;
}
