"use client";

import { useTranslations } from "next-intl";
import { VersionChoice } from "@/components/ui/version-choice";
import { differingFields, type RunTexts } from "@/lib/presenters/estimator-run-form";

type RunConflictProps = Readonly<{
  mine: RunTexts;
  theirs: RunTexts;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}>;

/** Somebody else changed the run: both values of each field, and the choice between them. */
export function RunConflict({ mine, theirs, onKeepMine, onTakeTheirs }: RunConflictProps) {
  const t = useTranslations("runs.form");
  const rows = differingFields(mine, theirs).map((name) => ({
    field: t(name),
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
