"use client";

import { useLocale, useTranslations } from "next-intl";
import { requestFailureText } from "@/lib/presenters/plans-failure";
import { refusedPlaces, type ImportRefusal } from "@/lib/presenters/plans-import";
import type { Refused } from "./use-plan-import";

/** Why a file was not imported, as closely as it can be told. */
export default function RefusalReason({ reason }: Readonly<{ reason: Refused["reason"] }>) {
  const t = useTranslations("plans");
  switch (reason.kind) {
    case "request":
      return <p>{requestFailureText(t, reason.failure)}</p>;
    case "refused":
      return <RefusedPlaces refusal={reason} />;
    case "notJson":
      return <p>{reason.at ? t("import.notJsonAt", reason.at) : t("import.notJson")}</p>;
    default:
      return <p>{t(`import.${reason.kind}`)}</p>;
  }
}

/** More than these nobody corrects by hand. */
const mostShown = 50;

type RefusedPlacesProps = Readonly<{ refusal: Extract<ImportRefusal, { kind: "refused" }> }>;

/** Each wrong place: its path, in words where the file names it, and what to do. */
function RefusedPlaces({ refusal: { failures, json } }: RefusedPlacesProps) {
  const t = useTranslations("plans.import");
  const lines = useTranslations("lines");
  const locale = useLocale();
  const shown = refusedPlaces(lines, failures.slice(0, mostShown), { locale, json });
  const hidden = failures.length - shown.length;
  return (
    <div className="grid gap-3">
      <p className="text-text-2">{t("refused", { count: failures.length })}</p>
      <div
        role="region"
        aria-label={t("path")}
        tabIndex={0}
        className="max-h-[50vh] overflow-auto rounded-md border border-line"
      >
        <ol>
          {shown.map(({ path, place, reason }, index) => (
            <li key={`${path} ${index}`} className="border-b border-line px-3 py-2 last:border-b-0">
              <code className="font-mono text-xs break-all text-text-2">{path || t("whole")}</code>
              {place ? <span className="text-xs text-text-3"> {place}</span> : null}
              <p className="text-sm">{reason}</p>
            </li>
          ))}
        </ol>
      </div>
      {hidden > 0 ? <p className="text-sm text-text-3">{t("more", { count: hidden })}</p> : null}
    </div>
  );
}
