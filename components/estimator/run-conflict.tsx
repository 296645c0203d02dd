"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { StatusIcon } from "@/components/ui/status-icon";
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
          {differingFields(mine, theirs).map((field) => (
            <tr key={field}>
              <th scope="row" className="pe-2 text-start font-normal">
                {t(field)}
              </th>
              <td className="pe-2 break-words">{mine[field] || t("blank")}</td>
              <td className="break-words">{theirs[field] || t("blank")}</td>
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
