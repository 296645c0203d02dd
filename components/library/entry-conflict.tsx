"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { StatusIcon } from "@/components/ui/status-icon";
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
  return (
    <div role="alert" className="grid gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm">
      <p className="flex items-center gap-2 font-medium">
        <StatusIcon tone="warn" size={16} />
        {t("staleTitle")}
      </p>
      <p>{t("staleBody")}</p>
      <table className="tabular w-full">
        <thead>
          <tr className="text-start text-text-3">
            {[t("field"), t("mine"), t("theirs")].map((head) => (
              <th key={head} scope="col" className="pe-2 text-start font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differingTexts(mine, theirs).map((name) => (
            <tr key={name}>
              <th scope="row" className="pe-2 text-start font-normal">
                {nameOf(name)}
              </th>
              <td className="pe-2 break-words">{mine[name] || t("blank")}</td>
              <td className="break-words">{theirs[name] || t("blank")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={onKeepMine}>
          {t("keepMine")}
        </Button>
        <Button size="sm" onClick={onTakeTheirs}>
          {t("takeTheirs")}
        </Button>
      </div>
    </div>
  );
}
